import { hashNumber } from '../../normalize/hash.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { type DateOrder, readTimestamp } from '../../read/cells/timestamp.ts';
import { isCoerced } from '../../read/coercedCells.ts';
import { contentOf } from '../../read/content.ts';
import { type DateOrders, settledOrders } from '../../read/dateOrders.ts';
import { fieldOf, type SourceRecord, type TabPlan } from '../../read/sourceRecord.ts';
import { isSnapshot } from './eventText.ts';
import { firstSeen, howSeen, noSeenEvents, type Seen, type SeenEvents, see } from './seenEvents.ts';

/**
 * One export made twice (contacts in May, contacts in June): a record counts as it stands in the newer one. Only exports
 * of which the workbook has several are looked at. Filled in the first pass, asked in the second.
 */
export interface Snapshots {
  readonly exports: Map<string, SnapshotTab[]>;
  readonly tabs: Map<TabPlan, SnapshotTab>;
  /** By record and tab: its contents, and when it last changed, read with the month first and with the day first. */
  readonly seen: SeenEvents;
}

export interface SnapshotTab {
  readonly index: number;
  readonly plan: TabPlan;
  readonly dateOrders: DateOrders;
  /** All tabs of its export, itself among them. */
  readonly siblings: SnapshotTab[];
  /** The tabs in which some record is older than here. */
  readonly newerThan: Set<SnapshotTab>;
  /** Whether its times have offsets, have none, or are of both kinds. */
  readonly clocks: Set<'instant' | 'local'>;
}

/** How a record of a snapshot stands to the same record in the others. */
export type SnapshotStanding = 'counts' | 'superseded' | 'undecided';

/** A record as it stands in one tab. */
export interface Entry {
  readonly tab: SnapshotTab;
  readonly content: number;
  readonly monthFirst: number;
  readonly dayFirst: number;
}

/** Two clocks of the world are at most so far apart. */
const CLOCKS_APART = 26 * 3_600_000;

export function noSnapshots(): Snapshots {
  return { exports: new Map(), tabs: new Map(), seen: noSeenEvents(2) };
}

/** To be called for each tab before the first record is registered. */
export function registerSnapshot({ exports, tabs }: Snapshots, plan: TabPlan, dateOrders: DateOrders): void {
  if (!isSnapshot(plan)) return;
  const name = exportOf(plan);
  const siblings = exports.get(name) ?? [];
  const tab = { index: tabs.size, plan, dateOrders, siblings, newerThan: new Set(), clocks: new Set() };
  siblings.push(tab as SnapshotTab);
  exports.set(name, siblings);
  tabs.set(plan, tab as SnapshotTab);
}

/** Whether there is another snapshot in which the record may stand too. An id of which zeros may be gone may be another's. */
export function hasSnapshots({ tabs }: Snapshots, { plan, cells }: SourceRecord): boolean {
  if ((tabs.get(plan)?.siblings.length ?? 0) < 2) return false;
  const id = plan.fields.get('event_id')?.index ?? -1;
  return !isCoerced(plan.coerced, id, cells[id] ?? '');
}

export function registerRecord({ tabs, seen }: Snapshots, record: SourceRecord): void {
  const tab = tabs.get(record.plan);
  if (!tab) return;
  const content = record.plan.coerced.size > 0 ? `${record.plan.tab} ${record.row}` : contentOf(record);
  const entry = {
    tab,
    content: hashNumber(content),
    monthFirst: lastChange(tab, record, 'month-first'),
    dayFirst: lastChange(tab, record, 'day-first'),
  };
  registerEntry(seen, snapshotId(record), entry);
}

/** To be called for the rows of a record in their order. */
export function registerEntry(seen: SeenEvents, id: string, entry: Entry): void {
  const { tab } = entry;
  see(seen, keyOf(tab, id), entry.content, [entry.monthFirst, entry.dayFirst]);
  for (const other of tab.siblings) {
    const there = other === tab ? null : entryOf(seen, other, id);
    if (!there) continue;
    if (isSurelyNewer(entry, there)) tab.newerThan.add(other);
    if (isSurelyNewer(there, entry)) other.newerThan.add(tab);
  }
}

/** Under which the record is seen in each tab of its export. */
export function keysInExport({ tabs }: Snapshots, plan: TabPlan, id: string): readonly number[] {
  return (tabs.get(plan)?.siblings ?? []).map((tab) => keyOf(tab, id));
}

/** How often the record stands within its own tab. */
export function seenInTab({ tabs, seen }: Snapshots, record: SourceRecord): Seen {
  const tab = tabs.get(record.plan);
  return tab ? howSeen(seen, keyOf(tab, snapshotId(record))) : 'once';
}

/** How the record with this id in this tab stands to the same record in the other snapshots of the export. */
export function standingIn({ tabs, seen }: Snapshots, plan: TabPlan, id: string): SnapshotStanding {
  const tab = tabs.get(plan);
  if (!tab || tab.siblings.length < 2) return 'counts';
  const entries = tab.siblings.flatMap((other) => entryOf(seen, other, id) ?? []);
  if (entries.length < 2) return 'counts';
  if (entries.some(({ tab: other }) => howSeen(seen, keyOf(other, id)) === 'reused')) return 'undecided';
  const newest = entries.filter((entry) => !entries.some((other) => supersedes(other, entry)));
  if (newest.length > 0 && !newest.some((entry) => entry.tab === tab)) return 'superseded';
  return newest.length === 1 ? 'counts' : 'undecided';
}

/** What a record is known by among the snapshots: its id, else its contents. */
export function snapshotId(record: SourceRecord): string {
  return fieldOf(record, 'event_id') || `~${contentOf(record)}`;
}

/**
 * Whether the record is newer there: by its own times; else as other records of the two tabs show, all of them. Of equal
 * contents those of the first tab will do.
 */
function supersedes(there: Entry, here: Entry): boolean {
  const [a, b] = [there.tab, here.tab];
  if (a === b) return false;
  const apart = changedAt(there) - changedAt(here);
  if (Math.abs(apart) > (new Set([...a.clocks, ...b.clocks]).size > 1 ? CLOCKS_APART : 0)) return apart > 0;
  const [isNewer, isOlder] = [a.newerThan.has(b), b.newerThan.has(a)];
  if (isNewer !== isOlder) return isNewer;
  return there.content === here.content && a.index < b.index;
}

function isSurelyNewer(a: Entry, b: Entry): boolean {
  return a.monthFirst - b.monthFirst > CLOCKS_APART && a.dayFirst - b.dayFirst > CLOCKS_APART;
}

/** NaN where the record does not say when it changed, or its columns leave the order of day and month open. */
function changedAt({ tab: { plan, dateOrders }, monthFirst, dayFirst }: Entry): number {
  if (monthFirst === dayFirst) return monthFirst;
  const settled = settledOrders(dateOrders, plan);
  const orders = new Set(changeColumns(plan).map(({ index }) => settled.get(index) ?? 'undecided'));
  // A column without such dates leaves its order open.
  orders.delete('undecided');
  const [order] = orders;
  if (orders.size !== 1) return Number.NaN;
  return order === 'month-first' ? monthFirst : dayFirst;
}

/** The latest of the record's times: none of them ever goes back, so that it is later in a later snapshot. */
function lastChange(tab: SnapshotTab, { plan, cells }: SourceRecord, dateOrder: DateOrder): number {
  let latest = Number.NaN;
  for (const { index, zone } of changeColumns(plan)) {
    const moment = readTimestamp(cells[index] ?? '', { dateOrder, zone: zone ?? plan.zone });
    if (moment.state !== 'instant' && moment.state !== 'local') continue;
    tab.clocks.add(moment.state);
    const at = moment.state === 'instant' ? moment.epochMs : moment.wallMs;
    if (!(at <= latest)) latest = at;
  }
  return latest;
}

function changeColumns({ fields, lastChanges }: TabPlan) {
  const updated = fields.get('updated_at');
  return updated ? [updated, ...lastChanges] : lastChanges;
}

/** Which tabs are snapshots of one export. Of a tab that is mapped by hand only the same headings say that. */
export function exportOf({ adapter, header }: TabPlan): string {
  return adapter.isMapped ? header.map(normalizeHeading).sort().join('\u0001') : adapter.id;
}

function entryOf(seen: SeenEvents, tab: SnapshotTab, id: string): Entry | null {
  const first = firstSeen(seen, keyOf(tab, id));
  const [monthFirst = Number.NaN, dayFirst = Number.NaN] = first?.notes ?? [];
  return first && { tab, content: first.content, monthFirst, dayFirst };
}

function keyOf({ index }: SnapshotTab, id: string): number {
  return hashNumber(`${index} ${id}`);
}
