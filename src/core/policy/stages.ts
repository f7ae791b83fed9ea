import { normalizeHeading } from '../normalize/heading.ts';

/** Where a contact stands on its way, least to most, with the other names of each place. A move up the page is backwards. */
const STAGE_ORDER: readonly (readonly string[])[] = [
  ['subscriber'],
  ['lead'],
  ['new', 'new lead', 'open', 'open not contacted'],
  ['attempted to contact'],
  ['contacted', 'connected', 'in progress', 'working', 'working contacted'],
  ['marketing qualified lead', 'marketingqualifiedlead', 'mql'],
  ['sales qualified lead', 'salesqualifiedlead', 'sql'],
  ['qualified', 'converted', 'closed converted'],
  ['opportunity', 'open deal'],
  ['proposal', 'proposal sent'],
  ['negotiation'],
  ['won', 'closed won', 'closedwon'],
  ['customer', 'client', 'active customer', 'active client'],
  ['evangelist'],
];
const PLACES = new Map(
  STAGE_ORDER.flatMap((names, place) => names.map((name): [string, number] => [name, place])),
);
/** Says that somebody works on the contact, whatever its place: it takes nothing back. */
const ACTIVE = /^(?:active|current)$/;

/** Words of a value after which nobody works on a contact any more, whatever stands around them. */
const INACTIVE =
  /\b(?:(?:closed ?)?lost|inactive|closed(?! ?(?:won|converted))|(?:un|dis)qualified|not (?:qualified|interested|a fit|active)|no (?:longer|interest|fit)|archived?|deleted?|churn(?:ed)?|abandoned|dead|deceased|bad (?:fit|timing|lead)|cancell?ed|former|ex|past|rejected|declined|lapsed|expired|bounced|junk|spam)\b/;

/** Whether a status would become an inactive one, or go back from any that is held, or to one whose place is not known. */
export function isSensitiveMove(held: readonly string[], incoming: string): boolean {
  const to = normalizeHeading(incoming);
  if (INACTIVE.test(to)) return true;
  if (ACTIVE.test(to)) return false;
  const place = PLACES.get(to) ?? -1;
  return held.some((value) => place < (PLACES.get(normalizeHeading(value)) ?? -1));
}
