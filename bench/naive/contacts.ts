import type { CsvRecord } from './csvFiles.ts';
import { type Identifier, type Kind, readIdentifiers } from './identifiers.ts';

export interface MapRow {
  readonly row: number;
  readonly identifiers: readonly Identifier[];
  readonly cells: Record<string, string>;
}

export interface Contact {
  readonly key: string;
  readonly rows: readonly MapRow[];
  readonly contradictory: boolean;
}

export type Index = Map<string, Contact[]>;

const KINDS: readonly Kind[] = ['close_contact_id', 'ghl_contact_id', 'email', 'phone'];

export function readMap(records: readonly CsvRecord[]): MapRow[] {
  return records
    .filter(({ isRagged }) => !isRagged)
    .map(({ row, cells }) => ({
      row,
      cells,
      identifiers: KINDS.flatMap((kind) => readIdentifiers(kind, cells[kind] ?? '')),
    }))
    .filter(({ identifiers }) => idsOf(identifiers).length > 0);
}

/** Rows that share an id are one contact; every usable identifier of a contact leads to it. */
export function indexContacts(rows: readonly MapRow[]): Index {
  const groups = new Map<string, MapRow[]>();
  for (const row of rows) {
    const keys = idsOf(row.identifiers).map(({ kind, value }) => `${kind} ${value}`);
    const known = [...new Set(keys.map((key) => groups.get(key)).filter((group) => group !== undefined))];
    const group = [...known.flat(), row];
    for (const member of group)
      for (const { kind, value } of idsOf(member.identifiers)) groups.set(`${kind} ${value}`, group);
  }
  const index: Index = new Map();
  for (const group of new Set(groups.values())) {
    const contact = contactOf(group);
    const keys = group.flatMap(({ identifiers }) =>
      identifiers.filter(({ state }) => state === 'usable').map(({ kind, value }) => `${kind} ${value}`),
    );
    for (const key of new Set(keys)) {
      const holders = index.get(key);
      if (holders) holders.push(contact);
      else index.set(key, [contact]);
    }
  }
  return index;
}

export function holders(index: Index, { kind, value }: Identifier): readonly Contact[] {
  return index.get(`${kind} ${value}`) ?? [];
}

export function holds(contact: Contact, { kind, value }: Identifier): boolean {
  return contact.rows.some((row) =>
    row.identifiers.some((held) => held.kind === kind && held.value === value),
  );
}

export function hasAny(contact: Contact, kind: Kind): boolean {
  return contact.rows.some((row) =>
    row.identifiers.some((held) => held.kind === kind && held.state !== 'missing'),
  );
}

function contactOf(rows: readonly MapRow[]): Contact {
  const valuesOf = (row: MapRow, kind: Kind) =>
    row.identifiers.filter((held) => held.kind === kind && held.state === 'usable').map(({ value }) => value);
  const ids = (['close_contact_id', 'ghl_contact_id'] as const).map(
    (kind) => rows.flatMap((row) => valuesOf(row, kind)).sort()[0],
  );
  const contradictory = KINDS.some((kind) => {
    const lists = rows.map((row) => valuesOf(row, kind)).filter((values) => values.length > 0);
    return lists.length > 1 && !lists[0]?.some((value) => lists.every((values) => values.includes(value)));
  });
  return { key: ids.filter(Boolean).join('/'), rows, contradictory };
}

function idsOf(identifiers: readonly Identifier[]): Identifier[] {
  return identifiers.filter(({ kind, state }) => kind.endsWith('_contact_id') && state === 'usable');
}
