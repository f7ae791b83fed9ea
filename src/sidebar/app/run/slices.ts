import type { Outcome } from '../../../core/model.ts';
import { OUTCOMES } from '../../../core/report/outputColumns.ts';
import type { OutputTable } from '../../../core/rerun/outputTable.ts';
import type { Rerun } from '../../../core/rerun/rerun.ts';
import type { RunSlice } from '../server.ts';

const ROWS_PER_SLICE = 500;

/**
 * What the server must be given so that the tabs become what the review says: pieces of the rows that differ, and the rows
 * that come below. `all`: a run was cut off or links are stale, so that every row is looked at.
 */
export function slicesOf(
  { tables }: Pick<Rerun, 'tables'>,
  existing: Readonly<Record<Outcome, OutputTable>>,
  all: boolean,
): readonly RunSlice[] {
  return OUTCOMES.flatMap((outcome) => {
    const { table, headerIndex, columns } = tables[outcome];
    const before = existing[outcome];
    const header = table[headerIndex] ?? [];
    const slice = (first: number, end: number): RunSlice => ({
      outcome,
      headerIndex,
      columns: [...columns],
      header,
      hadRows: before.length,
      first,
      rows: table.slice(first, end),
    });
    const slices: RunSlice[] = [];
    for (let first = headerIndex + 1; first < before.length; first += ROWS_PER_SLICE) {
      const end = Math.min(first + ROWS_PER_SLICE, before.length);
      if (all || differs(before, table, first, end)) slices.push(slice(first, end));
    }
    for (let first = before.length; first < table.length; first += ROWS_PER_SLICE)
      slices.push(slice(first, Math.min(first + ROWS_PER_SLICE, table.length)));
    const hasNewHeading = header.length > (before[headerIndex]?.length ?? 0);
    return hasNewHeading && slices.length === 0 ? [slice(headerIndex + 1, headerIndex + 1)] : slices;
  });
}

function differs(before: OutputTable, table: OutputTable, first: number, end: number): boolean {
  for (let row = first; row < end; row++) {
    const [was, is] = [before[row] ?? [], table[row] ?? []];
    if (was.length !== is.length || was.some((cell, at) => cell !== is[at])) return true;
  }
  return false;
}
