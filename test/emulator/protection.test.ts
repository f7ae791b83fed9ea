import { createEmulator } from '../../src/emulator/emulator.ts';
import { call } from './call.ts';

const open = () => {
  const emulator = createEmulator();
  const app = emulator.globals.SpreadsheetApp;
  return { emulator, app, sheet: app.getActiveSheet() };
};

const PROTECTED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

test.each<[string | undefined, boolean, string, boolean]>([
  ['B1:B9', false, 'B2', false],
  ['B1:B9', false, 'A1:C1', false],
  ['B1:B9', false, 'C1', true],
  ['B1:B9', true, 'B2', true],
  [undefined, false, 'C1', false],
])('protecting %s with editable %s lets %s be written: %s', (a1, editable, target, allowed) => {
  const { emulator, sheet } = open();
  emulator.user.protect('Sheet1', a1, { editable });
  const range = sheet.getRange(target);
  expect(range.canEdit()).toBe(allowed);
  if (allowed) expect(() => range.setValue('x')).not.toThrow();
  else expect(() => range.setValue('x')).toThrow(PROTECTED);
});

test.each<[string, unknown[]]>([
  ['setNotes', [[['n']]]],
  ['setNumberFormat', ['@']],
  ['setFontWeight', ['bold']],
  ['setDataValidation', [null]],
  ['sort', [1]],
])('a protected range also refuses %s', (method, args) => {
  const { emulator, sheet } = open();
  emulator.user.protect('Sheet1', 'A1', { editable: false });
  expect(() => call(sheet.getRange('A1'), method, ...args)).toThrow(PROTECTED);
});

test('protections are listed by kind; that of a whole sheet names no cells', () => {
  const { emulator, app, sheet } = open();
  emulator.user.protect('Sheet1', undefined, { editable: false, description: 'whole' });
  emulator.user.protect('Sheet1', 'A1:B2', { editable: true, description: 'part' });
  const [onSheet] = sheet.getProtections(app.ProtectionType.SHEET);
  const [onRange] = sheet.getProtections(app.ProtectionType.RANGE);
  const seen = [onSheet, onRange].map((protection) => [
    protection?.getDescription(),
    protection?.getRange().getA1Notation(),
    protection?.canEdit(),
  ]);
  expect(seen).toEqual([
    ['whole', '', false],
    ['part', 'A1:B2', true],
  ]);
  emulator.user.unprotect('Sheet1');
  expect(sheet.getProtections(app.ProtectionType.SHEET)).toEqual([]);
});

test('the owner and the editors may edit, a colleague may not', () => {
  const { emulator } = open();
  emulator.user.protect('Sheet1', undefined, { editable: true });
  const mayEdit = (email: string) =>
    emulator.openSession({ email }).globals.SpreadsheetApp.getActiveSheet().getRange('A1').canEdit();
  expect(['owner@example.test', 'reviewer@example.test', 'ann@example.test'].map(mayEdit)).toEqual([
    true,
    true,
    false,
  ]);
});
