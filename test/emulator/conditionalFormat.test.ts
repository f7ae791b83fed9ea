import { createEmulator } from '../../src/emulator/emulator.ts';

const open = () => {
  const emulator = createEmulator();
  const app = emulator.globals.SpreadsheetApp;
  return { emulator, app, sheet: app.getActiveSheet() };
};

test.each<
  [
    string,
    (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder) => unknown,
    (string | undefined)[],
  ]
>([
  ['text equal', (rule) => rule.whenTextEqualTo('new'), ['#00ff00', undefined, undefined]],
  ['formula', (rule) => rule.whenFormulaSatisfied('=$B1="reopened"'), [undefined, '#00ff00', undefined]],
  ['formula not', (rule) => rule.whenFormulaSatisfied('=$B1<>"reopened"'), ['#00ff00', undefined, '#00ff00']],
])('a conditional color: %s', (_name, when, colors) => {
  const { emulator, app, sheet } = open();
  sheet
    .getRange('B1:B3')
    .setNumberFormat('@')
    .setValues([['new'], ['reopened'], ['']]);
  const rule = app
    .newConditionalFormatRule()
    .setRanges([sheet.getRange('B1:B')])
    .setBackground('#00ff00');
  when(rule);
  sheet.setConditionalFormatRules([rule.build()]);
  const shown = emulator.view('Sheet1', 1, 3).map((row) => row.cells.find((cell) => cell.column === 2));
  expect(shown.map((cell) => cell?.conditional?.background)).toEqual(colors);
});

test('the first rule that holds wins, and a formula colors whole rows', () => {
  const { emulator, app, sheet } = open();
  sheet.getRange('A2:B2').setValues([['x', 'new']]);
  const block = [sheet.getRange('A2:B9')];
  const rule = (color: string) =>
    app
      .newConditionalFormatRule()
      .setRanges(block)
      .whenFormulaSatisfied('=$B2="new"')
      .setFontColor(color)
      .build();
  sheet.setConditionalFormatRules([rule('#111111'), rule('#222222')]);
  const [row] = emulator.view('Sheet1', 2, 2);
  expect(row?.cells.map((cell) => cell.conditional?.fontColor)).toEqual(['#111111', '#111111']);
  const [first] = sheet.getConditionalFormatRules();
  const condition = first?.getBooleanCondition();
  expect([condition?.getCriteriaType(), condition?.getCriteriaValues()]).toEqual([
    app.BooleanCriteria.CUSTOM_FORMULA,
    ['=$B2="new"'],
  ]);
  sheet.setConditionalFormatRules([]);
  expect(sheet.getConditionalFormatRules()).toEqual([]);
});

test.each([
  [
    (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder) => rule.whenTextEqualTo('x').build(),
    'without a range',
  ],
  [
    (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder) =>
      rule.whenFormulaSatisfied('=ISBLANK(A1)'),
    'not emulated',
  ],
])('an unfinished or unknown condition throws', (build, message) => {
  expect(() => build(open().app.newConditionalFormatRule())).toThrow(message);
});
