import type { CellValue } from '../cells/cellValue.ts';
import type { AttributeName, CellAttributes, Rect, Row, SheetState } from './state.ts';

export function rowAt(sheet: SheetState, row: number): Row | undefined {
  return sheet.rows[row - 1];
}

export function ensureRow(sheet: SheetState, row: number): Row {
  let found = sheet.rows[row - 1];
  if (found === undefined) {
    found = { values: [], attributes: {} };
    while (sheet.rows.length < row - 1) sheet.rows.push(undefined);
    sheet.rows[row - 1] = found;
  }
  return found;
}

export function valueAt(sheet: SheetState, row: number, column: number): CellValue {
  return rowAt(sheet, row)?.values[column - 1] ?? '';
}

export function attributeAt<Name extends AttributeName>(
  sheet: SheetState,
  name: Name,
  row: number,
  column: number,
): CellAttributes[Name] | undefined {
  return rowAt(sheet, row)?.attributes[name]?.[column - 1];
}

function attributesOf<Name extends AttributeName>(
  row: Row,
  name: Name,
): (CellAttributes[Name] | undefined)[] {
  let list: (CellAttributes[Name] | undefined)[] | undefined = row.attributes[name];
  if (list === undefined) {
    list = [];
    row.attributes[name] = list as Row['attributes'][Name];
  }
  return list;
}

export function putAttribute<Name extends AttributeName>(
  row: Row,
  name: Name,
  column: number,
  value: CellAttributes[Name] | undefined,
): void {
  if (value === undefined && (row.attributes[name]?.length ?? 0) < column) return;
  const list = attributesOf(row, name);
  while (list.length < column - 1) list.push(undefined);
  list[column - 1] = value;
}

/** Gives every cell of the rectangle the attribute, or takes it away. */
export function fillAttribute<Name extends AttributeName>(
  sheet: SheetState,
  { row, column, rows, columns }: Rect,
  name: Name,
  value: CellAttributes[Name] | undefined,
): void {
  for (let at = row; at < row + rows; at += 1) {
    const target = value === undefined ? rowAt(sheet, at) : ensureRow(sheet, at);
    if (target === undefined) continue;
    for (let c = column; c < column + columns; c += 1) putAttribute(target, name, c, value);
  }
}

/** Builds a matrix the size of the rectangle, one cell at a time; a row that was never touched arrives as undefined. */
export function mapCells<T>(
  sheet: SheetState,
  { row, column, rows, columns }: Rect,
  cell: (row: Row | undefined, column: number) => T,
): T[][] {
  const matrix: T[][] = [];
  for (let at = row; at < row + rows; at += 1) {
    const source = rowAt(sheet, at);
    const line: T[] = [];
    for (let c = column; c < column + columns; c += 1) line.push(cell(source, c));
    matrix.push(line);
  }
  return matrix;
}

const hasContent = (row: Row | undefined, at: number): boolean => {
  const value = row?.values[at];
  return (value !== undefined && value !== '') || row?.attributes.formula?.[at] !== undefined;
};

/** The last column with content, or `least` where there is none beyond it. A formula has a value, if only a blank one. */
function lastContentIn(row: Row | undefined, least = 0): number {
  let column = row === undefined ? 0 : row.values.length;
  while (column > least && !hasContent(row, column - 1)) column -= 1;
  return Math.max(column, least);
}

/** The last row with content; notes, formats and drop-downs are none. 0 in an empty sheet. */
export function lastRow(sheet: SheetState): number {
  let row = sheet.rows.length;
  while (row > 0 && lastContentIn(sheet.rows[row - 1]) === 0) row -= 1;
  return row;
}

export function lastColumn(sheet: SheetState): number {
  return sheet.rows.reduce((last, row) => lastContentIn(row, last), 0);
}
