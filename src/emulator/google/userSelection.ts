import { sheetOf } from '../document/sheets.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { activateSheet, activeSheetOf, selectionOn } from './activation.ts';
import { newRange } from './range.ts';
import { newSheet } from './sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const USER_SELECTION_SIGNATURES = {
  getActiveRange: '',
  getActiveSheet: '',
  getCurrentCell: '',
  setActiveSheet: 'Sheet | Sheet, boolean',
};

/** Where this user is in the file: the same members on SpreadsheetApp and on the Spreadsheet. */
export function userSelection(session: Session) {
  const { document } = session.world;

  return {
    getActiveRange() {
      const sheet = activeSheetOf(session);
      return newRange(session, sheet.id, selectionOn(session, sheet));
    },
    getActiveSheet: () => newSheet(session, activeSheetOf(session).id),
    getCurrentCell() {
      const sheet = activeSheetOf(session);
      return newRange(session, sheet.id, { ...selectionOn(session, sheet), rows: 1, columns: 1 });
    },
    setActiveSheet(sheet: Sheet) {
      activateSheet(session, sheetOf(document, stateOf<number>(sheet)));
      return sheet;
    },
  };
}
