import { assertInside } from '../document/a1.ts';
import type { Rect, SheetState } from '../document/state.ts';
import type { Session } from '../session.ts';

/** Where a user lands who opens the file or changes the tab. */
export const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

export function activateRange(session: Session, sheet: SheetState, rect: Rect): void {
  assertInside(sheet, rect);
  session.active = { sheetId: sheet.id, rect };
}

/** The sheet the user looks at; the first one, if the one they looked at is gone. */
export function activeSheetOf(session: Session): SheetState {
  const { sheets } = session.world.document;
  return sheets.find((sheet) => sheet.id === session.active.sheetId) ?? (sheets[0] as SheetState);
}

export function activateSheet(session: Session, sheet: SheetState): void {
  if (session.active.sheetId !== sheet.id) session.active = { sheetId: sheet.id, rect: FIRST_CELL };
}

/** What the user has selected on this sheet. Google remembers a selection for every sheet; here it is the first cell of all others. */
export function selectionOn(session: Session, sheet: SheetState): Rect {
  const { sheetId, rect } = session.active;
  const fits =
    rect.row + rect.rows - 1 <= sheet.maxRows && rect.column + rect.columns - 1 <= sheet.maxColumns;
  return sheetId === sheet.id && fits ? rect : FIRST_CELL;
}
