import { exception } from '../exception.ts';
import { sheetNamed } from './sheets.ts';
import type { DocumentState, Rect, SheetState } from './state.ts';

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export function a1Of({ row, column, rows, columns }: Rect): string {
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

const NOTATION = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Z]+)?\$?(\d+)?(?::\$?([A-Z]+)?\$?(\d+)?)?$/i;

/** Finds the cells that an A1 notation names; without a sheet name they are on `here`. Open ends reach to the grid's edge. */
export function resolveA1(
  document: DocumentState,
  here: SheetState,
  notation: string,
): { sheet: SheetState; rect: Rect } {
  const notFound = () => exception('Range not found');
  const parts = NOTATION.exec(notation);
  if (parts === null) throw notFound();
  const [, quoted, bare, letters, number, endLetters, endNumber] = parts;
  const sheetName = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = sheetName === undefined ? here : sheetNamed(document, sheetName);
  const single = !notation.includes(':');
  const incomplete = single ? !(letters && number) : !(letters || number) || !(endLetters || endNumber);
  if (sheet === undefined || incomplete) throw notFound();

  const row = number ? Number(number) : 1;
  const column = letters ? columnNumber(letters) : 1;
  const lastRow = single ? row : endNumber ? Number(endNumber) : sheet.maxRows;
  const lastColumn = single ? column : endLetters ? columnNumber(endLetters) : sheet.maxColumns;
  const rect = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
  assertInside(sheet, rect);
  return { sheet, rect };
}

/** Throws, in Google's words, unless the cells exist. */
export function assertInside(sheet: SheetState, { row, column, rows, columns }: Rect): void {
  if (row < 1) throw exception('The starting row of the range is too small.');
  if (column < 1) throw exception('The starting column of the range is too small.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}
