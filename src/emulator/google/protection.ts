import { mayEdit } from '../document/protections.ts';
import { sheetOf } from '../document/sheets.ts';
import type { ProtectionState, SheetState } from '../document/state.ts';
import { exception } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { nameOf, ProtectionType } from './enums.ts';
import { newNamelessRange, newRange } from './range.ts';
import type { RangeContext } from './rangeContext.ts';
import { newUser } from './user.ts';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

const PROTECTION: EmulatedClass = {
  name: 'Protection',
  path: 'SpreadsheetApp.Protection',
  calls: 'counted',
  signatures: {
    addEditor: 'text | User',
    addEditors: 'text[]',
    canEdit: '',
    getDescription: '',
    getEditors: '',
    getProtectionType: '',
    getRange: '',
    getUnprotectedRanges: '',
    isWarningOnly: '',
    remove: '',
    removeEditor: 'text | User',
    removeEditors: 'text[] | User[]',
    setDescription: 'text',
    setUnprotectedRanges: 'Range[]',
    setWarningOnly: 'boolean',
  },
};

const emailOf = (user: unknown): string => (typeof user === 'string' ? user : stateOf<string>(user));

/** The protections of a sheet: those of ranges or that of the whole. */
export function protectionsOf(session: Session, sheet: SheetState, type: unknown): Protection[] {
  const whole = nameOf(type) === 'SHEET';
  return sheet.protections
    .filter(({ rect }) => whole === (rect === null))
    .map(({ id }) => newProtection(session, sheet.id, id));
}

/** A protected range or sheet. Whoever may not edit it may not change it either. */
export function newProtection(session: Session, sheetId: number, id: number): Protection {
  const { document } = session.world;

  const state = (): ProtectionState => {
    const found = sheetOf(document, sheetId).protections.find((protection) => protection.id === id);
    if (found === undefined) throw exception('The protection has been removed.');
    return found;
  };

  const change = (part: Partial<ProtectionState>): Protection => {
    if (!mayEdit(document, state(), session.email))
      throw exception('You do not have permission to edit this protection.');
    Object.assign(state(), part);
    return self;
  };

  const withEditors = (users: readonly unknown[]) =>
    change({ editors: [...new Set([...state().editors, ...users.map(emailOf)])] });
  const withoutEditors = (users: readonly unknown[]) => {
    const gone = users.map(emailOf);
    // A user cannot lock themselves out (Apps Script documentation).
    return change({
      editors: state().editors.filter((email) => email === session.email || !gone.includes(email)),
    });
  };

  const members = {
    addEditor: (user: unknown) => withEditors([user]),
    addEditors: withEditors,
    canEdit: () => mayEdit(document, state(), session.email),
    getDescription: () => state().description,
    getEditors: () =>
      [...new Set([document.owner, ...state().editors])].map((email) => newUser(session, email)),
    getProtectionType: () => (state().rect === null ? ProtectionType.SHEET : ProtectionType.RANGE),
    getRange() {
      const { rect } = state();
      return rect ? newRange(session, sheetId, rect) : newNamelessRange(session, sheetId);
    },
    getUnprotectedRanges: () => state().unprotected.map((rect) => newRange(session, sheetId, rect)),
    isWarningOnly: () => state().warningOnly,
    remove() {
      change({});
      const sheet = sheetOf(document, sheetId);
      sheet.protections = sheet.protections.filter((protection) => protection.id !== id);
    },
    removeEditor: (user: unknown) => withoutEditors([user]),
    removeEditors: withoutEditors,
    setDescription: (description) => change({ description }),
    setUnprotectedRanges: (ranges) =>
      change({ unprotected: ranges.map((range) => stateOf<RangeContext>(range).rect) }),
    setWarningOnly: (warningOnly) => change({ warningOnly }),
  } satisfies Partial<Protection>;
  const self: Protection = strict<Protection>(PROTECTION, session, members);
  return self;
}
