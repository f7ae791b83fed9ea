import type { CellValue } from '../cells/cellValue.ts';
import { ensureRow, putAttribute, valueAt } from './grid.ts';
import { noteChange } from './revisions.ts';
import type { AttributeName, DocumentState, Rect, Row, SheetState } from './state.ts';
import type { RowMoves } from './structure.ts';

export interface SortKey {
  /** Column of the sheet, from 1. */
  column: number;
  ascending: boolean;
}

/** That a person's sorting takes comments along and a script's does not is *unverified*. */
type Comments = 'take comments along' | 'leave comments';

const CLASS_ORDER = ['number', 'string', 'boolean'];
const collator = new Intl.Collator('en', { sensitivity: 'accent' });

function compareFilled(a: CellValue, b: CellValue): number {
  const [x, y] = [a, b].map((value) => (typeof value === 'object' ? value.getTime() : value)) as [
    CellValue,
    CellValue,
  ];
  if (typeof x !== typeof y) return CLASS_ORDER.indexOf(typeof x) - CLASS_ORDER.indexOf(typeof y);
  return typeof x === 'string' ? collator.compare(x, String(y)) : Number(x) - Number(y);
}

/** Numbers, then texts, then booleans; blank cells last whichever way. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return ascending ? compareFilled(a, b) : compareFilled(b, a);
}

/** The rows of the rectangle in their new order. */
function sortedRows(sheet: SheetState, rect: Rect, keys: readonly SortKey[]): number[] {
  const rows = Array.from({ length: rect.rows }, (_, down) => rect.row + down);
  return rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const order = compare(valueAt(sheet, a, column), valueAt(sheet, b, column), ascending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

function cellsOf(row: Row | undefined, { column, columns }: Rect): Row {
  const cut = <T>(list: readonly T[]) => list.slice(column - 1, column - 1 + columns);
  const attributes = Object.entries(row?.attributes ?? {}).map(([name, list]) => [name, cut<unknown>(list)]);
  return { values: cut(row?.values ?? []), attributes: Object.fromEntries(attributes) };
}

function putCells(
  sheet: SheetState,
  to: number,
  { column, columns }: Rect,
  cells: Row,
  names: readonly AttributeName[],
) {
  const row = ensureRow(sheet, to);
  while (row.values.length < column - 1) row.values.push(undefined);
  for (let at = 0; at < columns; at += 1) {
    row.values[column - 1 + at] = cells.values[at];
    for (const name of names) putAttribute(row, name, column + at, cells.attributes[name]?.[at]);
  }
}

/** Sorts the cells of a rectangle with their notes and formats; what is outside it stays. Says where its rows went. */
export function sortRect(
  document: DocumentState,
  sheet: SheetState,
  rect: Rect,
  keys: readonly SortKey[],
  comments: Comments,
): RowMoves {
  noteChange(sheet);
  const order = sortedRows(sheet, rect, keys);
  const used = new Set(sheet.rows.flatMap((row) => Object.keys(row?.attributes ?? {}) as AttributeName[]));
  const cells = order.map((from) => cellsOf(sheet.rows[from - 1], rect));
  cells.forEach((cell, down) => {
    putCells(sheet, rect.row + down, rect, cell, [...used]);
  });
  const newRowOf = new Map(order.map((from, down) => [from, rect.row + down]));
  const moves: RowMoves = {
    done: (row) => newRowOf.get(row) ?? row,
    undone: (row) => order[row - rect.row] ?? row,
  };
  if (comments === 'leave comments') return moves;
  for (const comment of document.comments) {
    const inside = comment.column >= rect.column && comment.column < rect.column + rect.columns;
    if (comment.sheetId !== sheet.id || !comment.anchored || !inside) continue;
    comment.row = moves.done(comment.row) ?? comment.row;
  }
  return moves;
}
