import { createEmulator } from '../../src/emulator/emulator.ts';

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

test.each(['setNote', 'setNumberFormat', 'setBackground', 'clearContent', 'clear', 'sort'] as const)(
  'a protected range also refuses %s',
  (method) => {
    const { emulator, sheet } = open();
    emulator.user.protect('Sheet1', 'A1', { editable: false });
    const args = {
      setNote: ['n'],
      setNumberFormat: ['@'],
      setBackground: [null],
      sort: [1],
      clearContent: [],
      clear: [],
    };
    const member = Reflect.get(sheet.getRange('A1'), method) as (...given: unknown[]) => unknown;
    expect(() => member(...args[method])).toThrow(PROTECTED);
  },
);

test('protections are listed by kind; that of a whole sheet names no cells', () => {
  const { app, sheet } = open();
  const whole = sheet.protect().setDescription('whole');
  sheet.getRange('A1:B2').protect().setDescription('part');
  const [onSheet] = sheet.getProtections(app.ProtectionType.SHEET);
  const [onRange] = sheet.getProtections(app.ProtectionType.RANGE);
  expect([onSheet?.getDescription(), onSheet?.getRange().getA1Notation()]).toEqual(['whole', '']);
  expect([onRange?.getDescription(), onRange?.getRange().getA1Notation()]).toEqual(['part', 'A1:B2']);
  expect(app.getActive().getProtections(app.ProtectionType.RANGE)).toHaveLength(1);
  whole.remove();
  expect(sheet.getProtections(app.ProtectionType.SHEET)).toEqual([]);
});

test('a warning and an unprotected range keep nobody out; editors are who they are', () => {
  const { emulator, sheet } = open();
  const colleague = emulator.openSession({ email: 'ann@example.test' });
  const cell = colleague.globals.SpreadsheetApp.getActiveSheet().getRange('A1');
  const protection = sheet.protect();
  expect([protection.canEdit(), cell.canEdit()]).toEqual([true, false]);
  protection.setWarningOnly(true);
  expect(cell.canEdit()).toBe(true);
  protection.setWarningOnly(false).setUnprotectedRanges([sheet.getRange('A1:A5')]);
  expect(cell.canEdit()).toBe(true);
  protection.setUnprotectedRanges([]).addEditor('ann@example.test');
  expect(cell.canEdit()).toBe(true);
  protection.removeEditors(protection.getEditors());
  expect(protection.getEditors().map((user) => user.getEmail())).toEqual([
    'owner@example.test',
    'reviewer@example.test',
  ]);
  expect(() => colleague.globals.SpreadsheetApp.getActiveSheet().protect().setDescription('mine')).toThrow(
    'You do not have permission',
  );
});
