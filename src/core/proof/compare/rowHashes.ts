import type { Verdict } from '../../classify/classify.ts';
import type { Difference } from '../../differences/differences.ts';
import { countOf, keysOf, MOST_HOLDERS } from '../../match/candidates.ts';
import type { Contact, Outcome } from '../../model.ts';
import { hashText } from '../../normalize/hash.ts';

/** What the verdict of one row rests on besides the set-up, as hashes: by them two runs tell what is another with it. */
export interface RowHashes {
  readonly table: Outcome;
  readonly rowKey: string;
  /** Of its own cells. */
  readonly cells: string;
  /**
   * Of the contacts of the map that its identifiers name: wherever their rows stand there. Of thousands that share an identifier,
   * of the first ones and of how many there are.
   */
  readonly map: string;
}

const SEPARATOR = '\u0001';

export function hashesOfVerdict({ outcome, record, match }: Verdict, rowKey: string): RowHashes {
  const named = new Set<Contact>();
  const long: string[] = [];
  for (const { holders } of match.comparisons) addHolders(named, long, holders);
  for (const { holders } of match.mappedOwnSide) addHolders(named, long, holders);
  if (match.contact) named.add(match.contact);
  const { cells } = record;
  let end = cells.length;
  // A sheet is as wide as its widest row, a file is not.
  while (end > 0 && cells[end - 1] === '') end--;
  const held = end < cells.length ? cells.slice(0, end) : cells;
  return { table: outcome, rowKey, cells: hashText(held.join(SEPARATOR)), map: hashOfContacts(named, long) };
}

/** The cells of a difference are those that its sides hold in their exports. */
export function hashesOfDifference({ outcome, contact, sides, last }: Difference, rowKey: string): RowHashes {
  const held = sides.filter(({ isOfMap }) => !isOfMap).map(({ system, value }) => [system, value]);
  const cells = hashText(JSON.stringify([held, last ?? null]));
  return { table: outcome, rowKey, cells, map: hashOfContacts(new Set([contact])) };
}

function addHolders(named: Set<Contact>, long: string[], holders: readonly Contact[]): void {
  if (holders.length <= MOST_HOLDERS) for (const contact of holders) named.add(contact);
  else for (const contact of holders.slice(0, MOST_HOLDERS)) named.add(contact);
  if (countOf(holders) > MOST_HOLDERS) long.push(keysOf(holders));
}

/** `long` are lists of contacts of which only the first are among them. */
function hashOfContacts(contacts: ReadonlySet<Contact>, long: readonly string[] = []): string {
  const [only] = contacts;
  if (!only) return '';
  if (contacts.size === 1) return hashOfContact(only);
  return hashText([...[...contacts].map(hashOfContact).sort(), ...long].join(SEPARATOR));
}

/** Thousands of rows may name one contact. */
const known = new WeakMap<Contact, string>();

function hashOfContact(contact: Contact): string {
  const before = known.get(contact);
  if (before !== undefined) return before;
  const rows = contact.rows.map(({ identifiers, unread, names, held, updatedAt, truths, refusal }) => [
    [...identifiers, ...unread].map(({ heading, raw }) => [heading, raw]),
    names,
    [...held],
    updatedAt,
    truths,
    refusal?.says ?? '',
  ]);
  const hash = hashText(JSON.stringify([contact.key, rows]));
  known.set(contact, hash);
  return hash;
}
