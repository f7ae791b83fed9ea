import { type LogEntry, type RowEntry, SECOND, UNDO } from './decisionLog.ts';

/** What the log says of one row: the decision that stands, and those by other people that it took the place of. */
export interface Standing {
  readonly last: RowEntry;
  readonly before: readonly RowEntry[];
}

/** By table and row key. */
export type Standings = Map<string, Standing>;

export function placeOf({ table, rowKey }: Pick<LogEntry, 'table' | 'rowKey'>): string {
  return `${table} ${rowKey}`;
}

/** What a log's lines come to: for each row that was ever decided, the last word. A second person's answer decides nothing. */
export function replay(entries: readonly LogEntry[]): Standings {
  const standings: Standings = new Map();
  for (const entry of entries) if (isOfRow(entry)) follow(standings, entry);
  return standings;
}

function isOfRow(entry: LogEntry): entry is RowEntry {
  return entry.table !== '' && entry.through !== SECOND;
}

export function follow(standings: Standings, entry: RowEntry): void {
  const known = standings.get(placeOf(entry));
  standings.set(placeOf(entry), { last: entry, before: beforeOf(known, entry) });
}

/** An undo gives the word back to whoever had it; a row that is reopened or cleared begins anew. */
function beforeOf(known: Standing | undefined, entry: RowEntry): readonly RowEntry[] {
  if (!known || entry.to === '') return [];
  if (entry.through === UNDO) return known.before.slice(0, -1);
  const { to, by } = known.last;
  const isAnothers = to !== '' && (by !== entry.by || (by === '' && to !== entry.to));
  return isAnothers ? [...known.before, known.last] : known.before;
}
