/** What the rows with one event id have shown: one row, more with the same contents, or others with other contents. */
export type Seen = 'once' | 'repeated' | 'reused';

const STATES: readonly Seen[] = ['once', 'repeated', 'reused'];
const FREE = -1;
/** Few: where one row is judged by itself there are never more. */
const FIRST_SLOTS = 16;
/** Three of four slots are taken at most, and a table that is full grows by half: of a million events all tables are in memory at once. */
const [MOST_TAKEN, GROWTH] = [3 / 4, 3 / 2];
const HASHES = 2 ** 32;
/** What nothing has been seen in, shared: where rows are judged one by one, most registries stay empty. */
const NO_IDS = new Float64Array(1).fill(FREE);
const NO_NUMBERS = new Float64Array(1);
const NO_STATES = new Uint8Array(1);

/**
 * The events seen so far, each by the hash of its id with the hash of its first contents. A hash table in typed arrays:
 * a million ids take 17 to 34 MB, where a Map of texts takes 140. Two ids that share a hash (at a million, once in 18,000
 * runs) pass for one that is reused, and so are held back for a person.
 */
export interface SeenEvents {
  count: number;
  ids: Float64Array;
  contents: Float64Array;
  states: Uint8Array;
  /** Whatever else is to be known of each event's first row, a column a number. */
  notes: readonly Float64Array[];
}

export function noSeenEvents(noteColumns = 0): SeenEvents {
  return {
    count: 0,
    ids: NO_IDS,
    contents: NO_NUMBERS,
    states: NO_STATES,
    notes: Array.from({ length: noteColumns }, () => NO_NUMBERS),
  };
}

/** Whether this is the first row with this id. */
export function see(events: SeenEvents, id: number, content: number, notes: readonly number[] = []): boolean {
  if (events.count >= events.ids.length * MOST_TAKEN || events.ids === NO_IDS) grow(events);
  const slot = slotOf(events.ids, id);
  if (events.ids[slot] === FREE) {
    events.ids[slot] = id;
    events.contents[slot] = content;
    for (const [column, note] of notes.entries()) (events.notes[column] as Float64Array)[slot] = note;
    events.count++;
    return true;
  }
  if (events.contents[slot] !== content) events.states[slot] = STATES.indexOf('reused');
  else if (events.states[slot] === STATES.indexOf('once')) events.states[slot] = STATES.indexOf('repeated');
  return false;
}

/** What the first row with this id has shown; null where there was none. */
export function firstSeen(
  { ids, contents, notes }: SeenEvents,
  id: number,
): { readonly content: number; readonly notes: readonly number[] } | null {
  const slot = slotOf(ids, id);
  return ids[slot] === FREE
    ? null
    : { content: contents[slot] ?? 0, notes: notes.map((column) => column[slot] ?? 0) };
}

/** What the first row with each id has shown. */
export function* entriesOf({ ids, contents, notes }: SeenEvents): Generator<{
  readonly id: number;
  readonly content: number;
  readonly notes: readonly number[];
}> {
  for (const [slot, id] of ids.entries())
    if (id !== FREE)
      yield { id, content: contents[slot] ?? 0, notes: notes.map((column) => column[slot] ?? 0) };
}

/** How the event stands; an event never seen stands as one seen once. */
export function howSeen({ ids, states }: SeenEvents, id: number): Seen {
  return STATES[states[slotOf(ids, id)] ?? 0] ?? 'once';
}

/** The slot that holds the id, or the free one where it belongs: the id is a hash, whose lower half says where to begin. */
function slotOf(ids: Float64Array, id: number): number {
  let slot = Math.floor(((id >>> 0) / HASHES) * ids.length);
  while (ids[slot] !== FREE && ids[slot] !== id) slot = slot + 1 === ids.length ? 0 : slot + 1;
  return slot;
}

function grow(events: SeenEvents): void {
  const slots = Math.max(FIRST_SLOTS, Math.ceil(events.ids.length * GROWTH));
  const larger = withSlots(slots, events.notes.length);
  for (let at = 0; at < events.ids.length; at++) {
    const id = events.ids[at] ?? FREE;
    if (id === FREE) continue;
    const slot = slotOf(larger.ids, id);
    larger.ids[slot] = id;
    larger.contents[slot] = events.contents[at] ?? 0;
    larger.states[slot] = events.states[at] ?? 0;
    for (const [column, notes] of events.notes.entries())
      (larger.notes[column] as Float64Array)[slot] = notes[at] ?? 0;
  }
  events.ids = larger.ids;
  events.contents = larger.contents;
  events.states = larger.states;
  events.notes = larger.notes;
}

function withSlots(slots: number, noteColumns: number): SeenEvents {
  return {
    count: 0,
    ids: new Float64Array(slots).fill(FREE),
    contents: new Float64Array(slots),
    states: new Uint8Array(slots),
    notes: Array.from({ length: noteColumns }, () => new Float64Array(slots)),
  };
}
