import { createEmulator } from '../../src/emulator/emulator.ts';

/** A Table over A1:C5 whose second column has a type. */
function withTable() {
  const emulator = createEmulator();
  emulator.user.makeTable('Sheet1', 'A1:C5', [2]);
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const rule = emulator.globals.SpreadsheetApp.newDataValidation().requireValueInList(['a'], true).build();
  return { emulator, sheet, rule };
}

test.each(['B1', 'A2:B2', 'B5:B9'])('formats and validation are refused in typed columns: %s', (a1) => {
  const { sheet, rule } = withTable();
  const refused = /typed columns/;
  expect(() => sheet.getRange(a1).setNumberFormat('@')).toThrow(refused);
  expect(() => sheet.getRangeList([a1]).setNumberFormat('@')).toThrow(refused);
  expect(() => sheet.getRange(a1).setDataValidation(rule)).toThrow(refused);
});

test.each(['A1:A5', 'C1:C5', 'B6', 'D1'])('and nowhere else: %s', (a1) => {
  const { sheet, rule } = withTable();
  sheet.getRange(a1).setNumberFormat('@').setDataValidation(rule);
  sheet.getRangeList([a1]).setNumberFormat('@');
  sheet
    .getRange('B1')
    .setValue('values may be written')
    .setNotes([['and notes']])
    .setFontWeight('bold');
});

test('a Table moves with its columns, and is a range again when it is reverted', () => {
  const { emulator, sheet } = withTable();
  emulator.user.insertColumn('Sheet1', 1);
  expect(() => sheet.getRange('C2').setNumberFormat('@')).toThrow(/typed columns/);
  sheet.getRange('B2').setNumberFormat('@');
  const kept = emulator.snapshot();
  emulator.user.revertTables('Sheet1');
  sheet.getRange('C2').setNumberFormat('@');
  emulator.restore(kept);
  const again = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  expect(() => again.getRange('C3').setNumberFormat('@')).toThrow(/typed columns/);
});
