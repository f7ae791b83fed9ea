import { a1Of } from '../../src/emulator/document/a1.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { cellValue } from './cell.ts';

const open = () => {
  const emulator = createEmulator();
  return { emulator, user: emulator.user, sheet: emulator.globals.SpreadsheetApp.getActiveSheet() };
};

test('typing is coerced unless the cell is plain text', () => {
  const { user, sheet } = open();
  user.makePlainText('Sheet1', 'B1:B9');
  user.type('Sheet1', 1, 1, '007');
  user.type('Sheet1', 1, 2, '007');
  expect(sheet.getRange('A1:B1').getValues()).toEqual([[7, '007']]);
});

test('pasting fills ragged lines up and grows the grid', () => {
  const { user, sheet } = open();
  user.paste('Sheet1', 1000, 26, [['a'], ['b', 'c']]);
  expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1001, 27]);
  expect(sheet.getRange(1000, 26, 2, 2).getValues()).toEqual([
    ['a', ''],
    ['b', 'c'],
  ]);
});

test('sorting leaves the frozen rows and moves whole rows', () => {
  const { user, sheet } = open();
  user.paste('Sheet1', 1, 1, [
    ['n', 'letter'],
    ['2', 'a'],
    ['1', 'b'],
  ]);
  sheet.setFrozenRows(1);
  user.sortSheet('Sheet1', 1, true);
  expect(sheet.getDataRange().getValues()).toEqual([
    ['n', 'letter'],
    [1, 'b'],
    [2, 'a'],
  ]);
  user.sortSheet('Sheet1', 1, false);
  expect(cellValue(sheet.getRange('B2'))).toBe('a');
});

test('a filter hides rows and changes no value; removing it shows them', () => {
  const { emulator, user, sheet } = open();
  user.paste('Sheet1', 1, 1, [['state'], ['new'], ['kept'], ['new']]);
  user.hideRow('Sheet1', 4);
  user.filter('Sheet1', 1, ['new']);
  const hidden = () => emulator.view('Sheet1', 1, 4).map(({ hiddenBy }) => hiddenBy ?? '');
  expect(hidden()).toEqual(['', '', 'filter', 'user']);
  expect(sheet.getDataRange().getValues().flat()).toEqual(['state', 'new', 'kept', 'new']);
  user.removeFilter('Sheet1');
  expect(hidden()).toEqual(['', '', '', 'user']);
});

test('columns are moved with their formats, widths and filter', () => {
  const { user, sheet } = open();
  user.paste('Sheet1', 1, 1, [['a', 'b', 'c']]);
  sheet.getRange('A1').setNumberFormat('@');
  sheet.setColumnWidth(1, 300);
  user.filter('Sheet1', 1, ['a']);
  user.moveColumn('Sheet1', 1, 3);
  expect(sheet.getRange('A1:C1').getValues()).toEqual([['b', 'c', 'a']]);
  expect([sheet.getRange('C1').getNumberFormat(), sheet.getColumnWidth(3)]).toEqual(['@', 300]);
  user.moveColumn('Sheet1', 3, 2);
  expect(sheet.getRange('A1:C1').getValues()).toEqual([['b', 'a', 'c']]);
});

test('protections and conditional rules follow their cells', () => {
  const { emulator, user, sheet } = open();
  const app = emulator.globals.SpreadsheetApp;
  user.protect('Sheet1', 'B2:B3', { editable: false });
  const rule = app
    .newConditionalFormatRule()
    .setRanges([sheet.getRange('B2:C3')])
    .whenTextEqualTo('')
    .build();
  sheet.setConditionalFormatRules([rule]);
  user.insertRow('Sheet1', 1);
  user.insertRow('Sheet1', 4);
  user.insertColumn('Sheet1', 1);
  const places = () => [
    sheet.getProtections(app.ProtectionType.RANGE)[0]?.getRange().getA1Notation(),
    a1Of(
      emulator.snapshot().document.sheets[0]?.conditionalRules[0]?.rects[0] ?? {
        row: 0,
        column: 0,
        rows: 0,
        columns: 0,
      },
    ),
  ];
  expect(places()).toEqual(['C3:C5', 'C3:D5']);
  user.deleteColumn('Sheet1', 3);
  expect(places()).toEqual([undefined, 'C3:C5']);
  user.unprotect('Sheet1');
});

test('an unknown sheet is named', () => {
  expect(() => open().user.type('Nowhere', 1, 1, 'x')).toThrow('Sheet Nowhere not found');
});

test('an edit by hand is told with what a single cell said before and says now', () => {
  const { emulator, user } = open();
  const told: unknown[] = [];
  emulator.onEdit = ({ range, value, oldValue }) => told.push([range.getA1Notation(), oldValue, value]);
  user.type('Sheet1', 1, 1, 'a');
  user.type('Sheet1', 1, 1, 'b');
  user.type('Sheet1', 1, 1, '');
  user.paste('Sheet1', 1, 1, [['a', 'b']]);
  expect(told).toEqual([
    ['A1', undefined, 'a'],
    ['A1', 'a', 'b'],
    ['A1', 'b', undefined],
    ['A1:B1', undefined, undefined],
  ]);
});
