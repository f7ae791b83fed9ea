import { createEmulator } from '../../src/emulator/emulator.ts';
import { cellValue, noteOf } from './cell.ts';

const open = () => {
  const emulator = createEmulator();
  const sheet = emulator.globals.SpreadsheetApp.getActiveSheet();
  return { emulator, sheet, app: emulator.globals.SpreadsheetApp };
};

test.each<[unknown[][], string]>([
  [
    [[1], [2], [3]],
    'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
    'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
  ],
  [
    [[1], [2, 3]],
    'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
  ],
])('%j does not fit into two rows of one cell', (values, message) => {
  const range = open().sheet.getRange('A1:A2');
  expect(() => range.setValues(values)).toThrow(message);
  expect(() => range.setNotes(values as string[][])).toThrow(message);
});

test.each<[number[], string]>([
  [[0, 1], 'The starting row of the range is too small.'],
  [[1, 0], 'The starting column of the range is too small.'],
  [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
  [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
  [[1001, 1], 'The coordinates of the range are outside the dimensions of the sheet.'],
  [[1000, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
  [[1, 27], 'The coordinates of the range are outside the dimensions of the sheet.'],
])('getRange(%j): %s', (args, message) => {
  expect(() => open().sheet.getRange(...(args as [number, number, number, number]))).toThrow(message);
});

test.each([
  ['b2', 'B2'],
  ['$B$2:C3', 'B2:C3'],
  ['C3:B2', 'B2:C3'],
  ['Z1000', 'Z1000'],
  ['B:C', 'B1:C1000'],
  ['2:3', 'A2:Z3'],
  ['B5:B', 'B5:B1000'],
  ['Sheet1!A1', 'A1'],
  ["'It''s mine'!A1", 'A1'],
])('%s names %s', (notation, a1) => {
  const { sheet, app } = open();
  app.getActive().insertSheet("It's mine");
  expect(sheet.getRange(notation).getA1Notation()).toBe(a1);
});

test.each(['', 'B', '2', 'Nowhere!A1', 'A1:B2:C3', '1A', 'A:'])('%j names nothing', (notation) => {
  expect(() => open().sheet.getRange(notation)).toThrow('Range not found');
});

test('a range knows its place', () => {
  const range = open().sheet.getRange(2, 3, 4, 5);
  expect([range.getRow(), range.getColumn(), range.getLastColumn(), range.getA1Notation()]).toEqual([
    2,
    3,
    7,
    'C2:G5',
  ]);
  expect(range.getSheet().getName()).toBe('Sheet1');
});

test.each<[unknown, unknown]>([
  [null, ''],
  [undefined, ''],
  ['', ''],
  [0, 0],
  [false, false],
])('writing %s reads back as %j', (written, read) => {
  const cell = open().sheet.getRange('A1');
  cell.setValue('before').setValue(written);
  expect(cell.getValues()).toEqual([[read]]);
});

test('values and what is displayed differ', () => {
  const range = open().sheet.getRange('A1:C1');
  range.setValues([['50%', 'TRUE', '1E5']]);
  expect(range.getValues()).toEqual([[0.5, true, 100000]]);
  expect(range.getDisplayValues()).toEqual([['50%', 'TRUE', '1.00E+05']]);
});

test('clearing by hand keeps format, note and validation; a cleared cell reads as empty text', () => {
  const { emulator, sheet, app } = open();
  const cell = sheet
    .getRange('A1')
    .setNumberFormat('@')
    .setValue('x')
    .setNotes([['n']]);
  cell.setDataValidation(app.newDataValidation().requireValueInList(['x']).build());
  emulator.user.clear('Sheet1', 'A1');
  expect([cellValue(cell), cell.getNumberFormat(), noteOf(cell)]).toEqual(['', '@', 'n']);
  expect(cell.getDataValidation()).not.toBeNull();
});

test('a cell takes 50,000 characters and no more, and the write happens whole or not at all', () => {
  const range = open().sheet.getRange('A1:B1');
  range.setValues([['kept', 'x'.repeat(50_000)]]);
  expect(() => range.setValues([['lost', 'x'.repeat(50_001)]])).toThrow(
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  );
  expect(range.getValues()[0]?.[0]).toBe('kept');
});

test('an object is no cell value', () => {
  expect(() => open().sheet.getRange('A1').setValue({ a: 1 })).toThrow(
    'Writing an object into a cell is not emulated',
  );
});

test.each<[unknown, string]>([
  ['text', 'text'],
  [25, '25.0'],
  [2.5, '2.5'],
  [null, ''],
])('the note %j reads back as %j', (note, read) => {
  const cell = open().sheet.getRange('A1');
  cell.setNotes([[note as string]]);
  expect(cell.getNotes()).toEqual([[read]]);
});

test('formats are given to ranges and to lists of ranges, and taken back', () => {
  const { emulator, sheet, app } = open();
  sheet.getRangeList(['A1', 'A3:A4']).setNumberFormat('@').setFontWeight('bold');
  expect([1, 2, 3, 4].map((row) => sheet.getRange(row, 1).getNumberFormat())).toEqual([
    '@',
    'General',
    '@',
    '@',
  ]);
  const cell = sheet.getRange('A1').setWrapStrategy(app.WrapStrategy.CLIP);
  const look = () => emulator.view('Sheet1', 1, 1)[0]?.cells[0]?.attributes;
  expect(look()).toEqual({ numberFormat: '@', fontWeight: 'bold', wrapStrategy: 'CLIP' });
  cell.setFontWeight(null);
  expect(look()).toEqual({ numberFormat: '@', wrapStrategy: 'CLIP' });
});

test('sorting orders numbers, texts, booleans and blanks, stable, in its own columns only', () => {
  const { sheet } = open();
  sheet.getRange('A1:C5').setValues([
    ['b', 1, 'r1'],
    ['', 2, 'r2'],
    [10, 3, 'r3'],
    [true, 4, 'r4'],
    ['B', 5, 'r5'],
  ]);
  sheet.getRange('A1:B5').sort({ column: 1, ascending: true });
  expect(sheet.getRange('A1:C5').getValues()).toEqual([
    [10, 3, 'r1'],
    ['b', 1, 'r2'],
    ['B', 5, 'r3'],
    [true, 4, 'r4'],
    ['', 2, 'r5'],
  ]);
  sheet.getRange('A1:B5').sort([{ column: 1, ascending: false }]);
  expect(sheet.getRange('B1:B5').getValues().flat()).toEqual([4, 1, 5, 3, 2]);
});

test('a range of a deleted sheet or beyond a smaller grid is of no use', () => {
  const { sheet, app } = open();
  const other = app.getActive().insertSheet('Other');
  const cell = other.getRange('A1');
  const last = sheet.getRange('Z1000');
  app.getActive().deleteSheet(other);
  sheet.deleteRows(900, 50);
  expect(() => cellValue(cell)).toThrow(/^Sheet \d+ not found$/);
  expect(() => cellValue(last)).toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
});
