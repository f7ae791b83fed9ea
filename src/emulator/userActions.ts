import { a1Of, resolveA1 } from './document/a1.ts';
import { clearContents, readDisplayValues, writeValues } from './document/contents.ts';
import { applyFilter } from './document/filtering.ts';
import { ensureRow, fillAttribute, lastColumn, lastRow } from './document/grid.ts';
import { type Kept, keep, putBack } from './document/keeping.ts';
import { addProtection } from './document/protections.ts';
import { addSheet, removeSheet, sheetNamed } from './document/sheets.ts';
import { sortRect } from './document/sorting.ts';
import type { Rect, SheetState } from './document/state.ts';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  type Move,
  moveColumn,
  movesOfDeleting,
  movesOfInserting,
  type RowMoves,
} from './document/structure.ts';
import { exception } from './exception.ts';
import { activateRange } from './google/activation.ts';
import type { Session } from './session.ts';

/** What an edit made of a single cell, as texts; undefined for a blank one, and of several cells. */
export interface CellChange {
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
}

export type KeptPart = { readonly a1: string } | 'view' | 'all';

/** What a person does in the sheet by hand. Sheets go by name, rows and columns count from 1; nothing here is a counted call. */
export interface UserActions {
  addSheet(name: string): number;
  /** Moves a chart to a sheet of its own. */
  addChartSheet(name: string): number;
  deleteSheet(sheet: string): void;
  /** Types a text into a cell: it is coerced unless the cell is plain text. */
  type(sheet: string, row: number, column: number, text: string): void;
  /** Pastes texts; the grid grows where they do not fit. */
  paste(sheet: string, row: number, column: number, texts: readonly (readonly string[])[]): void;
  /** Empties cells; their formats, notes and comments stay. */
  clear(sheet: string, a1: string): void;
  note(sheet: string, row: number, column: number, text: string): void;
  /** Format → Number → Plain text. */
  makePlainText(sheet: string, a1: string): void;
  /** Sorts everything below the frozen rows by a column. */
  sortSheet(sheet: string, column: number, ascending: boolean): RowMoves;
  /** Shows only rows whose displayed value in the column is among these; makes a filter over the data if there is none. */
  filter(sheet: string, column: number, shown: readonly string[]): void;
  removeFilter(sheet: string): void;
  hideRow(sheet: string, row: number): void;
  insertRow(sheet: string, at: number, count?: number): RowMoves;
  deleteRow(sheet: string, row: number, count?: number): RowMoves;
  insertColumn(sheet: string, at: number): void;
  deleteColumn(sheet: string, column: number): void;
  moveColumn(sheet: string, from: number, to: number): void;
  /** As the owner of the document; `editable: false` keeps everybody else out. Without `a1` the whole sheet. */
  protect(sheet: string, a1: string | undefined, rights: { editable: boolean; description?: string }): void;
  unprotect(sheet: string): void;
  setColumnWidth(sheet: string, column: number, pixels: number): void;
  /** Keeps the rows of cells as they are now, widths and filter (`view`), or all of the sheet, so that an undo can put them back. */
  keep(sheet: string, what: KeptPart): Kept;
  /** `move` says where its rows go by that, for the comments that were not there when it was kept. */
  putBack(kept: Kept, move?: Move): void;
  select(sheet: string, a1: string): void;
  /** Makes a Table of the range; the columns with these numbers get a type. */
  makeTable(sheet: string, a1: string, typed: readonly number[]): void;
  /** The Table's own menu, *Revert to unformatted data*: its cells stay as they are. */
  revertTables(sheet: string): void;
}

/** `edited` is told of edits by hand as Google's simple trigger is: of cells that were typed, pasted or cleared, and of one cell what it said. */
export function createUserActions(
  session: Session,
  edited: (sheet: string, a1: string, change?: CellChange) => void,
): UserActions {
  const { document } = session.world;

  const named = (name: string): SheetState => {
    const sheet = sheetNamed(document, name);
    if (sheet === undefined) throw exception(`Sheet ${name} not found`);
    return sheet;
  };
  const cells = (name: string, a1: string) => resolveA1(document, named(name), a1);

  const growTo = (sheet: SheetState, { row, column, rows, columns }: Rect) => {
    const moreRows = row + rows - 1 - sheet.maxRows;
    if (moreRows > 0) insertRows(document, sheet, sheet.maxRows + 1, moreRows);
    const moreColumns = column + columns - 1 - sheet.maxColumns;
    if (moreColumns > 0) insertColumns(document, sheet, sheet.maxColumns + 1, moreColumns);
  };

  const paste: UserActions['paste'] = (name, row, column, texts) => {
    const sheet = named(name);
    const columns = Math.max(0, ...texts.map((line) => line.length));
    if (columns === 0) return;
    const rect = { row, column, rows: texts.length, columns };
    growTo(sheet, rect);
    const block = texts.map((line) =>
      line.length === columns ? line : [...line, ...Array(columns - line.length).fill('')],
    );
    const isOne = texts.length * columns === 1;
    const shown = () => (isOne ? readDisplayValues(document, sheet, rect)[0]?.[0] : '') || undefined;
    const oldValue = shown();
    writeValues(document, session.behavior, sheet, rect, block);
    edited(name, a1Of(rect), { value: shown(), oldValue });
  };

  return {
    addSheet: (name) => addSheet(document, name, document.sheets.length).id,
    addChartSheet: (name) =>
      Object.assign(addSheet(document, name, document.sheets.length), { isChart: true }).id,
    deleteSheet: (name) => removeSheet(document, named(name).id),
    type: (name, row, column, text) => paste(name, row, column, [[text]]),
    paste,
    clear(name, a1) {
      const { sheet, rect } = cells(name, a1);
      clearContents(sheet, rect);
      edited(name, a1Of(rect));
    },
    note(name, row, column, text) {
      fillAttribute(named(name), { row, column, rows: 1, columns: 1 }, 'note', text || undefined);
    },
    makePlainText(name, a1) {
      const { sheet, rect } = cells(name, a1);
      fillAttribute(sheet, rect, 'numberFormat', '@');
    },
    sortSheet(name, column, ascending) {
      const sheet = named(name);
      const { frozenRows, maxColumns: columns } = sheet;
      const rect = {
        row: frozenRows + 1,
        column: 1,
        rows: Math.max(0, lastRow(sheet) - frozenRows),
        columns,
      };
      return sortRect(document, sheet, rect, [{ column, ascending }], 'take comments along');
    },
    filter(name, column, shown) {
      const sheet = named(name);
      const data = {
        row: 1,
        column: 1,
        rows: Math.max(1, lastRow(sheet)),
        columns: Math.max(1, lastColumn(sheet)),
      };
      sheet.filter ??= { rect: data, kept: new Map() };
      sheet.filter.kept.set(column, new Set(shown));
      applyFilter(document, sheet);
    },
    removeFilter(name) {
      const sheet = named(name);
      sheet.filter = null;
      applyFilter(document, sheet);
    },
    hideRow(name, row) {
      ensureRow(named(name), row).hiddenBy = 'user';
    },
    insertRow(name, at, count = 1) {
      insertRows(document, named(name), at, count);
      return movesOfInserting(at, count);
    },
    deleteRow(name, row, count = 1) {
      deleteRows(document, named(name), row, count);
      return movesOfDeleting(row, count);
    },
    insertColumn: (name, at) => insertColumns(document, named(name), at, 1),
    deleteColumn: (name, column) => deleteColumns(document, named(name), column, 1),
    moveColumn: (name, from, to) => moveColumn(document, named(name), from, to),
    protect(name, a1, { editable, description = '' }) {
      const sheet = named(name);
      const rect = a1 === undefined ? null : cells(name, a1).rect;
      addProtection(document, sheet, rect, editable ? [session.email] : [], description);
    },
    unprotect(name) {
      named(name).protections = [];
    },
    setColumnWidth(name, column, pixels) {
      const { columns } = named(name);
      while (columns.length < column) columns.push(undefined);
      columns[column - 1] = { ...columns[column - 1], width: pixels };
    },
    keep(name, what) {
      const rect = what === 'all' ? null : what === 'view' ? what : cells(name, what.a1).rect;
      return keep(document, named(name), rect);
    },
    putBack: (kept, move) => putBack(document, kept, move),
    select(name, a1) {
      const { sheet, rect } = cells(name, a1);
      activateRange(session, sheet, rect);
    },
    makeTable(name, a1, typed) {
      const { sheet, rect } = cells(name, a1);
      sheet.tables = [...sheet.tables, { rect, typed: [...typed] }];
    },
    revertTables(name) {
      named(name).tables = [];
    },
  };
}
