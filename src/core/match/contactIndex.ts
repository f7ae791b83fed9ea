import type { Contact, Identifier, IdentifierKind } from '../model.ts';
import type { SetupFinding } from '../read/setup/setupFinding.ts';
import type { PhoneTails } from './phoneTails.ts';
import type { ShortenedPhones } from './shortenedPhones.ts';

/** Where a row of a source tab stands. */
export interface RowPlace {
  readonly tab: string;
  readonly row: number;
}

/** Canonical identifier → the contacts that hold it. A list, so that sharing stays visible. */
export interface ContactIndex {
  readonly contacts: readonly Contact[];
  /** Rows of the map that name nobody, each by itself. */
  readonly nobodies: readonly Contact[];
  readonly holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>;
  /** Kinds of id that the map has a column for: an id of such a kind that it does not hold is evidence. */
  readonly coveredIds: ReadonlySet<IdentifierKind>;
  /** Kinds of which the map itself is damaged: another contact may hold such an identifier, and none be silent about it. */
  readonly doubtfulKinds: ReadonlySet<IdentifierKind>;
  readonly shortened: ShortenedPhones;
  /** Role mailboxes and toll-free numbers that the map gives to one contact, by their values: no e-mail is a phone. */
  readonly ofCompanies: ReadonlySet<string>;
  /** Those of them that rows of this workbook show beside somebody else. The first pass fills it. */
  readonly ofSeveral: Set<string>;
  /** Phones, by their values, of which a row says that they are not the contact's, with the first such row. The first pass fills it. */
  readonly disowned: Map<string, RowPlace>;
  readonly phoneTails: PhoneTails;
  readonly findings: readonly SetupFinding[];
}

const NO_CONTACTS: readonly Contact[] = [];

/** One text for an identifier, whatever its extension. */
export function keyOf({ kind, canonical }: Pick<Identifier, 'kind' | 'canonical'>): string {
  return `${kind} ${canonical}`;
}

/** What an identifier is, wherever it stands. */
type Value = Pick<Identifier, 'kind' | 'canonical' | 'extension'>;

/** Whether two identifiers are one. An extension that stands on one side only says nothing; two that differ do. */
export function agree(a: Value, b: Value): boolean {
  return (
    a.kind === b.kind &&
    a.canonical === b.canonical &&
    (a.extension === b.extension || !a.extension || !b.extension)
  );
}

/** The contacts that hold this identifier, in the map's order; none where the map does not know it. */
export function holdersOf(index: ContactIndex, value: Value): readonly Contact[] {
  const holders = index.holders.get(value.kind)?.get(value.canonical) ?? NO_CONTACTS;
  return value.extension
    ? holders.filter((holder) => holds(holder, value) || holdsUnread(holder, value))
    : holders;
}

/** Whether the contact holds this very identifier. */
export function holds(contact: Contact, value: Value): boolean {
  for (const { identifiers } of contact.rows)
    for (const held of identifiers) if (agree(held, value)) return true;
  return false;
}

/** Whether the contact holds it with this very extension, or this number without any. */
export function holdsExactly(contact: Contact, { kind, canonical, extension }: Value): boolean {
  return contact.rows.some(({ identifiers }) =>
    identifiers.some(
      (held) => held.kind === kind && held.canonical === canonical && held.extension === extension,
    ),
  );
}

/** Whether a column that nobody reads holds it beside the contact. */
export function holdsUnread({ rows }: Pick<Contact, 'rows'>, value: Value): boolean {
  return rows.some(({ unread }) => unread.some((held) => agree(held, value)));
}

/** Whether the map has anything of this kind for the contact, readable or not: only then is an unknown one news. */
export function hasAny(contact: Contact, kind: IdentifierKind): boolean {
  return contact.rows.some(({ identifiers }) =>
    identifiers.some((held) => held.kind === kind && held.state !== 'missing' && held.state !== 'dummy'),
  );
}
