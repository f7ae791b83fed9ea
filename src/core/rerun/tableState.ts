import type { Outcome } from '../model.ts';
import { COLUMNS, type ColumnName, isPeoples, OUTCOMES, TAKEN_COLUMNS } from '../report/outputColumns.ts';
import { type ColumnPlaces, columnPlaces, columnsByPlace, outputHeader } from '../report/outputHeader.ts';
import type { OutputRow } from '../report/outputRow.ts';
import { guardCell, isLiveInside, unguardCell } from '../textGuard.ts';

/** Left by whoever edited the cell; no key of ours has any. */
const BLANKS_AROUND = /^[ \u00a0]+|[ \u00a0]+$/g;

/** What a row of ours bears beside its key. */
const MARKS_OF_OURS = ['fingerprint', 'evidence'] as const satisfies readonly ColumnName[];

/** An output table as it stands: every row with its header, people's columns and all. Empty where there is none yet. */
export type OutputTable = string[][];

export interface TableState {
  readonly outcome: Outcome;
  readonly table: OutputTable;
  readonly headerIndex: number;
  readonly columns: ColumnPlaces;
  /** The tool's column at each place of the header; null where people have their own. */
  readonly columnAt: readonly (ColumnName | null)[];
  readonly rowOf: ReadonlyMap<string, string[]>;
  /** Rows that bear a verdict but not its only key: copies of another row, and rows whose key was taken away. */
  readonly strays: readonly string[][];
  readonly placed: Map<string, string>;
  readonly added: string[][];
  isChanged: boolean;
}

/** Writes the tool's own columns, and of these only the cells that say something else than before. */
export function write(state: TableState, cells: string[], row: Partial<Record<ColumnName, string>>): void {
  for (const [column, index] of state.columns) {
    const value = row[column];
    if (value === undefined || isPeoples(column)) continue;
    const was = cells[index] ?? '';
    if (unguardCell(was) === value && !isLiveInside(was)) continue;
    while (cells.length <= index) cells.push('');
    cells[index] = guardCell(value);
    state.isChanged = true;
  }
}

/** Empties the cells of a decision that no longer stands: what reads the table never takes an old word for a new one. */
export function takeDecision(state: TableState, cells: string[]): void {
  for (const column of TAKEN_COLUMNS) {
    const index = state.columns.get(column) ?? -1;
    if (!cells[index]) continue;
    cells[index] = '';
    state.isChanged = true;
  }
}

/** A new row in the order of its table's columns. */
export function layOut({ columnAt }: TableState, row: OutputRow): string[] {
  return columnAt.map((column) => (column === null ? '' : guardCell(row[column] ?? '')));
}

/** The outcome of the tables that hold rows but no `row_key` column; [] means that the merge can begin. */
export function unmergeable(existing: Readonly<Record<Outcome, OutputTable>>): readonly Outcome[] {
  return OUTCOMES.filter(
    (outcome) => existing[outcome].length > 0 && !outputHeader(outcome, existing[outcome]),
  );
}

/** Reads a table by its header row; a table that is not there begins with the headings. */
export function tableState(outcome: Outcome, table: OutputTable): TableState {
  const isMissing = table.length === 0;
  if (isMissing) table.push([...COLUMNS[outcome]]);
  const headerIndex = outputHeader(outcome, table)?.headerIndex ?? 0;
  const header = table[headerIndex] ?? [];
  const columns = new Map(columnPlaces(outcome, header));
  const width = header.length;
  for (const column of COLUMNS[outcome])
    if (!columns.has(column)) columns.set(column, header.push(column) - 1);
  const hasGrown = header.length > width;
  if (hasGrown)
    for (const cells of table.slice(headerIndex + 1)) while (cells.length < header.length) cells.push('');
  const keyColumn = columns.get('row_key') ?? -1;
  const byPlace = columnsByPlace(columns);
  const rowOf = new Map<string, string[]>();
  const strays: string[][] = [];
  for (const cells of table.slice(headerIndex + 1)) {
    const key = unguardCell(cells[keyColumn] ?? '').replace(BLANKS_AROUND, '');
    if (key && !rowOf.has(key)) rowOf.set(key, cells);
    else if (key || MARKS_OF_OURS.some((name) => cells[columns.get(name) ?? -1])) strays.push(cells);
  }
  return {
    outcome,
    table,
    headerIndex,
    columns,
    columnAt: header.map((_, index) => byPlace.get(index) ?? null),
    rowOf,
    strays,
    placed: new Map(),
    added: [],
    isChanged: isMissing || hasGrown,
  };
}
