import { createEmulator } from '../../src/emulator/emulator.ts';
import { call } from './call.ts';

const emulated = () => {
  const emulator = createEmulator();
  const { SpreadsheetApp, LockService, PropertiesService } = emulator.globals;
  emulator.addHtmlFile('page', '');
  emulator.user.protect('Sheet1', undefined, { editable: true });
  const sheet = SpreadsheetApp.getActiveSheet();
  const range = sheet.getRange('A1:B2');
  const objects: Record<string, object> = {
    ...emulator.globals,
    Spreadsheet: SpreadsheetApp.getActive(),
    Sheet: sheet,
    Range: range,
    RangeList: sheet.getRangeList(['A1']),
    Protection: sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0] as object,
    Ui: SpreadsheetApp.getUi(),
    Menu: SpreadsheetApp.getUi().createMenu('m'),
    HtmlOutput: emulator.globals.HtmlService.createHtmlOutputFromFile('page'),
    Lock: LockService.getDocumentLock(),
    Properties: PropertiesService.getDocumentProperties(),
    RichTextValueBuilder: SpreadsheetApp.newRichTextValue(),
    RichTextValue: SpreadsheetApp.newRichTextValue().setText('x').build(),
    TextStyleBuilder: SpreadsheetApp.newTextStyle(),
    TextStyle: SpreadsheetApp.newTextStyle().build(),
    DataValidationBuilder: SpreadsheetApp.newDataValidation(),
    DataValidation: SpreadsheetApp.newDataValidation().requireValueInList(['x']).build(),
    ConditionalFormatRuleBuilder: SpreadsheetApp.newConditionalFormatRule(),
  };
  delete objects.console;
  return { emulator, objects };
};

const kinds = Object.keys(emulated().objects);

test.each(kinds)('%s throws by name for what it does not emulate', (kind) => {
  const { emulator, objects } = emulated();
  expect(() => call(objects[kind] as object, 'setFoo')).toThrow(`${kind}.setFoo is not emulated`);
  expect(emulator.calls.notEmulated).toEqual([`${kind}.setFoo`]);
});

test.each(kinds)('%s refuses arguments that no overload of any of its methods has', (kind) => {
  const object = emulated().objects[kind] as object;
  const methods = Object.keys(object).filter((key) => typeof Reflect.get(object, key) === 'function');
  for (const method of methods) {
    expect(() => call(object, method, 1, 2, 3, 4, 5, 6, 7)).toThrow(
      /^The parameters \(number,.*\) don't match the method signature for [\w.]+\.\w+\.$/,
    );
  }
});

test.each(kinds)('%s can be awaited, printed and compared', async (kind) => {
  const object = emulated().objects[kind] as object;
  expect(await object).toBe(object);
  expect(String(object)).toBe(kind);
  expect({ object }).toEqual({ object });
  expect(() => expect(object).toEqual(1)).toThrow('Expected');
});

test.each<[string, unknown[], string]>([
  ['setValues', ['text'], 'The parameters (String)'],
  ['setValues', [[1]], 'The parameters (number[])'],
  ['setValues', [], 'The parameters ()'],
  ['setValue', [], 'The parameters ()'],
  ['setNumberFormat', [null], 'The parameters (null)'],
  ['setDataValidation', [{}], 'The parameters ((class))'],
  ['setWrapStrategy', ['WRAP'], 'The parameters (String)'],
  ['setNotes', [1.5, 0], 'The parameters (number,number)'],
])('Range.%s(%j)', (method, args, message) => {
  const range = createEmulator().globals.SpreadsheetApp.getActiveSheet().getRange('A1');
  expect(() => call(range, method, ...args)).toThrow(
    expect.objectContaining({
      name: 'Exception',
      message: `${message} don't match the method signature for SpreadsheetApp.Range.${method}.`,
    }),
  );
});

test('an enum has its values and no others', () => {
  const { WrapStrategy, ProtectionType } = createEmulator().globals.SpreadsheetApp;
  expect(String(WrapStrategy.CLIP)).toBe('CLIP');
  expect(ProtectionType.SHEET).toBe(createEmulator().globals.SpreadsheetApp.ProtectionType.SHEET);
  expect(() => Reflect.get(WrapStrategy, 'FOLD')).toThrow('WrapStrategy.FOLD is not emulated');
});

test.each([
  ['getUi', true],
  ['getActiveSpreadsheet', false],
  ['newRichTextValue', false],
  ['flush', false],
])('under AuthMode NONE SpreadsheetApp.%s is allowed: %s', (method, allowed) => {
  const emulator = createEmulator();
  emulator.authMode = 'NONE';
  const attempt = () => call(emulator.globals.SpreadsheetApp, method);
  if (allowed) expect(attempt).not.toThrow();
  else expect(attempt).toThrow(`You do not have permission to call SpreadsheetApp.${method}.`);
});

test.each([
  ['PropertiesService', 'getDocumentProperties'],
  ['LockService', 'getDocumentLock'],
] as const)('under AuthMode NONE %s.%s is not allowed', (service, method) => {
  const { globals } = createEmulator().openSession({ authMode: 'NONE' });
  expect(() => call(globals[service], method)).toThrow(
    `You do not have permission to call ${service}.${method}.`,
  );
});

test('under AuthMode NONE the menu can be built', () => {
  const emulator = createEmulator();
  emulator.authMode = 'NONE';
  const ui = emulator.globals.SpreadsheetApp.getUi();
  ui.createMenu('CRM').addItem('Run', 'run').addToUi();
  expect(emulator.ui.menus).toEqual([
    { caption: 'CRM', entries: [{ kind: 'item', caption: 'Run', functionName: 'run' }] },
  ]);
  expect(() => ui.alert('x')).toThrow('You do not have permission to call Ui.alert.');
});
