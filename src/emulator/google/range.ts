import { assertInside } from '../document/a1.ts';
import { sheetOf } from '../document/sheets.ts';
import type { Rect } from '../document/state.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import { FIRST_CELL } from './activation.ts';
import { ACTION_SIGNATURES, rangeActions } from './rangeActions.ts';
import type { RangeContext } from './rangeContext.ts';
import { FORMAT_SIGNATURES, rangeFormats } from './rangeFormats.ts';
import { NOTE_SIGNATURES, rangeNotes } from './rangeNotes.ts';
import { nameless, PLACE_SIGNATURES, rangePlace } from './rangePlace.ts';
import { RICH_TEXT_SIGNATURES, rangeRichText } from './rangeRichText.ts';
import { rangeValidation, VALIDATION_SIGNATURES } from './rangeValidation.ts';
import { rangeValues, VALUE_SIGNATURES } from './rangeValues.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const RANGE: EmulatedClass = {
  name: 'Range',
  path: 'SpreadsheetApp.Range',
  calls: 'counted',
  signatures: {
    ...PLACE_SIGNATURES,
    ...VALUE_SIGNATURES,
    ...NOTE_SIGNATURES,
    ...FORMAT_SIGNATURES,
    ...RICH_TEXT_SIGNATURES,
    ...VALIDATION_SIGNATURES,
    ...ACTION_SIGNATURES,
  },
};

/** The object before it is finished: its members reach themselves through `self`, which is set right after. */
const contextOf = (session: Session, sheetId: number, rect: Rect): RangeContext => ({
  session,
  sheetId,
  rect,
  self: undefined as unknown as Range,
});

export function newRange(session: Session, sheetId: number, rect: Rect): Range {
  assertInside(sheetOf(session.world.document, sheetId), rect);
  const on = contextOf(session, sheetId, rect);
  const members: Partial<Range> = {
    ...rangePlace(on),
    ...rangeValues(on),
    ...rangeNotes(on),
    ...rangeFormats(on),
    ...rangeRichText(on),
    ...rangeValidation(on),
    ...rangeActions(on),
  };
  on.self = strict<Range>(RANGE, session, members, on);
  return on.self;
}

/** The range of a whole sheet's protection. */
export function newNamelessRange(session: Session, sheetId: number): Range {
  const on = contextOf(session, sheetId, FIRST_CELL);
  on.self = strict<Range>(RANGE, session, nameless(on), on);
  return on.self;
}
