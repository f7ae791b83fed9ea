import { hashNumber, hashText } from '../normalize/hash.ts';
import { contentHash, contentOf } from '../read/content.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';
import { howSeen, noSeenEvents, type SeenEvents, see } from './seenEvents.ts';

/**
 * Which event ids stand on more than one row, over all tabs of one kind of export. Filled in the first pass, so that a
 * reused id holds back every row that bears it; asked in the second.
 */
export interface EventIds {
  readonly seen: SeenEvents;
  readonly replays: Map<string, number>;
}

/** How a row's event id stands: `replay` is the how-manieth later row with the same contents (0 for the first). */
export interface EventIdentity {
  readonly key: string;
  readonly isReused: boolean;
  readonly replay: number;
}

export function noEventIds(): EventIds {
  return { seen: noSeenEvents(), replays: new Map() };
}

export function registerEvent({ seen }: EventIds, record: SourceRecord): void {
  const content = contentOf(record);
  const eventId = fieldOf(record, 'event_id');
  const { coerced, tab } = record.plan;
  // What Sheets made of two cells may be alike where what was pasted was not: then no row repeats another.
  const told = coerced.size > 0 ? `${tab} ${record.row}` : content;
  see(seen, idNumber(record, eventId || `~${content}`), hashNumber(told));
}

/**
 * The row's key, which names the event across runs: system, record kind and event id, or a hash of the contents where it
 * has no id or shares its id with other contents. Counts replays, so each row is to be asked once, in order.
 */
export function identifyEvent({ seen, replays }: EventIds, record: SourceRecord): EventIdentity {
  const eventId = fieldOf(record, 'event_id');
  const how = howSeen(seen, idNumber(record, eventId || `~${contentOf(record)}`));
  const isReused = how === 'reused';
  const content = eventId && !isReused ? '' : `~${contentHash(record)}`;
  const base = `${record.system}:${record.plan.adapter.recordKind}:${eventId}${content}`;
  if (how === 'once') return { key: base, isReused, replay: 0 };
  const replay = countReplay(replays, base);
  return { key: replay === 0 ? base : `${base}#${replay + 1}`, isReused, replay };
}

/** A row that does not fit its header has no event id that can be trusted: its key is a hash of all its cells. */
export function identifyRagged({ replays }: EventIds, { system, plan, cells }: SourceRecord): EventIdentity {
  const base = `${system}:${plan.adapter.recordKind}:malformed~${hashText(cells.join('\u0001'))}`;
  const earlier = countReplay(replays, base);
  return { key: earlier === 0 ? base : `${base}#${earlier + 1}`, isReused: false, replay: 0 };
}

/** How many rows with this key came before. */
function countReplay(replays: Map<string, number>, key: string): number {
  const earlier = replays.get(key) ?? 0;
  replays.set(key, earlier + 1);
  return earlier;
}

/** One id, one event, within one kind of export: a channel cell does not make it another event. */
function idNumber({ plan: { adapter } }: SourceRecord, id: string): number {
  return hashNumber(`${adapter.system} ${adapter.recordKind} ${id}`);
}
