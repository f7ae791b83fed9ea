import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import type { SheetContext } from './sheetContext.ts';
import { GRID_SIGNATURES, sheetGrid } from './sheetGrid.ts';
import { LOOK_SIGNATURES, sheetLook } from './sheetLook.ts';
import { PLACE_SIGNATURES, sheetPlace } from './sheetPlace.ts';
import { RULE_SIGNATURES, sheetRules } from './sheetRules.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const SHEET: EmulatedClass = {
  name: 'Sheet',
  path: 'SpreadsheetApp.Sheet',
  calls: 'counted',
  signatures: {
    ...PLACE_SIGNATURES,
    ...GRID_SIGNATURES,
    ...LOOK_SIGNATURES,
    ...RULE_SIGNATURES,
  },
};

export function newSheet(session: Session, sheetId: number): Sheet {
  const on: SheetContext = { session, sheetId, self: undefined as unknown as Sheet };
  const members: Partial<Sheet> = {
    ...sheetPlace(on),
    ...sheetGrid(on),
    ...sheetLook(on),
    ...sheetRules(on),
  };
  on.self = strict<Sheet>(SHEET, session, members, sheetId);
  return on.self;
}
