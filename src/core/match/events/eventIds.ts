import type { RecordKind, System } from '../../model.ts';
import { hashNumber, hashText } from '../../normalize/hash.ts';
import { isShortened } from '../../normalize/text.ts';
import { contentHash, contentOf } from '../../read/content.ts';
import { fieldOf, type SourceRecord, type TabPlan } from '../../read/sourceRecord.ts';
import { endsAsContents, keyOfEvent, keyOfReplay, keyWithContents } from '../rowKey.ts';
import { howSeen, noSeenEvents, type Seen, type SeenEvents, see } from './seenEvents.ts';
import {
  exportOf,
  hasSnapshots,
  noSnapshots,
  registerRecord,
  type Snapshots,
  seenInTab,
  snapshotId,
  standingIn,
} from './snapshots.ts';

/**
 * Which event ids stand on more than one row, over all tabs of one kind of export. Filled in the first pass, so that a
 * reused id holds back every row that bears it; asked in the second.
 */
export interface EventIds {
  readonly seen: SeenEvents;
  /** The exports under review, as system and record kind: an id is of one of these. */
  readonly spaces: Set<string>;
  readonly replays: Map<string, number>;
  readonly snapshots: Snapshots;
  /** Whether some event id may be the key that another row has by its contents. */
  hasIdLikeContents: boolean;
}

/**
 * How a row's event id stands: `replay` is the how-manieth later row with the same contents (0 for the first). `told` is
 * what people should know of it.
 */
export interface EventIdentity {
  readonly key: string;
  readonly isReused: boolean;
  readonly replay: number;
  readonly told: string;
}

export function noEventIds(): EventIds {
  return {
    seen: noSeenEvents(),
    spaces: new Set(),
    replays: new Map(),
    snapshots: noSnapshots(),
    hasIdLikeContents: false,
  };
}

/** To be called for each tab before the first event is registered. */
export function registerSpace({ spaces }: EventIds, { adapter }: TabPlan): void {
  spaces.add(spaceOf(adapter.system, adapter.recordKind));
}

export function registerEvent(events: EventIds, record: SourceRecord): void {
  const content = contentOf(record);
  const eventId = fieldOf(record, 'event_id');
  if (endsAsContents(eventId)) events.hasIdLikeContents = true;
  const { coerced, tab } = record.plan;
  const isInSnapshots = hasSnapshots(events.snapshots, record);
  if (isInSnapshots) registerRecord(events.snapshots, record);
  // What Sheets made of two cells may be alike where what was pasted was not: then no row repeats another. How the
  // snapshots of one export differ is no matter here; the id in another export is.
  const told = isInSnapshots ? exportOf(record.plan) : coerced.size > 0 ? `${tab} ${record.row}` : content;
  for (const space of spacesOf(events, record))
    see(events.seen, hashNumber(`${space} ${eventId || `~${content}`}`), hashNumber(told));
}

/**
 * The row's key, which names the event across runs: system, record kind and event id, or a hash of the contents where it
 * has no id or shares its id with other contents. Counts replays, so each row is to be asked once, in order.
 * `correlation` is a correlation id that several rows with the same contents bear, whatever their event ids.
 */
export function identifyEvent(
  events: EventIds,
  record: SourceRecord,
  correlation: string | null,
): EventIdentity {
  const { replays } = events;
  const eventId = fieldOf(record, 'event_id');
  const isUndecided = hasSnapshots(events.snapshots, record) && standing(events, record) === 'undecided';
  const how = isUndecided ? 'reused' : howStands(events, record, eventId || `~${contentOf(record)}`);
  const isReused = how === 'reused';
  const base = eventId && !isReused ? keyAlone(record) : keyByContents(record);
  const told =
    isUndecided && seenInTab(events.snapshots, record) !== 'reused'
      ? 'another export of this kind has the record too, and which is newer cannot be told'
      : '';
  const replay = how === 'once' ? 0 : countReplay(replays, base);
  const again = correlation === null ? 0 : countReplay(replays, `correlation ${correlation}`);
  // Where Sheets has coerced cells, or the digits of the id are gone, two rows that look alike need not have been.
  const isAlike = (!isReused || record.plan.coerced.size === 0) && !isShortened(eventId);
  return {
    key: keyOfReplay(base, replay),
    isReused,
    replay: Math.max(isAlike ? replay : 0, again),
    told,
  };
}

/** Whether the record stands in a newer snapshot of the same export, and counts there. */
export function isSuperseded(events: EventIds, record: SourceRecord): boolean {
  return hasSnapshots(events.snapshots, record) && standing(events, record) === 'superseded';
}

function standing({ snapshots }: EventIds, record: SourceRecord) {
  return standingIn(snapshots, record.plan, snapshotId(record));
}

/** A row that does not fit its header has no event id that can be trusted: its key is a hash of all its cells. */
export function identifyRagged({ replays }: EventIds, record: SourceRecord): EventIdentity {
  const base = keyOfRagged(record);
  return { key: keyOfReplay(base, countReplay(replays, base)), isReused: false, replay: 0, told: '' };
}

export function keyOfRagged({ system, plan, cells }: SourceRecord): string {
  const key = keyOfEvent(system, plan.adapter.recordKind, 'malformed');
  return keyWithContents(key, hashText(cells.join('\u0001')));
}

/** The key of a row that alone bears its event id. */
export function keyAlone(record: SourceRecord): string {
  return keyOfEvent(record.system, record.plan.adapter.recordKind, fieldOf(record, 'event_id'));
}

/** The key of a row that has no event id, or whose event id stands on rows of other contents. */
export function keyByContents(record: SourceRecord): string {
  return keyWithContents(keyAlone(record), contentHash(record));
}

/** How many rows with this key came before. */
function countReplay(replays: Map<string, number>, key: string): number {
  const earlier = replays.get(key) ?? 0;
  replays.set(key, earlier + 1);
  return earlier;
}

function howStands(events: EventIds, record: SourceRecord, id: string): Seen {
  const seen = spacesOf(events, record).map((space) => howSeen(events.seen, hashNumber(`${space} ${id}`)));
  if (hasSnapshots(events.snapshots, record))
    return seen.includes('reused') ? 'reused' : seenInTab(events.snapshots, record);
  return seen.find((how) => how === 'reused') ?? seen.find((how) => how === 'repeated') ?? 'once';
}

/**
 * One id, one event, within one kind of export: a channel cell does not make it another event. Where that channel's own
 * export is under review too, the id is one of its as well.
 */
function spacesOf({ spaces }: EventIds, { system, plan: { adapter } }: SourceRecord): readonly string[] {
  const own = spaceOf(adapter.system, adapter.recordKind);
  if (system === adapter.system) return [own];
  const channel = spaceOf(system, adapter.recordKind);
  return spaces.has(channel) ? [own, channel] : [own];
}

function spaceOf(system: System, recordKind: RecordKind): string {
  return `${system} ${recordKind}`;
}
