import { resolveA1 } from '../document/a1.ts';
import { addSheet, removeSheet, sheetNamed } from '../document/sheets.ts';
import { exception } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { activateSheet, activeSheetOf } from './activation.ts';
import { newRange } from './range.ts';
import { newSheet } from './sheet.ts';
import { USER_SELECTION_SIGNATURES, userSelection } from './userSelection.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SPREADSHEET: EmulatedClass = {
  name: 'Spreadsheet',
  path: 'SpreadsheetApp.Spreadsheet',
  calls: 'counted',
  signatures: {
    deleteSheet: 'Sheet',
    ...USER_SELECTION_SIGNATURES,
    getNumSheets: '',
    getRange: 'text',
    getSheetByName: 'text',
    getSheets: '',
    getSpreadsheetLocale: '',
    getSpreadsheetTimeZone: '',
    insertSheet: ' | text | int | text, int',
  },
};

export function newSpreadsheet(session: Session): Spreadsheet {
  const { document } = session.world;
  const { sheets } = document;
  const selection = userSelection(session);

  const members = {
    ...selection,
    deleteSheet: (sheet) => removeSheet(document, stateOf<number>(sheet)),
    getNumSheets: () => sheets.length,
    getRange(notation) {
      const { sheet, rect } = resolveA1(document, activeSheetOf(session), notation);
      return newRange(session, sheet.id, rect);
    },
    getSheetByName(name) {
      const sheet = sheetNamed(document, name);
      return sheet ? newSheet(session, sheet.id) : null;
    },
    getSheets: () => sheets.map((sheet) => newSheet(session, sheet.id)),
    getSpreadsheetLocale: () => document.locale,
    getSpreadsheetTimeZone: () => document.timeZone,
    /** The new sheet becomes the active one, beside the one that was (Apps Script documentation). */
    insertSheet(first?: unknown, second?: unknown) {
      const index = [first, second].find((argument) => typeof argument === 'number');
      if (Number(index) < 0 || Number(index) > sheets.length) throw exception('Invalid argument: sheetIndex');
      const beside = sheets.indexOf(activeSheetOf(session)) + 1;
      const name = typeof first === 'string' ? first : undefined;
      const sheet = addSheet(document, name, index === undefined ? beside : Number(index));
      activateSheet(session, sheet);
      return newSheet(session, sheet.id);
    },
  } satisfies Partial<Spreadsheet>;
  return strict<Spreadsheet>(SPREADSHEET, session, members);
}
