import { FOUND, type LogEntry, type RowEntry, SECOND, UNDO } from './decisionLog.ts';

/** What the log says of one row: the decision that stands, and those by other people that it took the place of. */
export interface Standing {
  readonly last: RowEntry;
  readonly before: readonly RowEntry[];
}

/** What a row's cells say of its decision. */
export type RowDecision = Omit<RowEntry, 'at' | 'from' | 'through'>;

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

/** Of rows that another person is about to decide: what stands in their cells and in no line yet, as lines. */
export function unloggedIn(log: readonly LogEntry[], cells: readonly RowDecision[], at: string): RowEntry[] {
  const standings = replay(log);
  return cells.flatMap((said) => {
    const last = standings.get(placeOf(said))?.last;
    return last && saysTheSame(last, said) ? [] : [{ ...said, at, from: last?.to ?? '', through: FOUND }];
  });
}

/** The note is in the line that was written with a decision; a note that is changed later is no decision. */
export function saysTheSame(line: LogEntry, said: RowDecision): boolean {
  return line.to === said.to && line.by === said.by && line.decidedAt === said.decidedAt;
}

/**
 * Decisions by other people that the one in a row's cells took the place of, as far as the log knows. The cells may say what no run
 * has logged yet.
 */
export function replacedIn(
  log: readonly LogEntry[],
  place: Pick<RowEntry, 'table' | 'rowKey'>,
  { to, by }: Pick<RowEntry, 'to' | 'by'>,
): readonly RowEntry[] {
  if (to === '') return [];
  const ofRow = log.filter(({ table, rowKey }) => table === place.table && rowKey === place.rowKey);
  const standings = replay(ofRow);
  const last = standings.get(placeOf(place))?.last;
  if (last && (last.to !== to || last.by !== by)) follow(standings, { ...last, to, by, through: '' });
  return standings.get(placeOf(place))?.before ?? [];
}

/** An undo gives the word back to whoever had it; a row that is reopened or cleared begins anew. */
function beforeOf(known: Standing | undefined, entry: RowEntry): readonly RowEntry[] {
  if (!known || entry.to === '') return [];
  if (entry.through === UNDO) return known.before.slice(0, -1);
  const { to, by } = known.last;
  const isAnothers = to !== '' && (by !== entry.by || (by === '' && to !== entry.to));
  return isAnothers ? [...known.before, known.last] : known.before;
}
