import type { Contact, ContactIdKind, Identifier, IdentifierKind, MapRow } from '../model.ts';
import { isPasteError, isSheetError } from '../normalize/text.ts';
import type { ContactMap } from '../read/map/contactMap.ts';
import { eachInSteps } from '../steps.ts';

interface MappedContacts {
  readonly contacts: readonly Contact[];
  readonly nobodies: readonly Contact[];
}

/** The contacts that the map's rows make up, and the rows that name nobody, each by itself. */
export function* contactsOf({ rows, idKinds }: ContactMap): Generator<void, MappedContacts> {
  const damaged = damagedIds(rows);
  const unusable = rows.filter(({ isUsable }) => !isUsable);
  const torn = rowsById(unusable);
  const contacts: Contact[] = [];
  const groups = yield* groupRowsById(rows.filter(({ isUsable }) => isUsable));
  yield* eachInSteps(groups, (group) => contacts.push(contactOf(group, idKinds, damaged, torn)));
  return { contacts, nobodies: unusable.map(nobodyOf) };
}

/** Whether a row that names nobody says nothing but what these rows say: it is then no sign of somebody else. */
export function onlyRepeats({ identifiers, refusal }: MapRow, rows: readonly MapRow[]): boolean {
  if (refusal && !refusal.isRepeat) return false;
  const known = usable(rows);
  return identifiers.every(({ state, kind, canonical, raw }) =>
    state === 'usable'
      ? known.some((held) => held.kind === kind && held.canonical === canonical)
      : state === 'missing' || state === 'dummy' || isSheetError(raw.trim()),
  );
}

/** Rows that do not fit the header, by the ids that stand on them. */
function rowsById(rows: readonly MapRow[]): ReadonlyMap<string, readonly MapRow[]> {
  const byId = new Map<string, MapRow[]>();
  for (const row of rows)
    for (const { kind, canonical } of idsOf(row)) {
      const key = `${kind} ${canonical}`;
      const same = byId.get(key);
      if (same) same.push(row);
      else byId.set(key, [row]);
    }
  return byId;
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

/** Where the contact stands: `map row 5`, `map rows 5, 8`. */
export function mapRowsOf({ rows }: Contact): string {
  return `map row${rows.length > 1 ? 's' : ''} ${rows.map(({ row }) => row).join(', ')}`;
}

/** Rows that share an id of any system belong together, directly or through other rows. */
function* groupRowsById(rows: readonly MapRow[]): Generator<void, readonly MapRow[][]> {
  const groupOf = new Map<string, MapRow[]>();
  const groups = new Set<MapRow[]>();
  yield* eachInSteps(rows, (row) => {
    const keys = idsOf(row).map(({ kind, canonical }) => `${kind} ${canonical}`);
    const sharing = new Set(keys.map((key) => groupOf.get(key)).filter((group) => group !== undefined));
    let own: MapRow[] = [row];
    groups.add(own);
    for (const key of keys) groupOf.set(key, own);
    for (const other of sharing) own = merge(own, other, groupOf, groups);
  });
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
  const what = idsOf(row).length > 0 ? 'unusable row' : 'no id';
  return { key: `${what} (${identifiers.join(', ')})`, rows: [row], isUsable: false, contradictory: false };
}

function contactOf(
  rows: readonly MapRow[],
  idKinds: readonly ContactIdKind[],
  damaged: ReadonlyMap<string, number>,
  torn: ReadonlyMap<string, readonly MapRow[]>,
): Contact {
  const held = usable(rows);
  const kinds = rows.length > 1 ? new Set(held.map(({ kind }) => kind)) : [];
  const firstOf = (kind: ContactIdKind) =>
    held.flatMap((one) => (one.kind === kind ? one.canonical : [])).sort()[0] ?? [];
  return {
    key: idKinds.flatMap(firstOf).join('/'),
    rows,
    isUsable: true,
    contradictory:
      [...kinds].some((kind) => !haveCommonValue(rows, kind)) ||
      (damaged.size > 0 && rows.some((row) => damagedKeys(row).some((key) => (damaged.get(key) ?? 0) > 1))) ||
      (torn.size > 0 &&
        rows
          .flatMap(idsOf)
          .some(({ kind, canonical }) =>
            torn.get(`${kind} ${canonical}`)?.some((row) => !onlyRepeats(row, rows)),
          )),
  };
}

/** Damaged ids of all rows, usable or not, by how many rows bear them: what is alike now may have been one id. */
function damagedIds(rows: readonly MapRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const key of damagedKeys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A look-up that found nothing (`#N/A`) is no id that another row could share. */
function damagedKeys({ identifiers }: MapRow): readonly string[] {
  return identifiers
    .filter(({ kind, state }) => state === 'damaged' && kind.endsWith('_contact_id'))
    .filter(({ raw }) => isPasteError(raw.trim()) || !isSheetError(raw.trim()))
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

export function usable(rows: readonly MapRow[]): readonly Identifier[] {
  return rows.length === 1 && rows[0]
    ? rows[0].identifiers.filter(({ state }) => state === 'usable')
    : rows.flatMap(({ identifiers }) => identifiers.filter(({ state }) => state === 'usable'));
}
