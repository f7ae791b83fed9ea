import type { Behavior } from '../../src/emulator/behavior.ts';
import { COERCION_RULES } from '../../src/emulator/cells/coercionRules.ts';
import { COERCION_TABLE } from '../../src/emulator/cells/coercionTable.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { cellValue, formulaOf } from './cell.ts';

function cellIn(emulator: ReturnType<typeof createEmulator>) {
  return emulator.globals.SpreadsheetApp.getActiveSheet().getRange('B2');
}

const inNewYork = (value: unknown): unknown =>
  value instanceof Date
    ? createEmulator().globals.Utilities.formatDate(value, 'America/New_York', 'yyyy-MM-dd HH:mm:ss')
    : value;

const typeOf = (value: unknown): string => (value instanceof Date ? 'date' : typeof value);

test.each(COERCION_TABLE)('$rule: $written into "$numberFormat"', (row) => {
  const cell = cellIn(createEmulator());
  if (row.numberFormat === '@') cell.setNumberFormat('@');
  cell.setValues([[row.written]]);
  const [[value]] = cell.getValues() as [[unknown]];
  expect([typeOf(value), inNewYork(value)]).toEqual([row.valueType, row.value]);
  expect(cell.getDisplayValues()).toEqual([[row.displayValue]]);
  expect(formulaOf(cell)).toBe(row.formula);
});

test('the table is plain data', () => {
  expect(JSON.parse(JSON.stringify(COERCION_TABLE))).toEqual(COERCION_TABLE);
});

test('every rule has an example and every example a rule', () => {
  const examples = new Set(COERCION_TABLE.map((row) => row.rule));
  expect([...examples].sort()).toEqual(COERCION_RULES.map((rule) => rule.id).sort());
});

test.each<[Partial<Behavior>, '' | '@', string, string, string]>([
  [{ plainTextKeepsFormula: true }, '@', '=1+1', '=1+1', ''],
  [{ plainTextKeepsFormula: false }, '@', '=1+1', '2', '=1+1'],
  [{ plainTextKeepsApostrophe: true }, '@', "'07", "'07", ''],
  [{ plainTextKeepsApostrophe: false }, '@', "'07", '07', ''],
])('%j in "%s": %s', (behavior, format, written, shown, formula) => {
  const emulator = createEmulator();
  Object.assign(emulator.behavior, behavior);
  const cell = cellIn(emulator);
  if (format) cell.setNumberFormat(format);
  cell.setValue(written);
  expect([cell.getDisplayValue(), formulaOf(cell)]).toEqual([shown, formula]);
});

test.each([
  ['=IMPORTXML("https://x.test","//a")', ''],
  ['=nonsense', '#NAME?'],
  ['=1+', '#ERROR!'],
  ['=10-2.5', 7.5],
])('the formula %s holds %s', (formula, value) => {
  const cell = cellIn(createEmulator());
  cell.setValue(formula);
  expect([cellValue(cell), formulaOf(cell)]).toEqual([value, formula]);
});

test('writing over a formula removes it', () => {
  const cell = cellIn(createEmulator());
  cell.setValue('=1+1');
  cell.setValue('two');
  expect([cellValue(cell), formulaOf(cell)]).toEqual(['two', '']);
});

test.each([
  ['en_US', '3/4/2026', '2026-03-04 00:00:00'],
  ['en_GB', '3/4/2026', '2026-04-03 00:00:00'],
  ['en_GB', '13/4/2026', '2026-04-13 00:00:00'],
])('in %s %s is %s', (locale, typed, date) => {
  const cell = cellIn(createEmulator({ locale }));
  cell.setValue(typed);
  expect(inNewYork(cellValue(cell))).toBe(date);
  expect(cell.getDisplayValue()).toMatch(/^0?\d+\/0?4\/2026$|^3\/4\/2026$/);
});

test.each(['13/13/2026', '2/30/2026', '5/9/2026 25:00', 'Foo 1 2016', '192.168.0.1', '#1', 'A1'])(
  '%s stays text',
  (text) => {
    const cell = cellIn(createEmulator());
    cell.setValue(text);
    expect(cellValue(cell)).toBe(text);
  },
);

test('plain text set after the write changes the display of no value back', () => {
  const cell = cellIn(createEmulator());
  cell.setValue('0012345678901234567');
  cell.setNumberFormat('@');
  expect([typeof cellValue(cell), cell.getDisplayValue()]).toEqual(['number', '1.23456789012346E+16']);
});

test.each([
  ['0.00', 1234.5, '1234.50'],
  ['#,##0', 1234567, '1,234,567'],
  ['"$"#,##0.00', -1234.5, '-$1,234.50'],
  ['0%', 0.5, '50%'],
  ['0.00E+00', 123456, '1.23E+05'],
  ['@', 0.1 + 0.2, '0.3'],
  ['yyyy-mm-dd hh:mm', 46151.5, '2026-05-09 12:00'],
])('the format %s shows %s as %s', (format, value, shown) => {
  const cell = cellIn(createEmulator());
  cell.setValue(value);
  cell.setNumberFormat(format);
  expect(cell.getDisplayValue()).toBe(shown);
});

test('a number under a date format reads as a date', () => {
  const cell = cellIn(createEmulator({ timeZone: 'America/New_York' }));
  cell.setValue(46151.5);
  cell.setNumberFormat('yyyy-mm-dd');
  expect(cellValue(cell)).toEqual(new Date('2026-05-09T12:00:00-04:00'));
});

test.each([
  ['2026-05-09T04:00:00Z', '5/9/2026'],
  ['2026-05-09T13:15:00Z', '5/9/2026 9:15:00'],
])('the date %s written by script shows as %s', (moment, shown) => {
  const cell = cellIn(createEmulator());
  cell.setValue(new Date(moment));
  expect([cellValue(cell), cell.getDisplayValue()]).toEqual([new Date(moment), shown]);
});

test('a date that was read is a copy', () => {
  const cell = cellIn(createEmulator());
  cell.setValue(new Date('2026-05-09T00:00:00Z'));
  (cellValue(cell) as Date).setFullYear(1999);
  expect(cellValue(cell)).toEqual(new Date('2026-05-09T00:00:00Z'));
});

test('a number format that would be shown wrongly is refused', () => {
  expect(() => cellIn(createEmulator()).setNumberFormat('[red]0')).toThrow(
    'The number format [red]0 is not emulated',
  );
});
