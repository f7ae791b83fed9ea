import { a1Of } from '../document/a1.ts';
import { sheetOf } from '../document/sheets.ts';
import { newRange } from './range.ts';
import type { RangeContext } from './rangeContext.ts';
import { newSheet } from './sheet.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export const PLACE_SIGNATURES = {
  getA1Notation: '',
  getRow: '',
  getColumn: '',
  getLastRow: '',
  getLastColumn: '',
  getNumRows: '',
  getNumColumns: '',
  getHeight: '',
  getWidth: '',
  getGridId: '',
  getSheet: '',
  getCell: 'int, int',
  offset: 'int, int | int, int, int | int, int, int, int',
} satisfies Partial<Record<keyof Range, string>>;

/** Where the range is. An open notation (`A2:A`) reads back with its end, unlike at Google (*unverified* for whole columns). */
export function rangePlace(on: RangeContext) {
  const { session, sheetId, rect } = on;
  const { row, column, rows, columns } = rect;
  return {
    getA1Notation: () => a1Of(rect),
    getRow: () => row,
    getColumn: () => column,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getHeight: () => rows,
    getWidth: () => columns,
    getGridId: () => sheetId,
    getSheet: () => newSheet(session, sheetOf(session.world.document, sheetId).id),
    getCell: (down, across) =>
      newRange(session, sheetId, { row: row + down - 1, column: column + across - 1, rows: 1, columns: 1 }),
    offset: (down: number, across: number, newRows: number = rows, newColumns: number = columns) =>
      newRange(session, sheetId, {
        row: row + down,
        column: column + across,
        rows: newRows,
        columns: newColumns,
      }),
  } satisfies Partial<Range>;
}

/** A whole sheet's protection has a range that names no cells (third-party measurement). */
export function nameless(on: RangeContext) {
  return { getA1Notation: () => '', getSheet: rangePlace(on).getSheet } satisfies Partial<Range>;
}
