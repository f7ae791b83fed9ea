import { createEmulator } from '../../src/emulator/emulator.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Three rows by two columns, `a1` to `b3`, in a grid that ends there; A2 has a note, a format and a background. */
function small() {
  const emulator = createEmulator();
  const sheet = emulator.globals.SpreadsheetApp.getActiveSheet();
  sheet.deleteRows(4, 997);
  sheet.deleteColumns(3, 24);
  sheet.getRange('A1:B3').setValues([
    ['a1', 'b1'],
    ['a2', 'b2'],
    ['a3', 'b3'],
  ]);
  sheet.getRange('A2').setNote('note').setNumberFormat('@').setBackground('#123456');
  return { emulator, sheet };
}

test.each<[string, (sheet: Sheet) => unknown, string]>([
  ['insertRowAfter', (sheet) => sheet.insertRowAfter(1), 'a1 b1 / - - / a2 b2 / a3 b3'],
  ['insertRowBefore', (sheet) => sheet.insertRowBefore(1), '- - / a1 b1 / a2 b2 / a3 b3'],
  ['insertRowsBefore', (sheet) => sheet.insertRowsBefore(3, 2), 'a1 b1 / a2 b2 / - - / - - / a3 b3'],
  ['insertRowsAfter the last', (sheet) => sheet.insertRowsAfter(3, 1), 'a1 b1 / a2 b2 / a3 b3 / - -'],
  ['insertColumnAfter', (sheet) => sheet.insertColumnAfter(1), 'a1 - b1 / a2 - b2 / a3 - b3'],
  ['insertColumnBefore', (sheet) => sheet.insertColumnBefore(1), '- a1 b1 / - a2 b2 / - a3 b3'],
  ['insertColumnsBefore', (sheet) => sheet.insertColumnsBefore(2, 2), 'a1 - - b1 / a2 - - b2 / a3 - - b3'],
  ['deleteRow', (sheet) => sheet.deleteRow(2), 'a1 b1 / a3 b3'],
  ['deleteColumns', (sheet) => sheet.deleteColumns(1, 1), 'b1 / b2 / b3'],
  ['sort', (sheet) => sheet.sort(2, false), 'a3 b3 / a2 b2 / a1 b1'],
  ['clearContents', (sheet) => sheet.clearContents(), '- - / - - / - -'],
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
  ['columns', (sheet) => sheet.deleteColumn(3)],
  ['columns', (sheet) => sheet.insertColumnAfter(5)],
  ['columns', (sheet) => sheet.setColumnWidth(3, 50)],
  ['rows', (sheet) => sheet.hideRows(3, 2)],
])('%s that are not there', (axis, change) => {
  expect(() => change(small().sheet)).toThrow(`Those ${axis} are out of bounds.`);
});

test('one row and one column stay', () => {
  expect(() => small().sheet.deleteRows(1, 3)).toThrow("You can't delete all the rows on the sheet.");
  expect(() => small().sheet.deleteColumns(1, 2)).toThrow("You can't delete all the columns on the sheet.");
});

test.each<[string, (sheet: Sheet) => unknown, unknown[]]>([
  ['clear', (sheet) => sheet.clear(), ['', 'note', 'General', '#ffffff']],
  ['clearContents', (sheet) => sheet.clearContents(), ['', 'note', '@', '#123456']],
  ['clearFormats', (sheet) => sheet.clearFormats(), ['a2', 'note', 'General', '#ffffff']],
  ['clearNotes', (sheet) => sheet.clearNotes(), ['a2', '', '@', '#123456']],
])('%s leaves what it does not name', (_name, clear, left) => {
  const { sheet } = small();
  clear(sheet);
  const cell = sheet.getRange('A2');
  expect([cell.getValue(), cell.getNote(), cell.getNumberFormat(), cell.getBackground()]).toEqual(left);
});

test('frozen rows shrink with the rows that are deleted, and sorting leaves them', () => {
  const { sheet } = small();
  sheet.setFrozenRows(2);
  sheet.sort(1, false);
  expect(sheet.getRange('A1:A3').getValues().flat()).toEqual(['a1', 'a2', 'a3']);
  sheet.deleteRows(2, 2);
  expect(sheet.getFrozenRows()).toBe(1);
  expect(() => sheet.setFrozenRows(2)).toThrow('You cannot freeze more than the sheet has.');
});

test('a protected sheet is not cleared, sorted or cut', () => {
  const { emulator, sheet } = small();
  emulator.user.protect('Sheet1', 'B3', { editable: false });
  for (const change of [
    () => sheet.clear(),
    () => sheet.sort(1),
    () => sheet.deleteRow(3),
    () => sheet.deleteColumn(2),
  ]) {
    expect(change).toThrow('You are trying to edit a protected cell or object.');
  }
  expect(() => sheet.deleteRow(1)).not.toThrow();
});

test('inserted columns inherit formats when they are said to', () => {
  const { emulator, sheet } = small();
  emulator.behavior.insertedCellsInheritFormats = true;
  sheet.insertColumnsAfter(1, 2);
  expect(sheet.getRange('A2:D2').getNumberFormats()).toEqual([['@', '@', '@', 'General']]);
});

test('appendRow adds the columns it needs', () => {
  const { sheet } = small();
  sheet.appendRow(['x', 'y', 'z']);
  expect([sheet.getMaxColumns(), sheet.getRange('C4').getValue()]).toEqual([3, 'z']);
});
