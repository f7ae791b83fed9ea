import { assertInside, resolveA1 } from '../document/a1.ts';
import { readValues } from '../document/contents.ts';
import { lastColumn, lastRow } from '../document/grid.ts';
import { cellsIn } from '../document/rects.ts';
import { exception } from '../exception.ts';
import { SheetType } from './enums.ts';
import { newRange } from './range.ts';
import { newRangeList } from './rangeList.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const PLACE_SIGNATURES = {
  getDataRange: '',
  getIndex: '',
  getLastColumn: '',
  getLastRow: '',
  getMaxColumns: '',
  getMaxRows: '',
  getName: '',
  getRange: 'text | int, int | int, int, int | int, int, int, int',
  getRangeList: 'text[]',
  getSheetId: '',
  getSheetValues: 'int, int, int, int',
  getType: '',
} satisfies Partial<Record<keyof Sheet, string>>;

/** A chart of its own has no cells: that asking for them throws is *unverified*. */
function gridIn(on: SheetContext) {
  const sheet = sheetIn(on);
  if (sheet.isChart) throw exception('This operation is not supported on a sheet of type OBJECT.');
  return sheet;
}

export function sheetPlace(on: SheetContext) {
  const { session, sheetId } = on;
  const { document } = session.world;
  return {
    getDataRange() {
      const sheet = gridIn(on);
      const size = { rows: Math.max(1, lastRow(sheet)), columns: Math.max(1, lastColumn(sheet)) };
      return newRange(session, sheetId, { row: 1, column: 1, ...size });
    },
    getIndex: () => document.sheets.indexOf(sheetIn(on)) + 1,
    getLastColumn: () => lastColumn(sheetIn(on)),
    getLastRow: () => lastRow(sheetIn(on)),
    getMaxColumns: () => sheetIn(on).maxColumns,
    getMaxRows: () => sheetIn(on).maxRows,
    getName: () => sheetIn(on).name,
    getRange(first: unknown, column: number = 1, rows: number = 1, columns: number = 1) {
      gridIn(on);
      if (typeof first === 'number') return newRange(session, sheetId, { row: first, column, rows, columns });
      const { sheet, rect } = resolveA1(document, sheetIn(on), String(first));
      return newRange(session, sheet.id, rect);
    },
    getRangeList: (notations) => newRangeList(session, sheetId, notations),
    getSheetId: () => sheetIn(on).id,
    getSheetValues(row, column, rows, columns) {
      const sheet = gridIn(on);
      const size = (count: number, last: number, first: number) => (count === -1 ? last - first + 1 : count);
      const rect = {
        row,
        column,
        rows: size(rows, lastRow(sheet), row),
        columns: size(columns, lastColumn(sheet), column),
      };
      if (rect.rows < 1) throw exception('The number of rows in the range must be at least 1.');
      assertInside(sheet, rect);
      session.meter.read(cellsIn(rect));
      return readValues(document, sheet, rect);
    },
    getType: () => (sheetIn(on).isChart ? SheetType.OBJECT : SheetType.GRID),
  } satisfies Partial<Sheet>;
}
