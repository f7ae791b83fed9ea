import type { Outcome, Tab } from '../../src/core/model.ts';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { type ColumnName, OUTCOMES } from '../../src/core/report/outputColumns.ts';
import { type OutputRow, outputRow } from '../../src/core/report/outputRow.ts';
import type { RerunCounts } from '../../src/core/report/rerunCounts.ts';
import { beginRerun, finishRerun, placeRow } from '../../src/core/rerun/rerun.ts';
import type { OutputTable } from '../../src/core/rerun/tableState.ts';
import { reviewTabs } from './reviewTabs.ts';

export type Tables = Record<Outcome, OutputTable>;
export type Placed = readonly (readonly [Outcome, OutputRow])[];
export const noTables = (): Tables => ({ ledger: [], conflict: [], error: [] });

/** One run into the tables of an earlier one. They go through CSV, as they do between two runs; `earlier` stays as it is. */
export function runInto(earlier: Tables, rows: Placed): { tables: Tables; counts: RerunCounts } {
  const rerun = beginRerun(throughCsv(earlier));
  for (const [outcome, row] of rows) placeRow(rerun, outcome, row, () => false);
  finishRerun(rerun);
  const { ledger, conflict, error } = rerun.tables;
  return {
    tables: throughCsv({ ledger: ledger.table, conflict: conflict.table, error: error.table }),
    counts: rerun.counts,
  };
}

export function outputRowsOf(tabs: readonly Tab[]): Placed {
  return reviewTabs(tabs).tabs.flatMap(({ verdicts }) =>
    verdicts.map((verdict) => [verdict.outcome, outputRow(verdict, '')] as const),
  );
}

/** The cell of a row of a table, by its column's name and its row key. */
export function cellOf(table: OutputTable, rowKey: string, column: ColumnName | string): string | undefined {
  const [header = []] = table;
  const row = table.find((cells) => cells[header.indexOf('row_key')] === rowKey);
  return row?.[header.indexOf(column)];
}

/** The same table with some cells of one row written by a person. */
export function written(
  table: OutputTable,
  rowKey: string,
  cells: Partial<Record<ColumnName, string>>,
): OutputTable {
  const [header = []] = table;
  return table.map((row) =>
    row[header.indexOf('row_key')] === rowKey
      ? row.map((cell, at) => cells[header[at] as ColumnName] ?? cell)
      : row,
  );
}

function throughCsv(tables: Tables): Tables {
  const copy = noTables();
  for (const outcome of OUTCOMES)
    copy[outcome] = parseCsv(formatCsv(tables[outcome]), { delimiter: ',', skip: 0 }).map((row) => [...row]);
  return copy;
}
