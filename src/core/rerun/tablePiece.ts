import type { Outcome } from '../model.ts';
import { type ColumnName, OUTCOMES } from '../report/outputColumns.ts';
import type { OutputTable } from './outputTable.ts';
import type { Rerun } from './rerun.ts';

const ROWS_PER_PIECE = 500;

/** Some rows of an output table as a review left them, for a writer that takes a table in pieces. */
export interface TablePiece {
  readonly outcome: Outcome;
  /** 0-based. */
  readonly headerIndex: number;
  readonly columns: readonly (readonly [ColumnName, number])[];
  /** The heading row as it is to be; it may have grown at the right. */
  readonly header: readonly string[];
  /** How many rows the tab had when the page read it, its heading rows among them. */
  readonly hadRows: number;
  /** 0-based place of the first of `rows`. All of them were there, or all are new. */
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * What the server must be given so that the tabs become what the review says: pieces of the rows that differ, and the rows
 * that come below. `all`: a run was cut off or links are stale, so that every row is looked at.
 */
export function piecesOf(
  { tables }: Pick<Rerun, 'tables'>,
  existing: Readonly<Record<Outcome, OutputTable>>,
  all: boolean,
): readonly TablePiece[] {
  return OUTCOMES.flatMap((outcome) => {
    const { table, headerIndex, columns } = tables[outcome];
    const before = existing[outcome];
    const header = table[headerIndex] ?? [];
    const piece = (first: number, end: number): TablePiece => ({
      outcome,
      headerIndex,
      columns: [...columns],
      header,
      hadRows: before.length,
      first,
      rows: table.slice(first, end),
    });
    const pieces: TablePiece[] = [];
    for (let first = headerIndex + 1; first < before.length; first += ROWS_PER_PIECE) {
      const end = Math.min(first + ROWS_PER_PIECE, before.length);
      if (all || differs(before, table, first, end)) pieces.push(piece(first, end));
    }
    for (let first = before.length; first < table.length; first += ROWS_PER_PIECE)
      pieces.push(piece(first, Math.min(first + ROWS_PER_PIECE, table.length)));
    const hasNewHeading = header.length > (before[headerIndex]?.length ?? 0);
    return hasNewHeading && pieces.length === 0 ? [piece(headerIndex + 1, headerIndex + 1)] : pieces;
  });
}

function differs(before: OutputTable, table: OutputTable, first: number, end: number): boolean {
  for (let row = first; row < end; row++) {
    const [was, is] = [before[row] ?? [], table[row] ?? []];
    if (was.length !== is.length || was.some((cell, at) => cell !== is[at])) return true;
  }
  return false;
}
