import { SETUP_TABS } from '../../src/core/read/setup/setupTabNames.ts';
import { COLUMNS, OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { openAddon } from './support/openAddon.ts';
import { tablesOf, textsOf } from './support/sheets.ts';

const TABS = [
  ...SETUP_TABS.map((name) =>
    name.replace(/(^|-)(\w)/g, (_, dash, letter) => (dash && ' ') + letter.toUpperCase()),
  ),
  ...OUTCOMES.map((outcome) => OUTPUTS[outcome].tab),
  'Handoff',
];

test('every tab is there, with headings, a note on each, and a frozen header', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  const book = emulator.globals.SpreadsheetApp.getActiveSpreadsheet();
  expect(book.getSheets().map((sheet) => sheet.getName())).toEqual(expect.arrayContaining(TABS));
  for (const tab of TABS.filter((name) => name !== 'Handoff')) {
    const sheet = book.getSheetByName(tab);
    const width = sheet?.getLastColumn() ?? 0;
    const header = sheet?.getRange(1, 1, 1, width);
    expect(header?.getNotes()[0]?.every((note) => note !== '')).toBe(true);
    expect(sheet?.getFrozenRows()).toBe(1);
    expect(sheet?.getRange(900, width).getNumberFormat()).toBe('@');
  }
  for (const outcome of OUTCOMES) expect(tablesOf(emulator)[outcome]).toEqual([[...COLUMNS[outcome]]]);
});

test('decisions have a drop-down that allows other words; states have colors', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  const sheet = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Ledger');
  const [header = []] = textsOf(emulator, 'Ledger');
  const rule = sheet?.getRange(2, header.indexOf('Decision') + 1).getDataValidation();
  expect(rule?.getCriteriaValues()[0]).toEqual(['approve', 'reject', 'needs info', 'later']);
  expect(rule?.getAllowInvalid()).toBe(true);
  emulator.user.type('Ledger', 2, header.indexOf('State') + 1, 'reopened');
  emulator.user.type('Ledger', 3, header.indexOf('State') + 1, 'cleared');
  const styles = emulator
    .view('Ledger', 2, 3)
    .map(({ cells }) => cells.find(({ value }) => value)?.conditional);
  expect(styles[0]?.background).not.toBe(styles[1]?.background);
  expect(styles.every((style) => style?.background)).toBe(true);
});

test('a second time changes nothing', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  emulator.user.type('Match Policy', 2, 1, 'mine');
  emulator.user.note('Ledger', 1, 1, 'my own note');
  const before = emulator.snapshot();
  emulator.resetCalls();
  run('setUpWorkbook');
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
  expect(emulator.calls.byMethod['Range.setValues']).toBeUndefined();
});

test('it leaves people on the tab where they are', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  expect(emulator.globals.SpreadsheetApp.getActiveSheet().getName()).toBe('Sheet1');
});

test('set-up tabs that were never filled in are as good as none', () => {
  const { emulator, run } = openAddon();
  run('setUpWorkbook');
  emulator.user.paste('Contact Map', 2, 1, [['C1', 'G1', '', 'a@x.test', '+15550100001', '', '']]);
  expect(run('runReview')).toContain('Ledger: 0');
});

test('an import tab is plain text throughout before anybody pastes', () => {
  const { emulator, run } = openAddon();
  run('addImportTab', { button: 'OK', text: ' calls ' });
  emulator.user.paste('calls', 1, 1, [['+14155550123', '007', '=1+1', '5/9/2026']]);
  expect(textsOf(emulator, 'calls')).toEqual([['+14155550123', '007', '=1+1', '5/9/2026']]);
  const before = emulator.snapshot();
  for (const text of ['calls', ' ', 'x'.repeat(101)]) run('addImportTab', { button: 'OK', text });
  run('addImportTab', { button: 'CANCEL', text: 'other' });
  expect(emulator.snapshot().document.sheets).toEqual(before.document.sheets);
});
