import { a1Of } from '../document/a1.ts';
import { sheetOf } from '../document/sheets.ts';
import type { RangeContext } from './rangeContext.ts';
import { newSheet } from './sheet.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const PLACE_SIGNATURES = {
  getA1Notation: '',
  getLastRow: '',
  getRow: '',
  getColumn: '',
  getLastColumn: '',
  getSheet: '',
} satisfies Partial<Record<keyof Range, string>>;

/** Where the range is. An open notation (`A2:A`) reads back with its end, unlike at Google (*unverified* for whole columns). */
export function rangePlace(on: RangeContext) {
  const { session, sheetId, rect } = on;
  const { row, column, rows, columns } = rect;
  return {
    getA1Notation: () => a1Of(rect),
    getLastRow: () => row + rows - 1,
    getRow: () => row,
    getColumn: () => column,
    getLastColumn: () => column + columns - 1,
    getSheet: () => newSheet(session, sheetOf(session.world.document, sheetId).id),
  } satisfies Partial<Range>;
}

/** A whole sheet's protection has a range that names no cells (third-party measurement). */
export function nameless(on: RangeContext) {
  return { getA1Notation: () => '', getSheet: rangePlace(on).getSheet } satisfies Partial<Range>;
}
