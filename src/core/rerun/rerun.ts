import type { Outcome } from '../model.ts';
import { guardCell, unguardCell } from '../report/cell.ts';
import {
  COLUMNS,
  type ColumnName,
  columnNamed,
  OUTCOMES,
  OUTPUTS,
  PEOPLES_COLUMNS,
} from '../report/outputColumns.ts';
import type { OutputRow } from '../report/outputRow.ts';
import type { RerunCounts } from '../report/rerunCounts.ts';
import { describeDecision, describeReopening, earlierFirst } from './history.ts';

/** An output table as it stands: every row with its header, people's columns and all. Empty where there is none yet. */
export type OutputTable = string[][];

interface TableState {
  readonly outcome: Outcome;
  readonly table: OutputTable;
  readonly headerIndex: number;
  readonly columns: ReadonlyMap<ColumnName, number>;
  /** The tool's column at each place of the header; null where people have their own. */
  readonly columnAt: readonly (ColumnName | null)[];
  readonly rowOf: ReadonlyMap<string, string[]>;
  readonly placed: Map<string, string>;
  readonly added: string[][];
  isChanged: boolean;
}

/** What a row's key ends with where several rows share its event id. */
const REUSED_SUFFIX = /~[0-9a-f]{16}(?:#\d+)?$/;

/** A merge of this run's rows into the tables that are there. Nothing is moved, inserted above or deleted. */
export interface Rerun {
  readonly tables: Readonly<Record<Outcome, TableState>>;
  readonly counts: RerunCounts;
  readonly hasEarlier: boolean;
  /** Event ids that now stand on several rows, each with a key of its own. */
  readonly split: Set<string>;
}

/** The outcome of the tables that hold rows but no `row_key` column; [] means that the merge can begin. */
export function unmergeable(existing: Readonly<Record<Outcome, OutputTable>>): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => existing[outcome].length > 0 && findHeader(existing[outcome]) < 0);
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
  };
}

/** Puts one row where it belongs: in place if its table has it, else below the last row. */
export function placeRow(rerun: Rerun, outcome: Outcome, row: OutputRow): void {
  const state = rerun.tables[outcome];
  const earlier = rerun.hasEarlier ? state.rowOf.get(row.row_key) : undefined;
  if (earlier && !state.placed.has(row.row_key)) updateInPlace(rerun, state, earlier, row);
  else {
    state.added.push(
      layOut(
        state,
        rerun.hasEarlier ? { ...row, previous_decision: decidedElsewhere(rerun, outcome, row.row_key) } : row,
      ),
    );
    rerun.counts.new++;
  }
  if (!rerun.hasEarlier) return;
  state.placed.set(row.row_key, row.reason_code ?? '');
  const base = row.row_key.replace(REUSED_SUFFIX, '');
  if (base !== row.row_key) rerun.split.add(base);
}

/** The rows added since the last call, laid out for their table's columns: for writing a long table piece by piece. */
export function takeAdded(rerun: Rerun, outcome: Outcome): string[][] {
  return rerun.tables[outcome].added.splice(0);
}

/** Marks what is no longer in its table as cleared, and adds the new rows. To be called once, at the end. */
export function finishRerun(rerun: Rerun): void {
  for (const state of Object.values(rerun.tables)) {
    for (const [key, cells] of state.rowOf) if (!state.placed.has(key)) clear(rerun, state, key, cells);
    if (state.added.length > 0) state.isChanged = true;
    for (const cells of state.added.splice(0)) state.table.push(cells);
  }
}

function updateInPlace(rerun: Rerun, state: TableState, cells: string[], row: OutputRow): void {
  const { counts } = rerun;
  const at = (column: ColumnName) => unguardCell(cells[state.columns.get(column) ?? -1] ?? '');
  const decision = describeDecision(at);
  const isSame = at('fingerprint') === row.fingerprint;
  const wasCleared = at('state') === 'cleared';
  const elsewhere = wasCleared ? decidedElsewhere(rerun, state.outcome, row.row_key) : '';
  const history = at('previous_decision');
  let next = {
    ...row,
    state: at('state') || 'open',
    previous_decision: history.includes(elsewhere) ? history : earlierFirst(elsewhere, history),
  };
  if (isSame && !wasCleared) {
    counts.kept++;
    if (next.state === 'reopened' && !next.previous_decision.startsWith(decision)) next.state = 'open';
  } else if (decision) {
    counts.reopened++;
    next = {
      ...next,
      state: 'reopened',
      previous_decision: earlierFirst(describeReopening(decision, at, row), next.previous_decision),
    };
  } else {
    counts.updated++;
    next.state = 'open';
  }
  write(state, cells, next);
}

/** What was decided on this row in another table, where it stood before; '' where nothing was. */
function decidedElsewhere(rerun: Rerun, outcome: Outcome, key: string): string {
  for (const other of OUTCOMES) {
    const { rowOf, columns } = rerun.tables[other];
    const cells = other === outcome ? undefined : rowOf.get(key);
    const decision =
      cells && describeDecision((column) => unguardCell(cells[columns.get(column) ?? -1] ?? ''));
    if (decision) return `in ${OUTPUTS[other].tab}: ${decision}`;
  }
  return '';
}

function clear(rerun: Rerun, state: TableState, key: string, cells: string[]): void {
  const at = (column: ColumnName) => unguardCell(cells[state.columns.get(column) ?? -1] ?? '');
  if (at('state') === 'cleared') return;
  const now = OUTCOMES.find((outcome) => rerun.tables[outcome].placed.has(key));
  const where = now
    ? `now in ${OUTPUTS[now].tab} (${rerun.tables[now].placed.get(key)})`
    : rerun.split.has(key)
      ? 'its event id now stands on several rows'
      : 'its record is gone';
  const decision = describeDecision(at);
  write(state, cells, {
    state: 'cleared',
    previous_decision: earlierFirst(
      `${decision ? `${decision}; ` : ''}cleared: ${where}`,
      at('previous_decision'),
    ),
  });
  rerun.counts.cleared++;
}

/** Writes the tool's own columns, and of these only the cells that say something else than before. */
function write(state: TableState, cells: string[], row: Partial<Record<ColumnName, string>>): void {
  for (const [column, index] of state.columns) {
    const value = row[column];
    if (value === undefined || (PEOPLES_COLUMNS as readonly string[]).includes(column)) continue;
    if (unguardCell(cells[index] ?? '') === value) continue;
    while (cells.length <= index) cells.push('');
    cells[index] = guardCell(value);
    state.isChanged = true;
  }
}

function layOut({ columnAt }: TableState, row: OutputRow): string[] {
  return columnAt.map((column) => (column === null ? '' : guardCell(row[column] ?? '')));
}

function tableState(outcome: Outcome, table: OutputTable): TableState {
  const headerIndex = Math.max(0, findHeader(table));
  const isMissing = table.length === 0;
  if (isMissing) table.push([...COLUMNS[outcome]]);
  const header = table[headerIndex] ?? [];
  const columns = new Map<ColumnName, number>();
  header.forEach((heading, index) => {
    const column = columnNamed(outcome, heading);
    if (column && !columns.has(column)) columns.set(column, index);
  });
  for (const column of COLUMNS[outcome])
    if (!columns.has(column)) columns.set(column, header.push(column) - 1);
  const keyColumn = columns.get('row_key') ?? -1;
  const columnAt: (ColumnName | null)[] = header.map(() => null);
  for (const [column, index] of columns) columnAt[index] = column;
  const rowOf = new Map<string, string[]>();
  for (const cells of table.slice(headerIndex + 1)) {
    const key = unguardCell(cells[keyColumn] ?? '');
    if (key && !rowOf.has(key)) rowOf.set(key, cells);
  }
  return {
    outcome,
    table,
    headerIndex,
    columns,
    columnAt,
    rowOf,
    placed: new Map(),
    added: [],
    isChanged: isMissing,
  };
}

function findHeader(table: OutputTable): number {
  return table
    .slice(0, 20)
    .findIndex((cells) => cells.some((heading) => columnNamed('ledger', heading) === 'row_key'));
}
