import { overSheetLimit } from '../../../src/core/read/sheetLimits.ts';

const row = (cells: number, text = '') => Array.from({ length: cells }, () => text);

test.each([
  ['a cell of 50,000 characters', [['x'.repeat(50_000)]]],
  ['18,278 columns', [row(18_278)]],
  ['no rows', []],
])('%s fit', (_, rows) => {
  expect(overSheetLimit(rows)).toBe('');
});

test.each([
  ['a longer cell', [['a'], ['x'.repeat(50_001)]], 'row 2'],
  ['more columns', [row(18_279)], '18279 columns'],
  ['more cells', Array.from({ length: 10_001 }).fill(row(1000)) as string[][], '10 million'],
])('%s do not, and what is over is named', (_, rows, named) => {
  expect(overSheetLimit(rows)).toContain(named);
});
