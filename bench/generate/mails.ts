import { mix } from './random.ts';

const FIRST_NAMES = 'maya jonas amara luis ingrid tomas noor clara dmitri aiko samuel priya'.split(' ');
const LAST_NAMES = 'ortiz keller okafor moreau lindqvist novak rahman winter petrov tanaka reed iyer'.split(
  ' ',
);

interface MailDomain {
  name: string;
  /** Ends the local part. Gmail has no address longer than 30 characters, so these are nobody's. */
  tail?: string;
}

const DOMAINS: readonly MailDomain[] = [
  { name: 'northfield.test' },
  { name: 'harbor-dental.example' },
  { name: 'mail.example' },
  { name: 'gmail.com', tail: '.of.a.generated.workbook' },
  { name: 'studio.kestrel.test' },
  { name: 'bücher.example' },
  { name: 'alder.invalid' },
];

export interface FullName {
  first: string;
  last: string;
}

export function nameOf(seed: number, person: number): FullName {
  const h = mix(seed, 11, person);
  return {
    first: FIRST_NAMES[h % FIRST_NAMES.length] as string,
    last: LAST_NAMES[(h >>> 8) % LAST_NAMES.length] as string,
  };
}

/**
 * The person's number is the only digits in the local part. So whatever is done to an address (a dot less, a tag more),
 * it can be nobody else's by accident.
 */
export function mailOf(seed: number, person: number, slot: number): string {
  const { first, last } = nameOf(seed, person);
  const domain = DOMAINS[(mix(seed, 12, person) + slot * 2) % DOMAINS.length] as MailDomain;
  const joint = slot === 0 ? '.' : '_';
  return `${first}${joint}${last}${person}${domain.tail ?? ''}@${domain.name}`;
}

export function withoutFirstDot(mail: string): string {
  return mail.replace('.', '');
}

export function withTag(mail: string, tag: string): string {
  return mail.replace('@', `+${tag}@`);
}
