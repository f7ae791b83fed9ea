import { sheetOf } from '../document/sheets.ts';
import type { Rect, SheetState } from '../document/state.ts';
import type { Session } from '../session.ts';

/** What the parts of a Sheet share: whose it is, which it is, and the object that scripts hold. */
export interface SheetContext {
  readonly session: Session;
  readonly sheetId: number;
  self: GoogleAppsScript.Spreadsheet.Sheet;
}

/** The sheet, which must still be there. */
export function sheetIn({ session, sheetId }: SheetContext): SheetState {
  return sheetOf(session.world.document, sheetId);
}

export const wholeSheet = (sheet: SheetState): Rect => ({
  row: 1,
  column: 1,
  rows: sheet.maxRows,
  columns: sheet.maxColumns,
});
