import { createEmulator } from '../../src/emulator/emulator.ts';
import { noteOf } from './cell.ts';

const open = () => {
  const emulator = createEmulator();
  const { SpreadsheetApp } = emulator.globals;
  return { emulator, spreadsheet: SpreadsheetApp.getActive(), sheet: SpreadsheetApp.getActiveSheet() };
};

test('sheets are made beside the active one, found by name, and deleted', () => {
  const { spreadsheet } = open();
  const b = spreadsheet.insertSheet('B');
  spreadsheet.insertSheet('A', 0);
  spreadsheet.insertSheet('C');
  const names = () => spreadsheet.getSheets().map((sheet) => sheet.getName());
  expect(names()).toEqual(['A', 'C', 'Sheet1', 'B']);
  expect(spreadsheet.getSheetByName('b')).toBeNull();
  expect(spreadsheet.getActiveSheet().getName()).toBe('C');
  spreadsheet.deleteSheet(b);
  expect(names()).toEqual(['A', 'C', 'Sheet1']);
});

test('a sheet without a name gets the next one; a position must exist', () => {
  const { spreadsheet } = open();
  expect([spreadsheet.insertSheet().getName(), spreadsheet.insertSheet(0).getIndex()]).toEqual(['Sheet2', 1]);
  expect(() => spreadsheet.insertSheet('Far', 9)).toThrow('Invalid argument: sheetIndex');
});

test('a name is taken once', () => {
  const { spreadsheet, sheet } = open();
  spreadsheet.insertSheet('X');
  const taken = 'A sheet with the name "X" already exists. Please enter another name.';
  expect(() => spreadsheet.insertSheet('X')).toThrow(taken);
  expect(() => sheet.setName('X')).toThrow(taken);
  expect(sheet.setName('Sheet1').getName()).toBe('Sheet1');
});

test('the last sheet stays, visible', () => {
  const { spreadsheet, sheet } = open();
  expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
  expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
});

test('only content counts for the last row and column', () => {
  const { sheet } = open();
  expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
    0,
    0,
    'A1',
  ]);
  sheet.getRange('B3').setValue('x');
  sheet
    .getRange('E9')
    .setNotes([['note']])
    .setNumberFormat('@')
    .setValue('');
  expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([
    3,
    2,
    'A1:B3',
  ]);
  sheet.getRange('C5').setValue('=FOO()');
  expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 3]);
});

test('a new sheet is 1000 by 26, and the workbook ends at 10,000,000 cells', () => {
  const { sheet } = open();
  expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
  expect(() => sheet.insertRowsAfter(1000, 383_616)).toThrow(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
  sheet.insertRowsAfter(1000, 383_615);
  expect(sheet.getMaxRows()).toBe(384_615);
});

test('rows and columns are inserted and deleted with what is in them', () => {
  const { emulator, sheet } = open();
  sheet.getRange('A1:C3').setValues([
    ['a1', 'b1', 'c1'],
    ['a2', 'b2', 'c2'],
    ['a3', 'b3', 'c3'],
  ]);
  sheet.getRange('B2').setNotes([['on b2']]);
  sheet.insertRowsAfter(1, 2);
  sheet.insertColumnsAfter(1, 1);
  expect(noteOf(sheet.getRange('C4'))).toBe('on b2');
  expect(sheet.getDataRange().getValues()).toEqual([
    ['a1', '', 'b1', 'c1'],
    ['', '', '', ''],
    ['', '', '', ''],
    ['a2', '', 'b2', 'c2'],
    ['a3', '', 'b3', 'c3'],
  ]);
  sheet.deleteRows(2, 2);
  emulator.user.deleteColumn('Sheet1', 2);
  expect(noteOf(sheet.getRange('B2'))).toBe('on b2');
  expect(sheet.getDataRange().getValues()[1]).toEqual(['a2', 'b2', 'c2']);
  expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
});

test('inserted rows have no formats of the rows before them', () => {
  const { sheet } = open();
  sheet
    .getRange('A1000')
    .setNumberFormat('@')
    .setNotes([['not this']]);
  sheet.insertRowsAfter(1000, 1);
  expect([sheet.getRange('A1001').getNumberFormat(), noteOf(sheet.getRange('A1001'))]).toEqual([
    'General',
    '',
  ]);
});

test('frozen rows, widths and a hidden sheet are kept', () => {
  const { spreadsheet, sheet } = open();
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 50).setColumnWidth(3, 220);
  expect(sheet.getFrozenRows()).toBe(1);
  expect([1, 2, 3].map((column) => sheet.getColumnWidth(column))).toEqual([50, 100, 220]);
  spreadsheet.insertSheet('Other');
  expect(sheet.hideSheet().isSheetHidden()).toBe(true);
});

test('what is active is what the user or the script last chose', () => {
  const { emulator, spreadsheet, sheet } = open();
  const other = spreadsheet.insertSheet('Other');
  emulator.user.select('Sheet1', 'B2:C3');
  const here = () => [
    spreadsheet.getActiveSheet().getName(),
    emulator.globals.SpreadsheetApp.getCurrentCell().getA1Notation(),
  ];
  expect(here()).toEqual(['Sheet1', 'B2']);
  expect(emulator.globals.SpreadsheetApp.getActiveRange().getLastRow()).toBe(3);
  other.getRange('D4').activate();
  expect(here()).toEqual(['Other', 'D4']);
  spreadsheet.setActiveSheet(sheet);
  expect(here()).toEqual(['Sheet1', 'A1']);
});

test('the spreadsheet says what it is', () => {
  const emulator = createEmulator({ timeZone: 'Europe/London', locale: 'en_GB' });
  const spreadsheet = emulator.globals.SpreadsheetApp.getActive();
  expect([spreadsheet.getSpreadsheetTimeZone(), spreadsheet.getSpreadsheetLocale()]).toEqual([
    'Europe/London',
    'en_GB',
  ]);
  expect(() => createEmulator({ locale: 'de_DE' })).toThrow('The locale de_DE is not emulated');
});
