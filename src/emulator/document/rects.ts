import type { Rect } from './state.ts';

export function contains({ row, column, rows, columns }: Rect, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

export function overlap(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export const cellsIn = (rect: Rect): number => rect.rows * rect.columns;
