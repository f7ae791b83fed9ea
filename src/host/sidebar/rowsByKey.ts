import { unguardCell } from '../../core/textGuard.ts';
import { type OpenOutput, rowOfKey } from './openOutput.ts';

interface RowThere {
  /** As a person counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows of an output tab by their keys, as they stand now: one is looked up, many are read with the whole tab in one call. */
export function rowsThere(
  table: OpenOutput,
  wanted: readonly { readonly rowKey: string; readonly row: number }[],
): ReadonlyMap<string, RowThere> {
  const { sheet, headerIndex, lastRow, width } = table;
  const [only, second] = wanted;
  if (only && !second) {
    const row = rowOfKey(table, only.rowKey, only.row);
    if (row === 0) return new Map();
    const cells = sheet.getRange(row, 1, 1, width).getDisplayValues()[0] ?? [];
    return new Map([[only.rowKey, { row, cells }]]);
  }
  const first = headerIndex + 2;
  const column = table.columns.get('row_key');
  if (column === undefined || lastRow < first) return new Map();
  const keys = new Set(wanted.map(({ rowKey }) => rowKey));
  const found = new Map<string, RowThere>();
  sheet
    .getRange(first, 1, lastRow - first + 1, width)
    .getDisplayValues()
    .forEach((cells, at) => {
      const key = unguardCell(cells[column] ?? '');
      if (keys.has(key) && !found.has(key)) found.set(key, { row: first + at, cells });
    });
  return found;
}
