import { assertMayEdit } from '../document/protections.ts';
import { deleteRows, insertColumns, insertRows } from '../document/structure.ts';
import { exception } from '../exception.ts';
import { type SheetContext, sheetIn, wholeSheet } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const GRID_SIGNATURES = {
  deleteRows: 'int, int',
  insertColumnsAfter: 'int, int',
  insertRowsAfter: 'int, int',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetGrid(on: SheetContext) {
  const { session } = on;
  const { document } = session.world;

  /** Inserting needs no right to every cell, only a place that exists. */
  const inserted = (axis: 'row' | 'column', after: number, count: number): Sheet => {
    const sheet = sheetIn(on);
    const size = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
    if (after < 0 || after > size || count < 1) throw exception(`Those ${axis}s are out of bounds.`);
    const insert = axis === 'row' ? insertRows : insertColumns;
    insert(document, sheet, after + 1, count);
    return on.self;
  };

  return {
    deleteRows(row, rows) {
      const sheet = sheetIn(on);
      assertMayEdit(document, sheet, { ...wholeSheet(sheet), row, rows }, session.email);
      deleteRows(document, sheet, row, rows);
    },
    insertColumnsAfter: (column, count) => inserted('column', column, count),
    insertRowsAfter: (row, count) => inserted('row', row, count),
  } satisfies Partial<Sheet>;
}
