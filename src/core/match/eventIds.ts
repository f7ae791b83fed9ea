import { hashText } from '../normalize/hash.ts';
import { contentHash } from '../read/content.ts';
import { fieldOf, type SourceRecord } from '../read/tabPlan.ts';

/**
 * Which event ids stand on more than one row, over all tabs of one kind of export. Filled in the first pass, so that a
 * reused id holds back every row that bears it; asked in the second.
 */
export interface EventIds {
  readonly firstContent: Map<string, Map<string, string>>;
  readonly repeated: Set<string>;
  readonly reused: Set<string>;
  readonly replays: Map<string, number>;
}

/** How a row's event id stands: `replay` is the how-manieth later row with the same contents (0 for the first). */
export interface EventIdentity {
  readonly key: string;
  readonly isReused: boolean;
  readonly replay: number;
}

export function noEventIds(): EventIds {
  return { firstContent: new Map(), repeated: new Set(), reused: new Set(), replays: new Map() };
}

export function registerEvent(events: EventIds, record: SourceRecord): void {
  const family = familyOf(record);
  let byId = events.firstContent.get(family);
  if (!byId) {
    byId = new Map();
    events.firstContent.set(family, byId);
  }
  const content = contentHash(record);
  const id = fieldOf(record, 'event_id') || `~${content}`;
  const first = byId.get(id);
  if (first === undefined) byId.set(id, content);
  else if (first === content) events.repeated.add(`${family} ${id}`);
  else events.reused.add(`${family} ${id}`);
}

/**
 * The row's key, which names the event across runs: system, record kind and event id, or a hash of the contents where it
 * has no id or shares its id with other contents. Counts replays, so each row is to be asked once, in order.
 */
export function identifyEvent(events: EventIds, record: SourceRecord): EventIdentity {
  const eventId = fieldOf(record, 'event_id');
  const id = eventId || `~${contentHash(record)}`;
  const known = `${familyOf(record)} ${id}`;
  const isReused = events.reused.has(known);
  const base = `${record.system}:${record.plan.adapter.recordKind}:${id}${isReused ? `~${contentHash(record)}` : ''}`;
  if (!isReused && !events.repeated.has(known)) return { key: base, isReused, replay: 0 };
  const replay = events.replays.get(base) ?? 0;
  events.replays.set(base, replay + 1);
  return { key: replay === 0 ? base : `${base}#${replay + 1}`, isReused, replay };
}

/** A row that does not fit its header has no event id that can be trusted: its key is a hash of all its cells. */
export function identifyRagged(events: EventIds, { system, plan, cells }: SourceRecord): EventIdentity {
  const base = `${system}:${plan.adapter.recordKind}:malformed~${hashText(cells.join('\u0001'))}`;
  const earlier = events.replays.get(base) ?? 0;
  events.replays.set(base, earlier + 1);
  return { key: earlier === 0 ? base : `${base}#${earlier + 1}`, isReused: false, replay: 0 };
}

/** One id, one event, within one kind of export: a channel cell does not make it another event. */
function familyOf({ plan: { adapter } }: SourceRecord): string {
  return `${adapter.system} ${adapter.recordKind}`;
}
