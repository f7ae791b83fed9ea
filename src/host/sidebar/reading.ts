import type { Outcome } from '../../core/model.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import { unguardCell } from '../../core/textGuard.ts';
import type { Given } from '../../protocol/protocol.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import { readCells } from '../sheet/readCells.ts';
import { openOutput } from './openOutput.ts';

/**
 * Rows of a tab as text, from `firstRow` (1-based) on; fewer than `count` where the tab ends. `coerced` counts, by 0-based
 * column, the cells that Sheets has turned into something else than text: [column, cells, first row].
 */
export function readTabRows(tab: string, firstRow: number, count: number): Given<'pageRows'> {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  const width = sheet?.getLastColumn() ?? 0;
  const left = (sheet?.getLastRow() ?? 0) - firstRow + 1;
  if (!sheet || width === 0 || left < 1) return { rows: [], coerced: [] };
  const { rows, coerced } = readCells(sheet, firstRow, 1, Math.min(count, left), width);
  const columns = new Map<number, [number, number, number]>();
  for (const [row, column] of coerced) {
    const known = columns.get(column);
    if (known) known[1]++;
    else columns.set(column, [column, 1, firstRow + row]);
  }
  return { rows, coerced: [...columns.values()] };
}

/**
 * Named columns of an output tab, without text guards; a column that is not there is ''. Only these are read, a block per
 * span of neighbors: the evidence, which the page makes anew, is most of a table. `left` counts the rows after these.
 */
export function readTableColumns(
  outcome: Outcome,
  firstRow: number,
  count: number,
  wanted: readonly ColumnName[],
): Given<'pageTable'> {
  const table = openOutput(outcome);
  const first = Math.max(firstRow, (table?.headerIndex ?? -1) + 2);
  const rows = table ? Math.min(count, table.lastRow - first + 1) : 0;
  if (!table || rows < 1) return { columns: [...wanted], firstRow: first, rows: [], left: 0 };
  const places = wanted.map((name) => table.columns.get(name) ?? -1);
  const cells = new Map<number, readonly string[]>();
  for (const { from, to } of contiguousSpans(places.filter((place) => place >= 0))) {
    const block = readCells(table.sheet, first, from + 1, rows, to - from).rows;
    for (let column = from; column < to; column++)
      cells.set(
        column,
        block.map((line) => unguardCell(line[column - from] ?? '')),
      );
  }
  return {
    columns: [...wanted],
    firstRow: first,
    rows: Array.from({ length: rows }, (_, at) => places.map((place) => cells.get(place)?.[at] ?? '')),
    left: table.lastRow - first + 1 - rows,
  };
}
