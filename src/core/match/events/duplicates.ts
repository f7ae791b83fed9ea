import type { Contact, Identifier } from '../../model.ts';
import { plainWords } from '../../policy/plainWords.ts';
import { isCoerced } from '../../read/coercedCells.ts';
import { fieldOf, type SourceRecord, type TabPlan } from '../../read/sourceRecord.ts';
import type { Match } from '../compare.ts';
import { hasSnapshots, type Snapshots, snapshotId, standingIn } from './snapshots.ts';

export interface Member {
  readonly plan: TabPlan;
  readonly row: number;
  readonly id: string;
  /** What it is known by among the snapshots of its export; '' where there is only one. */
  readonly snapshotId: string;
  readonly keys: readonly string[];
  /** The mapped contact that it names. */
  readonly contact: Contact | null;
}

/** The rows that bear one key: how many, and the first few records, each with its first row in every tab. */
interface Sharing {
  rows: number;
  readonly records: Member[][];
}

/**
 * Records of one kind of export that may be the same person, or the same deal: contacts that share a usable identifier,
 * opportunities that share their external key or else company and name. Filled in the first pass.
 */
export interface Duplicates {
  readonly sharing: Map<string, Sharing>;
  /** What Sheets made numbers of on some record: any other record may bear the same. By export and kind of key. */
  readonly doubtful: Set<string>;
}

const SHOWN = 5;

export function noDuplicates(): Duplicates {
  return { sharing: new Map(), doubtful: new Set() };
}

export function registerForDuplicates(
  duplicates: Duplicates,
  record: SourceRecord,
  match: Match,
  snapshots: Snapshots,
): void {
  const member = memberOf(record, match, snapshots);
  for (const doubt of doubtsOf(record, match.identifiers)) duplicates.doubtful.add(doubt);
  for (const key of member.keys) {
    const sharing = duplicates.sharing.get(key) ?? { rows: 0, records: [] };
    sharing.rows++;
    keepRecord(sharing.records, member);
    duplicates.sharing.set(key, sharing);
  }
}

/** Keeps the record if it is among the first few that bear a key, and of one that is kept its first row in every tab. */
export function keepRecord(records: Member[][], member: Member): void {
  const same = records.find(([first]) => first && isSameRecord(first, member));
  if (same?.every(({ plan }) => plan !== member.plan)) same.push(member);
  // One that is mapped may be another contact for sure: among many of those, one that is not must still be found.
  else if (!same && records.length <= (member.contact ? SHOWN : 2 * SHOWN)) records.push([member]);
}

/** Names the records that may be the same as this one, what they share and what differs; null where there is none. */
export function describeDuplicates(
  duplicates: Duplicates,
  record: SourceRecord,
  match: Match,
  snapshots: Snapshots,
): string | null {
  const member = memberOf(record, match, snapshots);
  const { keys } = member;
  const texts: string[] = [];
  for (const key of keys) {
    const sharing = duplicates.sharing.get(key);
    const others = (sharing?.records ?? [])
      .flatMap((rows) => rows.find((other) => isCurrent(other, snapshots)) ?? [])
      .filter((other) => !isSameRecord(other, member) && !areTwoContacts(other, member))
      .slice(0, SHOWN);
    if (!sharing || others.length === 0) continue;
    const names = others.map((other) => `${other.plan.tab} row ${other.row}${differs(keys, other.keys)}`);
    const rest = sharing.rows - 1 - names.length;
    texts.push(`${label(key)} is also on ${names.join(', ')}${rest > 0 ? ` and ${rest} more rows` : ''}`);
  }
  const doubt =
    duplicates.doubtful.size > 0 &&
    keys.find((key) => duplicates.doubtful.has(key.slice(0, key.indexOf('='))));
  if (doubt) texts.push(`${label(doubt)} may be on another row too, where Sheets made a number of it`);
  return texts.length > 0 ? texts.join('; ') : null;
}

/** Whether the record counts as it stands in this tab: in no newer snapshot of its export. */
function isCurrent({ plan, snapshotId: id }: Member, snapshots: Snapshots): boolean {
  return id === '' || standingIn(snapshots, plan, id) !== 'superseded';
}

function memberOf(record: SourceRecord, { identifiers, contact }: Match, snapshots: Snapshots): Member {
  return {
    plan: record.plan,
    row: record.row,
    id: fieldOf(record, 'event_id'),
    snapshotId: hasSnapshots(snapshots, record) ? snapshotId(record) : '',
    keys: keysOf(record, identifiers),
    contact,
  };
}

/**
 * Whether two records that share a phone or mailbox (of a company, of a household) are known to be two people: each is
 * mapped, to a contact of its own, and has an id and an e-mail of its own.
 */
function areTwoContacts(a: Member, b: Member): boolean {
  return (
    a.contact !== null &&
    b.contact !== null &&
    a.contact !== b.contact &&
    a.id !== '' &&
    b.id !== '' &&
    hasOwnEmail(a, b) &&
    hasOwnEmail(b, a)
  );
}

function hasOwnEmail({ keys }: Member, other: Member): boolean {
  return keys.some((key) => key.includes(' contact email=') && !other.keys.includes(key));
}

/** Rows with one id are one record, exported twice; that is another finding. */
function isSameRecord(a: Member, b: Member): boolean {
  return a.id !== '' || b.id !== '' ? a.id === b.id : a.row === b.row && a.plan === b.plan;
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

/** The kinds of key that cannot be told for sure on this record, as keys begin. */
function doubtsOf({ plan, cells }: SourceRecord, identifiers: readonly Identifier[]): readonly string[] {
  if (plan.coerced.size === 0) return [];
  const at = (field: 'external_key' | 'company' | 'title') => plan.fields.get(field)?.index ?? -1;
  const isNumber = (column: number) => isCoerced(plan.coerced, column, cells[column] ?? '');
  if (plan.adapter.recordKind === 'opportunity')
    return [
      ...(isNumber(at('external_key')) ? [`${plan.adapter.id} opportunity external_key`] : []),
      ...(isNumber(at('company')) || isNumber(at('title'))
        ? [`${plan.adapter.id} opportunity company and name`]
        : []),
    ];
  return identifiers
    .filter(({ state }) => state === 'damaged')
    .map(({ kind }) => `${plan.adapter.id} contact ${kind}`);
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

/** One spelling of a company and an opportunity's name; '' where one of them is missing, which agrees with nothing. */
function companyAndName(company: string, name: string): string {
  return company.trim() && name.trim() ? `${plainWords(company)}\u0001${plainWords(name)}` : '';
}
