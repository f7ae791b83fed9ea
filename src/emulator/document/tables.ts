import { exception } from '../exception.ts';
import { overlap } from './rects.ts';
import type { Rect, SheetState } from './state.ts';

/** Whether any cell of the rectangle is in a typed column of a Table. */
function isTyped(sheet: SheetState, rect: Rect): boolean {
  return sheet.tables.some(({ rect: { row, rows }, typed }) =>
    typed.some((column) => overlap({ row, column, rows, columns: 1 }, rect)),
  );
}

/** Typed columns of a Table take no formats and no validation by a script (third-party report, in these words). */
export function assertNotTyped(sheet: SheetState, rect: Rect): void {
  if (isTyped(sheet, rect)) throw exception('This operation is not allowed on cells in typed columns.');
}
