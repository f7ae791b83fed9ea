import { shownFrom, shownWithin } from '../../../src/workbench/sheets/shownRows.ts';

const HIDDEN = [
  [3, 4],
  [8, 20],
] as const;
const rowsOf = (stretches: readonly { row: number; rows: number }[]) =>
  stretches.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, at) => row + at));

test.each([
  [1, 2, [1, 2]],
  [2, 4, [2, 5]],
  [3, 2, []],
  [7, 15, [7, 21]],
  [25, 2, [25, 26]],
])('of the block from row %i on, %i rows high, are shown %j', (row, rows, shown) => {
  expect(rowsOf(shownWithin(HIDDEN, { row, rows }))).toEqual(shown);
});

test.each([
  [1, 3, [1, 2, 5]],
  [6, 4, [6, 7, 21, 22]],
  [30, 2, [30, 31]],
])('the next rows on show from row %i on, %i of them, are %j', (row, count, shown) => {
  expect(rowsOf(shownFrom(HIDDEN, row, count))).toEqual(shown);
});
