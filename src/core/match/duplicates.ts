import type { Identifier } from '../model.ts';
import { companyAndName } from '../policy/existingRecords.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';

interface Member {
  readonly tab: string;
  readonly row: number;
  readonly id: string;
  readonly keys: readonly string[];
}

/**
 * Records of one kind of export that may be the same person, or the same deal: contacts that share a usable identifier,
 * opportunities that share their external key or else company and name. Filled in the first pass.
 */
export interface Duplicates {
  readonly membersOf: Map<string, Member[]>;
}

const SHOWN = 5;

export function noDuplicates(): Duplicates {
  return { membersOf: new Map() };
}

export function registerForDuplicates(
  duplicates: Duplicates,
  record: SourceRecord,
  identifiers: readonly Identifier[],
): void {
  const keys = keysOf(record, identifiers);
  const member = { tab: record.plan.tab, row: record.row, id: fieldOf(record, 'event_id'), keys };
  for (const key of keys) {
    const same = duplicates.membersOf.get(key);
    if (same) same.push(member);
    else duplicates.membersOf.set(key, [member]);
  }
}

/** Names the records that may be the same as this one, what they share and what differs; null where there is none. */
export function describeDuplicates(
  duplicates: Duplicates,
  record: SourceRecord,
  identifiers: readonly Identifier[],
): string | null {
  const keys = keysOf(record, identifiers);
  const id = fieldOf(record, 'event_id');
  const texts: string[] = [];
  for (const key of keys) {
    const sharing = duplicates.membersOf.get(key) ?? [];
    if (sharing.length < 2) continue;
    const others = sharing
      .slice(0, SHOWN + 1)
      .filter((other) => other.row !== record.row || other.tab !== record.plan.tab);
    if (others.length === 0 || (id !== '' && others.every((other) => other.id === id))) continue;
    const names = others
      .slice(0, SHOWN)
      .map((other) => `${other.tab} row ${other.row}${differs(keys, other.keys)}`);
    const rest = sharing.length - 1 - names.length;
    texts.push(`${label(key)} is also on ${names.join(', ')}${rest > 0 ? ` and ${rest} more rows` : ''}`);
  }
  return texts.length > 0 ? texts.join('; ') : null;
}

function keysOf(record: SourceRecord, identifiers: readonly Identifier[]): readonly string[] {
  const { plan } = record;
  if (plan.adapter.rowsAre === 'events') return [];
  if (plan.adapter.recordKind === 'contact') {
    const prefix = `${plan.adapter.id} contact `;
    return [
      ...new Set(
        identifiers
          .filter(({ state }) => state === 'usable')
          .map(({ kind, canonical }) => `${prefix}${kind}=${canonical}`),
      ),
    ];
  }
  if (plan.adapter.recordKind !== 'opportunity') return [];
  const externalKey = fieldOf(record, 'external_key');
  const name = companyAndName(fieldOf(record, 'company'), fieldOf(record, 'title'));
  if (externalKey) return [`${plan.adapter.id} opportunity external_key=${externalKey}`];
  return name ? [`${plan.adapter.id} opportunity company and name=${name.replace('\u0001', ' / ')}`] : [];
}

function differs(own: readonly string[], other: readonly string[]): string {
  const different = [
    ...other.filter((key) => !own.includes(key)).map((key) => `it has ${label(key)}`),
    ...own.filter((key) => !other.includes(key)).map((key) => `it lacks ${label(key)}`),
  ];
  return different.length > 0 ? ` (${different.join(', ')})` : '';
}

/** `close contact email=a@x.test` → `email=a@x.test` */
function label(key: string): string {
  return key.split(' ').slice(2).join(' ');
}
