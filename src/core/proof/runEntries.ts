import type { Outcome } from '../model.ts';
import { type ColumnName, decisionCells, OUTCOMES } from '../report/outputColumns.ts';
import { cellsByName } from '../report/outputHeader.ts';
import { describeDecision, earlierFirst } from '../rerun/history.ts';
import { type TableState, write } from '../rerun/tableState.ts';
import { eachInSteps } from '../steps.ts';
import { type LogEntry, type RowEntry, saidIn } from './decisionLog.ts';
import { follow, placeOf, type RowDecision, replay, type Standings, saysTheSame } from './standing.ts';

type Tables = Readonly<Record<Outcome, TableState>>;

/** What a run tells of its own time and name. */
export interface RunMoment {
  readonly now: string;
  readonly runId: string;
}

/** Decisions at the beginning of a run: as the tables have them, and as the log does. */
export interface DecisionsRead {
  readonly log: readonly LogEntry[];
  readonly read: ReadonlyMap<string, RowDecision>;
}

/** To be asked before a row is placed: what the tables say then is what people have said. In steps. */
export function* readDecisions(tables: Tables, log: readonly LogEntry[]): Generator<void, DecisionsRead> {
  return { log, read: yield* decisionsIn(tables) };
}

/**
 * The lines that a run adds to the log: what was decided in cells since, then what the run has reopened or cleared. A row
 * on which one person's word took the place of another's says so from now on. In steps.
 */
export function* runEntries(
  { log, read }: DecisionsRead,
  tables: Tables,
  { now, runId }: RunMoment,
): Generator<void, LogEntry[]> {
  const standings = replay(log);
  const entries: RowEntry[] = [];
  const add = (entry: RowEntry) => {
    entries.push(entry);
    follow(standings, entry);
  };
  yield* eachInSteps(read, ([place, said]) => {
    const last = standings.get(place)?.last;
    if (!last || !saysTheSame(last, said))
      add({ ...said, at: now, from: last?.to ?? '', through: `seen at ${runId}` });
  });
  const after = yield* decisionsIn(tables);
  yield* eachInSteps([...standings], ([place, { last }]) => {
    if (last.to === '' || after.has(place)) return;
    const cells = tables[last.table].rowOf.get(last.rowKey);
    const at = cellsByName(tables[last.table].columns, cells ?? []);
    const what = !cells ? 'row gone' : read.has(place) ? at('state') : 'emptied by hand, seen';
    const nobody = { to: '', by: '', decidedAt: '', note: '' };
    add({
      ...last,
      ...nobody,
      at: now,
      from: last.to,
      fingerprint: at('fingerprint'),
      through: `${what} at ${runId}`,
    });
  });
  noteDecidedTwice(standings, tables);
  return entries;
}

function noteDecidedTwice(standings: Standings, tables: Tables): void {
  for (const { last, before } of standings.values()) {
    const state = tables[last.table];
    const cells = state.rowOf.get(last.rowKey);
    if (!cells) continue;
    for (const earlier of before) {
      const history = cellsByName(state.columns, cells)('previous_decision');
      const words = `${describeDecision((column) => DESCRIBED[column]?.(earlier) ?? '')}; decided again`;
      if (!history.includes(words)) write(state, cells, { previous_decision: earlierFirst(words, history) });
    }
  }
}

const DESCRIBED: Partial<Record<ColumnName, (entry: LogEntry) => string>> = {
  decision: ({ to }) => to,
  decided_by: ({ by }) => by,
  decided_at: ({ decidedAt }) => decidedAt,
};

function* decisionsIn(tables: Tables): Generator<void, Map<string, RowDecision>> {
  const found = new Map<string, RowDecision>();
  for (const table of OUTCOMES)
    yield* eachInSteps(tables[table].rowOf, ([rowKey, cells]) => {
      const at = cellsByName(tables[table].columns, cells);
      if (at('decision') === '') return;
      const said = saidIn(decisionCells(at));
      if (said.to !== '')
        found.set(placeOf({ table, rowKey }), { ...said, table, rowKey, fingerprint: at('fingerprint') });
    });
  return found;
}
