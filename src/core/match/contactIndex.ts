import type { Contact, ContactIdKind, Identifier, IdentifierKind, MapRow } from '../model.ts';
import type { ContactMap } from '../read/contactMap.ts';
import type { SetupFinding } from '../read/setupFinding.ts';

/** Canonical identifier → the contacts that hold it. A list, so that sharing stays visible. */
export interface ContactIndex {
  readonly contacts: readonly Contact[];
  readonly holders: ReadonlyMap<IdentifierKind, ReadonlyMap<string, readonly Contact[]>>;
  /** Kinds of id that the map has a column for: an id of such a kind that it does not hold is evidence. */
  readonly coveredIds: ReadonlySet<IdentifierKind>;
  /** Kinds of which the map itself is damaged: another contact may hold such an identifier, and none be silent about it. */
  readonly doubtfulKinds: ReadonlySet<IdentifierKind>;
  readonly findings: readonly SetupFinding[];
}

const NO_CONTACTS: readonly Contact[] = [];
const SHOWN_ROWS = 8;

/** Groups the map's rows into contacts, indexes their identifiers and audits what the map says twice. */
export function indexContacts(map: ContactMap): ContactIndex {
  const damaged = damagedIds(map.rows);
  const contacts = groupRowsById(map.rows.filter(({ isUsable }) => isUsable)).map((rows) =>
    contactOf(rows, map.idKinds, damaged),
  );
  const nobodies = map.rows.filter(({ isUsable }) => !isUsable).map(nobodyOf);
  const holders = new Map<IdentifierKind, Map<string, Contact[]>>();
  for (const contact of [...contacts, ...nobodies]) {
    // One list for all its identifiers: of 100,000 contacts nearly all have none that another holds too.
    const alone = [contact];
    for (const { kind, canonical } of usable(contact.rows)) {
      let byValue = holders.get(kind);
      if (!byValue) {
        byValue = new Map();
        holders.set(kind, byValue);
      }
      const same = byValue.get(canonical);
      if (!same) byValue.set(canonical, alone);
      else if (!contact.isUsable || same[same.length - 1] === contact) continue;
      else if (same.length === 1) byValue.set(canonical, [...same, contact]);
      else same.push(contact);
    }
  }
  return {
    contacts,
    holders,
    coveredIds: new Set(map.idKinds),
    doubtfulKinds: map.doubtfulKinds,
    findings: [...repeatedIds(map, contacts), ...sharedIdentifiers(map, holders)],
  };
}

/** The contacts that hold this identifier, in the map's order; none where the map does not know it. */
export function holdersOf(index: ContactIndex, kind: IdentifierKind, canonical: string): readonly Contact[] {
  return index.holders.get(kind)?.get(canonical) ?? NO_CONTACTS;
}

/** Whether the contact holds this very identifier. */
export function holds(contact: Contact, kind: IdentifierKind, canonical: string): boolean {
  for (const { identifiers } of contact.rows)
    for (const held of identifiers) if (held.kind === kind && held.canonical === canonical) return true;
  return false;
}

/** Whether the map has anything of this kind for the contact, readable or not: only then is an unknown one news. */
export function hasAny(contact: Contact, kind: IdentifierKind): boolean {
  return contact.rows.some(({ identifiers }) =>
    identifiers.some((held) => held.kind === kind && held.state !== 'missing'),
  );
}

/** Rows that share an id of any system belong together, directly or through other rows. */
function groupRowsById(rows: readonly MapRow[]): readonly MapRow[][] {
  const groupOf = new Map<string, MapRow[]>();
  const groups = new Set<MapRow[]>();
  for (const row of rows) {
    const keys = idsOf(row).map(({ kind, canonical }) => `${kind} ${canonical}`);
    const sharing = new Set(keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined));
    let own: MapRow[] = [row];
    groups.add(own);
    for (const key of keys) groupOf.set(key, own);
    for (const other of sharing) own = merge(own, other, groupOf, groups);
  }
  return [...groups].map((group) => group.sort((a, b) => a.row - b.row));
}

/** Puts the smaller group into the larger, so that a chain of n rows costs n log n. */
function merge(a: MapRow[], b: MapRow[], groupOf: Map<string, MapRow[]>, groups: Set<MapRow[]>): MapRow[] {
  const [into, from] = a.length > b.length ? [a, b] : [b, a];
  for (const row of from) {
    into.push(row);
    for (const { kind, canonical } of idsOf(row)) groupOf.set(`${kind} ${canonical}`, into);
  }
  groups.delete(from);
  return into;
}

/** Who stands on a row that names nobody is unknown, but it is not another contact. */
function nobodyOf(row: MapRow): Contact {
  const identifiers = usable([row]).map(({ canonical }) => canonical);
  return { key: `no id (${identifiers.join(', ')})`, rows: [row], isUsable: false, contradictory: false };
}

function contactOf(
  rows: readonly MapRow[],
  idKinds: readonly ContactIdKind[],
  damaged: ReadonlyMap<string, number>,
): Contact {
  const ids = idKinds.map((kind) =>
    [
      ...new Set(
        usable(rows)
          .filter((held) => held.kind === kind)
          .map(({ canonical }) => canonical),
      ),
    ].sort(),
  );
  const kinds = new Set(usable(rows).map(({ kind }) => kind));
  return {
    key: ids.flatMap((values) => values.slice(0, 1)).join('/'),
    rows,
    isUsable: true,
    contradictory:
      (rows.length > 1 && [...kinds].some((kind) => !haveCommonValue(rows, kind))) ||
      (damaged.size > 0 && rows.some((row) => damagedKeys(row).some((key) => (damaged.get(key) ?? 0) > 1))),
  };
}

/** Damaged ids of all rows, usable or not, by how many rows bear them: what is alike now may have been one id. */
function damagedIds(rows: readonly MapRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of damagedKeys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function damagedKeys({ identifiers }: MapRow): readonly string[] {
  return identifiers
    .filter(({ kind, state }) => state === 'damaged' && kind.endsWith('_contact_id'))
    .map(({ kind, raw }) => `${kind} ${raw.trim()}`);
}

/** Whether some value of this kind stands on every row that has one: else the rows say different things. */
function haveCommonValue(rows: readonly MapRow[], kind: IdentifierKind): boolean {
  let common: ReadonlySet<string> | undefined;
  for (const row of rows) {
    const values: Set<string> = new Set(
      usable([row])
        .filter((held) => held.kind === kind)
        .map(({ canonical }) => canonical),
    );
    if (values.size === 0) continue;
    common = common === undefined ? values : new Set([...common].filter((value) => values.has(value)));
  }
  return common === undefined || common.size > 0;
}

function idsOf(row: MapRow): readonly Identifier[] {
  return usable([row]).filter(({ kind }) => kind.endsWith('_contact_id'));
}

function usable(rows: readonly MapRow[]): readonly Identifier[] {
  return rows.length === 1 && rows[0]
    ? rows[0].identifiers.filter(({ state }) => state === 'usable')
    : rows.flatMap(({ identifiers }) => identifiers.filter(({ state }) => state === 'usable'));
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
        contact.rows.filter((row) => holds({ ...contact, rows: [row] }, kind, canonical)),
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

/** The contact's key, or for a contact whose rows name different ids one key per row. */
export function contactKeys({ key, rows, contradictory }: Contact): readonly string[] {
  if (!contradictory) return [key];
  return [
    ...new Set(
      rows.map((row) =>
        idsOf(row)
          .map(({ canonical }) => canonical)
          .join('/'),
      ),
    ),
  ];
}
