import { endsAsContents, endsAsReplay, freeKey, keyBeforeShared } from '../match/rowKey.ts';
import type { Outcome } from '../model.ts';
import { earlierRelease } from '../report/fingerprint.ts';
import { type ColumnName, OUTCOMES, OUTPUTS } from '../report/outputColumns.ts';
import { cellsByName } from '../report/outputHeader.ts';
import type { OutputRow } from '../report/outputRow.ts';
import type { RerunCounts } from '../report/rerunCounts.ts';
import { describeDecision, describeReopening, earlierFirst } from './history.ts';
import { layOut, type OutputTable, type TableState, tableState, takeDecision, write } from './tableState.ts';

const CLEARED = 'cleared: ';

/** What an earlier release showed of a row, beside its evidence, when it was decided. */
const DECIDED_ON: readonly ColumnName[] = ['action', 'target', 'contact_key', 'reason_code', 'other_reasons'];

/** A merge of this run's rows into the tables that are there. Nothing is moved, inserted above or deleted. */
export interface Rerun {
  readonly tables: Readonly<Record<Outcome, TableState>>;
  readonly counts: RerunCounts;
  readonly hasEarlier: boolean;
  /** Event ids that now stand on several rows, each with a key of its own. */
  readonly split: Set<string>;
  /** Of a first run, which holds on to no other key: those that may be another row's too. */
  readonly doubtful: Set<string>;
  /** Whether an event id ends as keys by contents do, so that these are doubtful: they may be as many as there are rows. */
  hasIdLikeContents: boolean;
  /** By table and row key: what a run that was cut off knew of the past of rows that it did not come to write. */
  readonly waiting: Map<string, string>;
}

export function beginRerun(existing: Readonly<Record<Outcome, OutputTable>>): Rerun {
  const hasEarlier = OUTCOMES.some((outcome) => existing[outcome].length > 0);
  const tables = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, tableState(outcome, existing[outcome])]),
  ) as Record<Outcome, TableState>;
  return {
    tables,
    counts: { kept: 0, updated: 0, reopened: 0, new: 0, cleared: 0 },
    hasEarlier,
    split: new Set(),
    doubtful: new Set(),
    hasIdLikeContents: false,
    waiting: new Map(),
  };
}

/** The tables as they are so far. */
export function tablesOf({
  tables: { ledger, conflict, error },
}: Pick<Rerun, 'tables'>): Record<Outcome, OutputTable> {
  return { ledger: ledger.table, conflict: conflict.table, error: error.table };
}

/** Whether a fingerprint that an earlier release wrote, by its own formula, says what the row's verdict says now. */
type SaysTheSame = (fingerprint: string) => boolean;

/**
 * Puts one row where it belongs: in place if its table has it, else below the last row. Two rows never have one key.
 */
export function placeRow(rerun: Rerun, outcome: Outcome, said: OutputRow, saysTheSame: SaysTheSame): string {
  const state = rerun.tables[outcome];
  const rowKey = freeKey(said.row_key, (key) => isPlaced(rerun, key));
  const row = rowKey === said.row_key ? said : { ...said, row_key: rowKey };
  const earlier = rerun.hasEarlier ? state.rowOf.get(row.row_key) : undefined;
  if (earlier) updateInPlace(rerun, state, earlier, row, saysTheSame);
  else {
    const placed = rerun.hasEarlier
      ? { ...row, previous_decision: pastOfNew(rerun, outcome, row.row_key) }
      : row;
    state.added.push(layOut(state, placed));
    rerun.counts.new++;
  }
  if (!rerun.hasEarlier) {
    if (isDoubtful(rerun, rowKey)) rerun.doubtful.add(rowKey);
    return rowKey;
  }
  state.placed.set(row.row_key, row.reason_code ?? '');
  const base = keyBeforeShared(row.row_key);
  if (base !== row.row_key) rerun.split.add(base);
  return row.row_key;
}

function isDoubtful({ hasIdLikeContents }: Rerun, key: string): boolean {
  return endsAsReplay(key) || (hasIdLikeContents && endsAsContents(key));
}

function isPlaced({ tables, doubtful }: Rerun, key: string): boolean {
  return OUTCOMES.some((outcome) => tables[outcome].placed.has(key)) || doubtful.has(key);
}

/** The rows added since the last call, laid out for their table's columns: for writing a long table piece by piece. */
export function takeAdded(rerun: Rerun, outcome: Outcome): string[][] {
  return rerun.tables[outcome].added.splice(0);
}

/** Marks what is no longer in its table as cleared, and adds the new rows. To be called once, at the end. */
export function finishRerun(rerun: Rerun): void {
  for (const state of Object.values(rerun.tables)) {
    for (const [key, cells] of state.rowOf)
      if (!state.placed.has(key)) clear(rerun, state, cells, whereNow(rerun, key));
    for (const cells of state.strays)
      clear(rerun, state, cells, 'no row of its own: a copy, or its key is gone');
    if (state.added.length > 0) state.isChanged = true;
    for (const cells of state.added.splice(0)) state.table.push(cells);
  }
}

function updateInPlace(
  rerun: Rerun,
  state: TableState,
  cells: string[],
  row: OutputRow,
  saysTheSame: SaysTheSame,
): void {
  const { counts } = rerun;
  const at = cellsByName(state.columns, cells);
  const decision = describeDecision(at);
  const isSame =
    at('fingerprint') === row.fingerprint ||
    (DECIDED_ON.every((column) => at(column) === (row[column] ?? '')) && saysTheSame(at('fingerprint')));
  const was = at('state');
  const wasCleared = was === 'cleared';
  const elsewhere = wasCleared ? decidedElsewhere(rerun, state.outcome, row.row_key) : '';
  const history = at('previous_decision');
  const release = earlierRelease(at('fingerprint'));
  let next = {
    ...row,
    state: was || 'open',
    previous_decision: history.includes(elsewhere) ? history : earlierFirst(elsewhere, history),
    if_linked: at('if_linked'),
  };
  if (isSame && !wasCleared) {
    counts.kept++;
    // An earlier release left the old decision on a row that it reopened.
    const isOld = release !== '' && next.previous_decision.startsWith(decision);
    if (was === 'reopened' && decision && isOld) takeDecision(state, cells);
    else if (was === 'reopened' && decision) next.state = 'open';
  } else if (decision) {
    counts.reopened++;
    next = {
      ...next,
      state: 'reopened',
      previous_decision: earlierFirst(describeReopening(decision, at, row, release), next.previous_decision),
    };
    takeDecision(state, cells);
  } else if (wasCleared && wasDecided(history)) {
    counts.reopened++;
    next.state = 'reopened';
  } else {
    counts.updated++;
    next.state = was === 'reopened' ? 'reopened' : 'open';
  }
  write(state, cells, next);
}

function pastOfNew(rerun: Rerun, outcome: Outcome, key: string): string {
  return decidedElsewhere(rerun, outcome, key) || (rerun.waiting.get(`${outcome} ${key}`) ?? '');
}

/** What was decided on this row in another table, where it stood before; '' where nothing was. */
function decidedElsewhere(rerun: Rerun, outcome: Outcome, key: string): string {
  for (const other of OUTCOMES) {
    const { rowOf, columns } = rerun.tables[other];
    const cells = other === outcome ? undefined : rowOf.get(key);
    const decision = cells && describeDecision(cellsByName(columns, cells));
    if (decision) return `in ${OUTPUTS[other].tab}: ${decision}`;
  }
  return '';
}

/** Where the event of a row stands that is no longer in its table. */
function whereNow({ tables, split }: Rerun, key: string): string {
  const now = OUTCOMES.find((outcome) => tables[outcome].placed.has(key));
  if (now) return `now in ${OUTPUTS[now].tab} (${tables[now].placed.get(key)})`;
  return split.has(key) ? 'its event id now stands on several rows' : 'its record is gone';
}

/** Whether a cleared row had been decided when it was cleared, by its newest entry. */
function wasDecided(history: string): boolean {
  return history !== '' && !history.startsWith(CLEARED);
}

function clear(rerun: Rerun, state: TableState, cells: string[], where: string): void {
  const at = cellsByName(state.columns, cells);
  const decision = describeDecision(at);
  const history = at('previous_decision');
  if (at('state') === 'cleared') {
    if (!decision) return;
    if (!history.includes(decision))
      write(state, cells, { previous_decision: earlierFirst(`${decision}; on a cleared row`, history) });
  } else {
    const entry = `${decision ? `${decision}; ` : ''}${CLEARED}${where}`;
    write(state, cells, { state: 'cleared', previous_decision: earlierFirst(entry, history) });
    rerun.counts.cleared++;
  }
  takeDecision(state, cells);
}
