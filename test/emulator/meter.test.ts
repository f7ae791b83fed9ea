import { createEmulator } from '../../src/emulator/emulator.ts';
import type { Failure } from '../../src/emulator/meter.ts';
import { cellValue } from './cell.ts';

const open = () => {
  const emulator = createEmulator({ now: () => 0 });
  const sheet = emulator.globals.SpreadsheetApp.getActiveSheet();
  const range = sheet.getRange('A1:B3');
  emulator.resetCalls();
  return { emulator, sheet, range };
};

const VALUES = [
  [1, 2],
  [3, 4],
  [5, 6],
];

test('calls and cells are counted by method', () => {
  const { emulator, range } = open();
  range.setValues(VALUES);
  range.getValues();
  range.getNotes();
  range.setNumberFormat('@');
  emulator.globals.SpreadsheetApp.flush();
  expect(emulator.calls).toEqual({
    calls: 5,
    cellsRead: 12,
    cellsWritten: 6,
    cellsFormatted: 6,
    byMethod: {
      'Range.setValues': { calls: 1, cellsRead: 0, cellsWritten: 6, cellsFormatted: 0 },
      'Range.getValues': { calls: 1, cellsRead: 6, cellsWritten: 0, cellsFormatted: 0 },
      'Range.getNotes': { calls: 1, cellsRead: 6, cellsWritten: 0, cellsFormatted: 0 },
      'Range.setNumberFormat': { calls: 1, cellsRead: 0, cellsWritten: 0, cellsFormatted: 6 },
      'SpreadsheetApp.flush': { calls: 1, cellsRead: 0, cellsWritten: 0, cellsFormatted: 0 },
    },
    sequence: [
      'Range.setValues',
      'Range.getValues',
      'Range.getNotes',
      'Range.setNumberFormat',
      'SpreadsheetApp.flush',
    ],
    notEmulated: [],
  });
});

test('builders, menus and pages cost nothing, wrong arguments neither', () => {
  const { emulator, range } = open();
  const { SpreadsheetApp } = emulator.globals;
  SpreadsheetApp.newRichTextValue().setText('x').setLinkUrl('#').build().getLinkUrl();
  SpreadsheetApp.newDataValidation().requireValueInList(['x']).build();
  expect(() => range.setValues('x' as unknown as string[][])).toThrow("don't match the method signature");
  expect(emulator.calls.calls).toBe(0);
});

test('sessions count apart', () => {
  const { emulator } = open();
  const other = emulator.openSession();
  other.globals.SpreadsheetApp.flush();
  expect([emulator.calls.calls, other.calls.calls]).toEqual([0, 1]);
});

test.each<[Failure, boolean]>([
  [{}, false],
  [{ when: 'before' }, false],
  [{ when: 'after' }, true],
])('failAt(2, %j): the effect took place: %s', (failure, happened) => {
  const { emulator, range } = open();
  emulator.failAt(2, failure);
  range.getValues();
  expect(() => range.setValues(VALUES)).toThrow(
    'Service Spreadsheets failed while accessing document with id emulated-spreadsheet.',
  );
  expect(range.getValues()).toEqual(happened ? VALUES : VALUES.map(() => ['', '']));
});

test('a failure says what it was told to say, once', () => {
  const { emulator, range } = open();
  emulator.failAt(1, 'Service error: Spreadsheets');
  expect(() => cellValue(range)).toThrow('Service error: Spreadsheets');
  expect(cellValue(range)).toBe('');
});

test('a failure that lasts lets nothing through until it is cleared', () => {
  const { emulator, range } = open();
  emulator.failAt(1, { when: 'after', lasts: 'until-cleared', message: 'Exceeded maximum execution time' });
  expect(() => range.setValue('through')).toThrow('Exceeded maximum execution time');
  expect(() => range.setValue('not through')).toThrow('Exceeded maximum execution time');
  emulator.clearFailure();
  expect(cellValue(range)).toBe('through');
});

test('calls cost time when a test says so', () => {
  const { emulator, range } = open();
  Object.assign(emulator.costs, { perCall: 80, perCellRead: 1, perCellWritten: 2 });
  range.setValues(VALUES);
  range.getValues();
  expect(emulator.clock.now()).toBe(80 + 6 * 2 + 80 + 6);
});

test('a large block is counted cell by cell', () => {
  const { emulator, sheet } = open();
  sheet.insertRowsAfter(1000, 49_000);
  const range = sheet.getRange(1, 1, 50_000, 20).setNumberFormat('@');
  const values = Array.from({ length: 50_000 }, (_, row) =>
    Array.from({ length: 20 }, (_, at) => `+1 ${row} ${at}`),
  );
  range.setValues(values);
  expect(range.getValues()).toHaveLength(50_000);
  expect(emulator.calls.cellsWritten).toBe(1_000_000);
});
