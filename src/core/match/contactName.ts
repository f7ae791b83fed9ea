import type { Contact } from '../model.ts';
import { cellText } from '../normalize/text.ts';
import type { Verdict } from './classify.ts';
import { naming } from './compare.ts';
import { contactKeys } from './contacts.ts';
import { namesBeside } from './rowNames.ts';

const LONGEST = 120;

/** What people call the contact, as the map has it first; '' where it does not say. For people: it names nobody. */
export function contactName({ rows }: Contact): string {
  for (const { names } of rows) for (const name of names) return shortened(cellText(name));
  return '';
}

/** The contact's key with its name beside it: `CLOSE-101/GHL-501 Ann Lee`. */
export function contactLabel(contact: Contact): string {
  const name = contactName(contact);
  return `${contactKeys(contact).join(' | ')}${name ? ` ${name}` : ''}`;
}

/**
 * The name that stands beside a verdict: in the Ledger the one that the map has, else the one on the row; where a person
 * decides who it is, the one on the row first.
 */
export function nameOfVerdict(verdict: Verdict): string {
  const { contact } = verdict.match;
  const mapped = contact ? contactName(contact) : '';
  return verdict.outcome === 'ledger' ? mapped || nameOnRow(verdict) : nameOnRow(verdict) || mapped;
}

function nameOnRow({ record, match }: Verdict): string {
  const usable = match.identifiers.filter(({ state }) => state === 'usable');
  const [first = match.identifiers[0]] = [...naming(match).map(({ identifier }) => identifier), ...usable];
  return (first && namesBeside(first, record)[0]?.shown) ?? '';
}

function shortened(name: string): string {
  const text = name.slice(0, LONGEST).replace(/\s+/g, ' ');
  return name.length > LONGEST ? `${text}…` : text;
}
