import { columnLetter } from '../../core/read/columns.ts';
import type { Sheet } from '../sheet/google.ts';
import { isSameText } from '../sheet/isSameText.ts';
import type { TableChanges } from './tableChanges.ts';

/** So many are named; more have the same cause. */
const MOST_NAMED = 20;

/** A tab is made plain text in one call: where that did not hold, its first rows show it, and reading all would double the time of a large run. */
export const ROWS_READ_BACK = 1000;

/**
 * Reads the first of the new rows back, in one call, and names the cells that are not what was written: that plain text holds from the
 * first write on is reported both ways. A text guard may have been taken off: that is the same text.
 */
export function alteredCells(
  sheet: Sheet,
  { table, headerIndex, added }: TableChanges,
  count: number,
): string[] {
  const width = table[headerIndex]?.length ?? 0;
  const rows = Math.min(count, ROWS_READ_BACK);
  if (rows < 1 || width === 0) return [];
  const there = sheet.getSheetValues(added.from + 1, 1, rows, width);
  const altered: string[] = [];
  for (let at = 0; at < rows && altered.length < MOST_NAMED; at++)
    for (let column = 0; column < width; column++) {
      if (!isSameText(there[at]?.[column], table[added.from + at]?.[column] ?? ''))
        altered.push(`${columnLetter(column)}${added.from + at + 1}`);
    }
  return altered;
}
