import { type Cleared, clear } from '../document/clearing.ts';
import { writeValues } from '../document/contents.ts';
import { lastRow } from '../document/grid.ts';
import { assertMayEdit } from '../document/protections.ts';
import { sortRect } from '../document/sorting.ts';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../document/structure.ts';
import { exception } from '../exception.ts';
import { editableSheetIn, type SheetContext, sheetIn, wholeSheet } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const GRID_SIGNATURES = {
  appendRow: 'any[]',
  clear: '',
  clearContents: '',
  clearFormats: '',
  clearNotes: '',
  deleteColumn: 'int',
  deleteColumns: 'int, int',
  deleteRow: 'int',
  deleteRows: 'int, int',
  insertColumnAfter: 'int',
  insertColumnBefore: 'int',
  insertColumnsAfter: 'int, int',
  insertColumnsBefore: 'int, int',
  insertRowAfter: 'int',
  insertRowBefore: 'int',
  insertRowsAfter: 'int, int',
  insertRowsBefore: 'int, int',
  sort: 'int | int, boolean',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetGrid(on: SheetContext) {
  const { session } = on;
  const { behavior, world } = session;
  const { document } = world;

  const cleared = (...what: Cleared[]): Sheet => {
    const sheet = editableSheetIn(on);
    clear(sheet, wholeSheet(sheet), what);
    return on.self;
  };

  /** Inserting needs no right to every cell, only a place that exists. */
  const inserted = (axis: 'row' | 'column', before: number, count: number): Sheet => {
    const sheet = sheetIn(on);
    const size = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
    if (before < 1 || before > size + 1 || count < 1) throw exception(`Those ${axis}s are out of bounds.`);
    const insert = axis === 'row' ? insertRows : insertColumns;
    insert(document, behavior, sheet, before, count);
    return on.self;
  };

  const assertMayDelete = (part: { row?: number; rows?: number; column?: number; columns?: number }) => {
    const sheet = sheetIn(on);
    assertMayEdit(document, sheet, { ...wholeSheet(sheet), ...part }, session.email);
    return sheet;
  };
  const rowsDeleted = (row: number, rows: number): void =>
    deleteRows(document, assertMayDelete({ row, rows }), row, rows);
  const columnsDeleted = (column: number, columns: number): void =>
    deleteColumns(document, assertMayDelete({ column, columns }), column, columns);

  return {
    appendRow(values) {
      const sheet = sheetIn(on);
      const row = lastRow(sheet) + 1;
      if (row > sheet.maxRows) inserted('row', row, 1);
      if (values.length > sheet.maxColumns) {
        inserted('column', sheet.maxColumns + 1, values.length - sheet.maxColumns);
      }
      const rect = { row, column: 1, rows: 1, columns: values.length };
      assertMayEdit(document, sheet, rect, session.email);
      writeValues(document, behavior, sheet, rect, [values]);
      session.meter.wrote(values.length);
      return on.self;
    },
    clear: () => cleared('contents', 'formats'),
    clearContents: () => cleared('contents'),
    clearFormats: () => cleared('formats'),
    clearNotes: () => cleared('notes'),
    deleteColumn(column) {
      columnsDeleted(column, 1);
      return on.self;
    },
    deleteColumns: columnsDeleted,
    deleteRow(row) {
      rowsDeleted(row, 1);
      return on.self;
    },
    deleteRows: rowsDeleted,
    insertColumnAfter: (column) => inserted('column', column + 1, 1),
    insertColumnBefore: (column) => inserted('column', column, 1),
    insertColumnsAfter: (column, count) => inserted('column', column + 1, count),
    insertColumnsBefore: (column, count) => inserted('column', column, count),
    insertRowAfter: (row) => inserted('row', row + 1, 1),
    insertRowBefore: (row) => inserted('row', row, 1),
    insertRowsAfter: (row, count) => inserted('row', row + 1, count),
    insertRowsBefore: (row, count) => inserted('row', row, count),
    sort(column: number, ascending: boolean = true) {
      const sheet = editableSheetIn(on);
      const { frozenRows } = sheet;
      const rect = { ...wholeSheet(sheet), row: frozenRows + 1, rows: lastRow(sheet) - frozenRows };
      const carried = { notes: behavior.sortMovesNotes, comments: behavior.apiSortMovesComments };
      sortRect(document, sheet, rect, [{ column, ascending }], carried);
      return on.self;
    },
  } satisfies Partial<Sheet>;
}
