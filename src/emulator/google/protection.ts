import { mayEdit } from '../document/protections.ts';
import { sheetOf } from '../document/sheets.ts';
import type { ProtectionState, SheetState } from '../document/state.ts';
import { exception } from '../exception.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { nameOf } from './enums.ts';
import { newNamelessRange, newRange } from './range.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const PROTECTION: EmulatedClass = {
  name: 'Protection',
  path: 'SpreadsheetApp.Protection',
  calls: 'counted',
  signatures: { canEdit: '', getDescription: '', getRange: '' },
};

/** The protections of a sheet: those of ranges or that of the whole. */
export function protectionsOf(session: Session, sheet: SheetState, type: unknown): Protection[] {
  const whole = nameOf(type) === 'SHEET';
  return sheet.protections
    .filter(({ rect }) => whole === (rect === null))
    .map(({ id }) => newProtection(session, sheet.id, id));
}

/** A protected range or sheet. */
function newProtection(session: Session, sheetId: number, id: number): Protection {
  const { document } = session.world;

  const state = (): ProtectionState => {
    const found = sheetOf(document, sheetId).protections.find((protection) => protection.id === id);
    if (found === undefined) throw exception('The protection has been removed.');
    return found;
  };

  const members = {
    canEdit: () => mayEdit(document, state(), session.email),
    getDescription: () => state().description,
    getRange() {
      const { rect } = state();
      return rect ? newRange(session, sheetId, rect) : newNamelessRange(session, sheetId);
    },
  } satisfies Partial<Protection>;
  return strict<Protection>(PROTECTION, session, members);
}
