import { createEmulator } from '../../src/emulator/emulator.ts';
import { cellValue } from './cell.ts';

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

test('a drop-down allows invalid values unless told otherwise, and can be taken away', () => {
  const { emulator, app, sheet } = open();
  const cell = sheet.getRange('A1');
  cell.setDataValidation(app.newDataValidation().requireValueInList(['a'], false).setHelpText('one').build());
  expect(cellValue(cell.setValue('b'))).toBe('b');
  expect(emulator.view('Sheet1', 1, 1)[0]?.cells[0]?.attributes?.validation).toEqual({
    values: ['a'],
    showDropdown: false,
    allowInvalid: true,
    helpText: 'one',
  });
  cell.setDataValidation(null);
  expect(cell.getDataValidation()).toBeNull();
});

test('a validation needs a criterion', () => {
  expect(() => open().app.newDataValidation().build()).toThrow(
    'Cannot create data validation without a criteria.',
  );
});

test('each cell may have a drop-down of its own', () => {
  const { app, sheet } = open();
  const rule = (word: string) => app.newDataValidation().requireValueInList([word]).build();
  const range = sheet.getRange('B2:B4').setDataValidations([[rule('a')], [null], [rule('b')]]);
  const words = range.getDataValidations().map(([one]) => one?.getCriteriaValues()[0] ?? null);
  expect(words).toEqual([['a'], null, ['b']]);
  expect(() => range.setDataValidations([[rule('a')]])).toThrow();
});
