import type { Contact, Identifier, IdentifierKind, MapRow } from '../model.ts';
import { isOfCompany } from '../normalize/ofCompanies.ts';
import type { ContactMap } from '../read/contactMap.ts';
import type { SetupFinding } from '../read/setupFinding.ts';
import { contactKeys, contactsOf, onlyRepeats, usable } from './contacts.ts';
import type { PhoneTails } from './phoneTails.ts';
import { type ShortenedPhones, shortenedPhones } from './shortenedPhones.ts';

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
  /** Role mailboxes and toll-free numbers that the map gives to one contact, as `keyOf` writes them. */
  readonly ofCompanies: ReadonlySet<string>;
  /** Those of them that rows of this workbook show beside somebody else. The first pass fills it. */
  readonly ofSeveral: Set<string>;
  /** Phones of which a row says that they are not the contact's, with the first such row. The first pass fills it. */
  readonly disowned: Map<string, RowPlace>;
  readonly phoneTails: PhoneTails;
  readonly findings: readonly SetupFinding[];
}

const NO_CONTACTS: readonly Contact[] = [];
const SHOWN_ROWS = 8;

/** Groups the map's rows into contacts, indexes their identifiers and audits what the map says twice. */
export function indexContacts(map: ContactMap): ContactIndex {
  const { contacts, nobodies } = contactsOf(map);
  const holders = new Map<IdentifierKind, Map<string, Contact[]>>();
  for (const contact of [...contacts, ...nobodies]) {
    // One list for all its identifiers: of 100,000 contacts nearly all have none that another holds too.
    const alone = [contact];
    const repeated = contact.isUsable ? undefined : repeatedBy(contact, holders);
    for (const { kind, canonical } of usable(contact.rows)) {
      let byValue = holders.get(kind);
      if (!byValue) {
        byValue = new Map();
        holders.set(kind, byValue);
      }
      const same = byValue.get(canonical);
      if (!same) byValue.set(canonical, alone);
      else if (same[same.length - 1] === contact || repeated || isNobodys(same, contact)) continue;
      else if (same.length === 1) byValue.set(canonical, [...same, contact]);
      else same.push(contact);
    }
  }
  for (const contact of [...contacts, ...nobodies]) shareUnread(contact, holders);
  return {
    contacts,
    nobodies,
    holders,
    coveredIds: new Set(map.idKinds),
    doubtfulKinds: map.doubtfulKinds,
    shortened: shortenedPhones(map.rows),
    ofCompanies: identifiersOfCompanies(holders),
    ofSeveral: new Set(),
    disowned: new Map(),
    phoneTails: { byLastDigits: null },
    findings: [...repeatedIds(map, contacts), ...sharedIdentifiers(map, holders)],
  };
}

/** What a column that nobody reads holds is shared where another contact has it; alone it names nobody. */
function shareUnread(contact: Contact, holders: ReadonlyMap<IdentifierKind, Map<string, Contact[]>>): void {
  for (const { unread } of contact.rows)
    for (const identifier of unread) {
      const byValue = holders.get(identifier.kind);
      const same = byValue?.get(identifier.canonical);
      if (!byValue || !same || same[same.length - 1] === contact || holds(contact, identifier)) continue;
      if (same.length === 1) byValue.set(identifier.canonical, [...same, contact]);
      else same.push(contact);
    }
}

function identifiersOfCompanies(
  holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const kind of ['email', 'phone'] as const)
    for (const [canonical, sharing] of holders.get(kind) ?? [])
      if (sharing.length === 1 && isOfCompany(kind, canonical)) found.add(keyOf({ kind, canonical }));
  return found;
}

/** One text for an identifier, whatever its extension. */
export function keyOf({ kind, canonical }: Pick<Identifier, 'kind' | 'canonical'>): string {
  return `${kind} ${canonical}`;
}

/** The contact of whom a row that names nobody says nothing new, if there is one. */
function repeatedBy(
  { rows: [row] }: Contact,
  holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>,
): Contact | undefined {
  const [first] = row ? usable([row]) : [];
  return row && first
    ? holders
        .get(first.kind)
        ?.get(first.canonical)
        ?.find((other) => other.isUsable && onlyRepeats(row, other.rows))
    : undefined;
}

/** Whether nobody's row would only join another: who stands on either is unknown. */
function isNobodys([first]: readonly Contact[], contact: Contact): boolean {
  return !contact.isUsable && !first?.isUsable;
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
function holdsUnread({ rows }: Pick<Contact, 'rows'>, value: Value): boolean {
  return rows.some(({ unread }) => unread.some((held) => agree(held, value)));
}

/** Whether the map has anything of this kind for the contact, readable or not: only then is an unknown one news. */
export function hasAny(contact: Contact, kind: IdentifierKind): boolean {
  return contact.rows.some(({ identifiers }) =>
    identifiers.some((held) => held.kind === kind && held.state !== 'missing' && held.state !== 'dummy'),
  );
}

function repeatedIds(map: ContactMap, contacts: readonly Contact[]): SetupFinding[] {
  return contacts
    .filter(({ rows }) => rows.length > 1)
    .map(({ key, rows, contradictory }) => ({
      reason: 'map-id-repeated',
      tab: map.tab,
      row: rows[1]?.row ?? 0,
      evidence: `${key} stands in rows ${rowList(rows)}${contradictory ? ', which contradict each other' : ''}`,
    }));
}

function sharedIdentifiers(
  map: ContactMap,
  holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>,
): SetupFinding[] {
  const findings: SetupFinding[] = [];
  for (const [kind, byValue] of holders)
    for (const [canonical, sharing] of byValue) {
      if (sharing.length < 2) continue;
      const rows = sharing.flatMap((contact) =>
        contact.rows.filter((row) => {
          const alone = { ...contact, rows: [row] };
          return holds(alone, { kind, canonical }) || holdsUnread(alone, { kind, canonical });
        }),
      );
      findings.push({
        reason: 'map-identifier-shared',
        tab: map.tab,
        row: rows[1]?.row ?? 0,
        evidence: `${kind}=${canonical} stands in rows ${rowList(rows)}: ${rowKeys(sharing)}`,
      });
    }
  return findings;
}

function rowKeys(contacts: readonly Contact[]): string {
  const keys = contacts.slice(0, SHOWN_ROWS).flatMap(contactKeys).sort();
  return `${keys.join(' | ')}${contacts.length > SHOWN_ROWS ? ` and ${contacts.length - SHOWN_ROWS} more` : ''}`;
}

function rowList(rows: readonly MapRow[]): string {
  const shown = rows.slice(0, SHOWN_ROWS).map(({ row }) => row);
  return rows.length > SHOWN_ROWS
    ? `${shown.join(', ')} and ${rows.length - SHOWN_ROWS} more`
    : shown.join(', ');
}
