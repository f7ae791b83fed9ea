import { createEmulator } from '../../src/emulator/emulator.ts';

const open = () => {
  const emulator = createEmulator();
  const app = emulator.globals.SpreadsheetApp;
  return { emulator, app, sheet: app.getActiveSheet() };
};

test('a drop-down that refuses invalid values refuses them from script and by hand', () => {
  const { emulator, app, sheet } = open();
  const rule = app.newDataValidation().requireValueInList(['approve', 'hold']).setAllowInvalid(false).build();
  const range = sheet.getRange('A1:A2').setDataValidation(rule);
  range.setValues([['approve'], ['']]);
  const message = 'The data you entered in cell A2 violates the data validation rules set on this cell.';
  expect(() => range.setValues([['hold'], ['maybe']])).toThrow(message);
  expect(() => emulator.user.type('Sheet1', 2, 1, 'maybe')).toThrow(message);
  expect(range.getValues()).toEqual([['approve'], ['']]);
});

test('a drop-down allows invalid values unless told otherwise', () => {
  const { app, sheet } = open();
  const cell = sheet
    .getRange('A1')
    .setDataValidation(app.newDataValidation().requireValueInList(['a'], false).build());
  expect(cell.setValue('b').getValue()).toBe('b');
  const rule = cell.getDataValidation();
  expect([rule?.getCriteriaType(), rule?.getCriteriaValues(), rule?.getAllowInvalid()]).toEqual([
    app.DataValidationCriteria.VALUE_IN_LIST,
    [['a'], false],
    true,
  ]);
  cell.setDataValidations([[null]]);
  expect(cell.getDataValidation()).toBeNull();
});

test('a validation needs a criterion', () => {
  expect(() => open().app.newDataValidation().build()).toThrow(
    'Cannot create data validation without a criteria.',
  );
});
