import { createEmulator } from '../../src/emulator/emulator.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Three rows by two columns, `a1` to `b3`, in a grid that ends there; A2 is plain text. */
function small() {
  const emulator = createEmulator();
  const sheet = emulator.globals.SpreadsheetApp.getActiveSheet();
  sheet.deleteRows(4, 997);
  for (let column = 26; column > 2; column -= 1) emulator.user.deleteColumn('Sheet1', column);
  sheet.getRange('A1:B3').setValues([
    ['a1', 'b1'],
    ['a2', 'b2'],
    ['a3', 'b3'],
  ]);
  sheet.getRange('A2').setNumberFormat('@');
  return { emulator, sheet };
}

test.each<[string, (sheet: Sheet) => unknown, string]>([
  ['insertRowsAfter', (sheet) => sheet.insertRowsAfter(1, 1), 'a1 b1 / - - / a2 b2 / a3 b3'],
  ['insertRowsAfter the last', (sheet) => sheet.insertRowsAfter(3, 1), 'a1 b1 / a2 b2 / a3 b3 / - -'],
  ['insertColumnsAfter', (sheet) => sheet.insertColumnsAfter(1, 2), 'a1 - - b1 / a2 - - b2 / a3 - - b3'],
  ['deleteRows', (sheet) => sheet.deleteRows(2, 1), 'a1 b1 / a3 b3'],
])('%s', (_name, change, result) => {
  const { sheet } = small();
  change(sheet);
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  expect(all.map((row) => row.map((value) => value || '-').join(' ')).join(' / ')).toBe(result);
});

test.each<[string, (sheet: Sheet) => unknown]>([
  ['rows', (sheet) => sheet.deleteRows(3, 2)],
  ['rows', (sheet) => sheet.deleteRows(0, 1)],
  ['rows', (sheet) => sheet.insertRowsAfter(4, 1)],
  ['columns', (sheet) => sheet.insertColumnsAfter(5, 1)],
  ['columns', (sheet) => sheet.setColumnWidth(3, 50)],
])('%s that are not there', (axis, change) => {
  expect(() => change(small().sheet)).toThrow(`Those ${axis} are out of bounds.`);
});

test('one row and one column stay', () => {
  const { emulator, sheet } = small();
  expect(() => sheet.deleteRows(1, 3)).toThrow("You can't delete all the rows on the sheet.");
  emulator.user.deleteColumn('Sheet1', 2);
  expect(() => emulator.user.deleteColumn('Sheet1', 1)).toThrow(
    "You can't delete all the columns on the sheet.",
  );
});

test('frozen rows shrink with the rows that are deleted', () => {
  const { sheet } = small();
  sheet.setFrozenRows(2);
  sheet.deleteRows(2, 2);
  expect(sheet.getFrozenRows()).toBe(1);
  expect(() => sheet.setFrozenRows(2)).toThrow('You cannot freeze more than the sheet has.');
});

test('protected rows are not deleted, others are', () => {
  const { emulator, sheet } = small();
  emulator.user.protect('Sheet1', 'B3', { editable: false });
  expect(() => sheet.deleteRows(3, 1)).toThrow('You are trying to edit a protected cell or object.');
  expect(() => sheet.deleteRows(1, 1)).not.toThrow();
});

test('inserted columns have no formats of the columns before them', () => {
  const { sheet } = small();
  sheet.insertColumnsAfter(1, 2);
  expect([1, 2, 3, 4].map((column) => sheet.getRange(2, column).getNumberFormat())).toEqual([
    '@',
    'General',
    'General',
    'General',
  ]);
});
