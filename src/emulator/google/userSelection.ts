import { sheetOf } from '../document/sheets.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { activateRange, activateSheet, activeSheetOf, selectionOn } from './activation.ts';
import { newRange } from './range.ts';
import type { RangeContext } from './rangeContext.ts';
import { newSheet } from './sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export const USER_SELECTION_SIGNATURES = {
  getActiveRange: '',
  getActiveSheet: '',
  getCurrentCell: '',
  setActiveRange: 'Range',
  setActiveSheet: 'Sheet | Sheet, boolean',
  setCurrentCell: 'Range',
};

/** Where this user is in the file: the same members on SpreadsheetApp and on the Spreadsheet. */
export function userSelection(session: Session) {
  const { document } = session.world;

  const current = (cells?: { rows: 1; columns: 1 }): Range => {
    const sheet = activeSheetOf(session);
    return newRange(session, sheet.id, { ...selectionOn(session, sheet), ...cells });
  };

  const select = (range: Range): Range => {
    const { sheetId, rect } = stateOf<RangeContext>(range);
    activateRange(session, sheetOf(document, sheetId), rect);
    return range;
  };

  return {
    getActiveRange: () => current(),
    getActiveSheet: () => newSheet(session, activeSheetOf(session).id),
    getCurrentCell: () => current({ rows: 1, columns: 1 }),
    setActiveRange: select,
    setActiveSheet(sheet: Sheet) {
      activateSheet(session, sheetOf(document, stateOf<number>(sheet)));
      return sheet;
    },
    setCurrentCell: select,
  };
}
