import { assertInside } from '../document/a1.ts';
import { assertMayEdit } from '../document/protections.ts';
import { cellsIn } from '../document/rects.ts';
import { sheetOf } from '../document/sheets.ts';
import type { AttributeName, Rect, SheetState } from '../document/state.ts';
import { assertNotTyped } from '../document/tables.ts';
import { exception } from '../exception.ts';
import type { Session } from '../session.ts';

/** What the parts of a Range share: whose it is, where it is, and the object that scripts hold. */
export interface RangeContext {
  readonly session: Session;
  readonly sheetId: number;
  readonly rect: Rect;
  self: GoogleAppsScript.Spreadsheet.Range;
}

/** The sheet of the range, which must still be there and large enough. */
export function sheetUnder({ session, sheetId, rect }: RangeContext): SheetState {
  const sheet = sheetOf(session.world.document, sheetId);
  assertInside(sheet, rect);
  return sheet;
}

/** The same, and this user may edit the cells. */
export function editableSheetUnder(on: RangeContext): SheetState {
  const sheet = sheetUnder(on);
  assertMayEdit(on.session.world.document, sheet, on.rect, on.session.email);
  return sheet;
}

const NOT_IN_TYPED_COLUMNS: readonly AttributeName[] = ['numberFormat', 'validation'];

/** The same, and no typed column of a Table keeps the cells from having this. */
export function formattableSheetUnder(on: RangeContext, name: AttributeName): SheetState {
  const sheet = editableSheetUnder(on);
  if (NOT_IN_TYPED_COLUMNS.includes(name)) assertNotTyped(sheet, on.rect);
  return sheet;
}

/** Throws, in Google's words, unless the matrix is the size of the range. */
export function assertSameSize({ rect }: RangeContext, matrix: readonly (readonly unknown[])[]): void {
  const mismatch = (what: 'rows' | 'columns', data: number, range: number) =>
    exception(
      `The number of ${what} in the data does not match the number of ${what} in the range. ` +
        `The data has ${data} but the range has ${range}.`,
    );
  if (matrix.length !== rect.rows) throw mismatch('rows', matrix.length, rect.rows);
  const uneven = matrix.find((row) => row.length !== rect.columns);
  if (uneven) throw mismatch('columns', uneven.length, rect.columns);
}

export const cellCount = ({ rect }: RangeContext): number => cellsIn(rect);

/** The same value for every cell of the range. */
export function everywhere<T>({ rect }: RangeContext, value: T): T[][] {
  return Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => value));
}

export function firstOf<T>(matrix: readonly (readonly T[])[]): T {
  return (matrix[0] as readonly T[])[0] as T;
}
