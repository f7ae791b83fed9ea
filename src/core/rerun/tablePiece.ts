import type { Outcome } from '../model.ts';
import { type ColumnName, OUTCOMES, TAKEN_COLUMNS } from '../report/outputColumns.ts';
import { type ColumnPlaces, cellsByName } from '../report/outputHeader.ts';
import type { Rerun } from './rerun.ts';
import type { OutputTable } from './tableState.ts';

/** The place of a piece: which rows of which table, and the columns that the tool has there. */
export interface PiecePlace {
  readonly outcome: Outcome;
  /** 0-based. */
  readonly headerIndex: number;
  readonly columns: readonly (readonly [ColumnName, number])[];
  /** The heading row as it is to be; it may have grown at the right. */
  readonly header: readonly string[];
  /** How many rows the tab had when it was read, its heading rows among them. */
  readonly hadRows: number;
  /** How many columns its heading row had then. */
  readonly hadColumns: number;
  /** 0-based place of the first row. All of them were there, or all are new. */
  readonly first: number;
  readonly count: number;
  readonly taken: readonly TakenDecision[];
}

/** A decision that goes from its row (0-based): the cells of TAKEN_COLUMNS as they were read. Others are not touched. */
export interface TakenDecision {
  readonly row: number;
  readonly was: readonly string[];
}

/** Some rows of an output table as a review left them, for a writer that takes a table in pieces. */
export interface TablePiece extends PiecePlace {
  readonly rows: readonly (readonly string[])[];
}

/** What is said of the pieces before the first is written. */
export function placesOf(pieces: readonly TablePiece[]): readonly PiecePlace[] {
  return pieces.map(({ rows, ...place }) => place);
}

/**
 * What the tabs must be given to become what the review says: the rows that differ, and those that come below, in pieces of
 * so many rows at most. `all`: a run was cut off or links are stale, so that every row is looked at.
 */
export function piecesOf(
  { tables }: Pick<Rerun, 'tables'>,
  existing: Readonly<Record<Outcome, OutputTable>>,
  all: boolean,
  rowsPerPiece: number,
): readonly TablePiece[] {
  return OUTCOMES.flatMap((outcome) => {
    const { table, headerIndex, columns } = tables[outcome];
    const before = existing[outcome];
    const header = table[headerIndex] ?? [];
    const hadColumns = before[headerIndex]?.length ?? 0;
    const piece = (first: number, end: number): TablePiece => ({
      outcome,
      headerIndex,
      columns: [...columns],
      header,
      hadRows: before.length,
      hadColumns,
      first,
      count: end - first,
      taken: takenIn(before, table, columns, first, end),
      rows: table.slice(first, end),
    });
    const pieces: TablePiece[] = [];
    for (let from = headerIndex + 1; from < before.length; from += rowsPerPiece) {
      const to = Math.min(from + rowsPerPiece, before.length);
      let first = from;
      while (!all && first < to && !differs(before, table, first)) first++;
      let end = to;
      while (!all && end > first && !differs(before, table, end - 1)) end--;
      if (first < end) pieces.push(piece(first, end));
    }
    for (let first = before.length; first < table.length; first += rowsPerPiece)
      pieces.push(piece(first, Math.min(first + rowsPerPiece, table.length)));
    return header.length > hadColumns && pieces.length === 0
      ? [piece(headerIndex + 1, headerIndex + 1)]
      : pieces;
  });
}

function takenIn(
  before: OutputTable,
  table: OutputTable,
  columns: ColumnPlaces,
  first: number,
  end: number,
): TakenDecision[] {
  const taken: TakenDecision[] = [];
  const cellsOf = (cells: readonly string[] = []) => TAKEN_COLUMNS.map(cellsByName(columns, cells));
  for (let row = first; row < Math.min(end, before.length); row++) {
    const was = cellsOf(before[row]);
    if (was.some(Boolean) && !cellsOf(table[row]).some(Boolean)) taken.push({ row, was });
  }
  return taken;
}

function differs(before: OutputTable, table: OutputTable, row: number): boolean {
  const [was, is] = [before[row] ?? [], table[row] ?? []];
  return was.length !== is.length || was.some((cell, at) => cell !== is[at]);
}
