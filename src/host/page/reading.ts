import type { Outcome } from '../../core/model.ts';
import { unguardCell } from '../../core/report/cell.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import { openOutput } from './outputTable.ts';

/** Rows of a tab as text, from `firstRow` (1-based) on. Fewer than `count` where the tab ends. */
export function pageRows(tab: string, firstRow: number, count: number): string[][] {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  const width = sheet?.getLastColumn() ?? 0;
  const left = (sheet?.getLastRow() ?? 0) - firstRow + 1;
  if (!sheet || width === 0 || left < 1) return [];
  return sheet.getRange(firstRow, 1, Math.min(count, left), width).getDisplayValues();
}

/** Named columns of an output tab, without text guards; a column that is not there is ''. `left` counts the rows after these. */
export function pageTable(outcome: Outcome, firstRow: number, count: number, wanted: readonly ColumnName[]) {
  const table = openOutput(outcome);
  const first = Math.max(firstRow, (table?.headerRow ?? 0) + 1);
  const rows = table ? Math.min(count, table.lastRow - first + 1) : 0;
  if (!table || rows < 1) return { columns: [...wanted], firstRow: first, rows: [], left: 0 };
  const block = table.sheet.getRange(first, 1, rows, table.width).getDisplayValues();
  const places = wanted.map((name) => (table.columns.get(name) ?? 0) - 1);
  return {
    columns: [...wanted],
    firstRow: first,
    rows: block.map((cells) => places.map((at) => unguardCell(cells[at] ?? ''))),
    left: table.lastRow - first + 1 - rows,
  };
}
