import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { guardCell } from '../../core/textGuard.ts';
import type { Spreadsheet } from '../sheet/google.ts';
import { growRows } from '../sheet/growSheet.ts';
import { BY_HAND } from './platformByHand.ts';
import { TIMINGS } from './platformTimings.ts';
import { TRIALS, type Trial } from './platformTrials.ts';

const HEADINGS = [
  'Written',
  'Format',
  'Result',
  'Value expected',
  'Value here',
  'Shown expected',
  'Shown here',
  'Formula expected',
  'Formula here',
  'How sure it was',
  'How sure its display was',
  'Source',
];

/**
 * Writes every example of the emulator's table into a scratch tab of this very spreadsheet, reads it back, and reports
 * where Google does otherwise. Whoever has an account turns *unverified* into verified with it.
 */
export function verifyPlatform(): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const old = spreadsheet.getSheetByName(OWN_TABS.scratch);
  if (old) spreadsheet.deleteSheet(old);
  const here = spreadsheet.getActiveSheet();
  const examples = COERCION_TABLE;
  const rows = replayOn(spreadsheet, examples).map((seen, at) =>
    compared(examples[at] as CoercionExample, seen),
  );
  const same = rows.filter(([, , result]) => result === 'same').length;
  const facts = `Locale ${spreadsheet.getSpreadsheetLocale()}, time zone ${spreadsheet.getSpreadsheetTimeZone()}: ${same} of ${rows.length} as expected. The expectations are for en_US.`;
  const trials = [...TRIALS, ...TIMINGS].map((trial) => tried(spreadsheet, trial));
  const different = trials.filter(([, , result]) => result === 'DIFFERENT').length;
  report(spreadsheet, [
    [facts],
    HEADINGS,
    ...rows,
    [],
    ['Tried', '', 'Result', 'Expected', 'Here'],
    ...trials,
    [],
    ['By hand: write what you see beside it, then send this tab to those who make the add-on'],
    ...BY_HAND.map((asks) => [asks]),
  ]);
  spreadsheet.setActiveSheet(here);
  return `${same} of ${rows.length} cells behave as expected, and ${trials.length - different} of ${trials.length} trials. The tab ${OWN_TABS.platform} names the others, and what only eyes can see. Please send it to those who make this.`;
}

/** One trial on a tab of its own; what it throws is what was seen. */
function tried(spreadsheet: Spreadsheet, { asks, expects, tries }: Trial): string[] {
  const sheet = spreadsheet.insertSheet(OWN_TABS.scratch);
  let seen: string;
  try {
    seen = tries(sheet, spreadsheet);
  } catch (error) {
    seen = `refused: ${error instanceof Error ? error.message : String(error)}`;
  }
  spreadsheet.deleteSheet(sheet);
  const result =
    expects === '' || seen.startsWith('not tried') ? '' : seen === expects ? 'same' : 'DIFFERENT';
  return [asks, '', result, expects, seen];
}

interface Seen {
  readonly value: string;
  readonly shown: string;
  readonly formula: string;
}

function replayOn(spreadsheet: Spreadsheet, examples: readonly CoercionExample[]): Seen[] {
  const sheet = spreadsheet.insertSheet(OWN_TABS.scratch);
  const plain = examples.flatMap(([, numberFormat], at) => (numberFormat === '@' ? [`A${at + 1}`] : []));
  sheet.getRangeList(plain).setNumberFormat('@');
  const range = sheet.getRange(1, 1, examples.length, 1);
  range.setValues(examples.map(([written]) => [written]));
  SpreadsheetApp.flush();
  const [values, shown, formulas] = [range.getValues(), range.getDisplayValues(), range.getFormulas()];
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const seen = examples.map((_, at) => ({
    value: told(values[at]?.[0], zone),
    shown: shown[at]?.[0] ?? '',
    formula: formulas[at]?.[0] ?? '',
  }));
  spreadsheet.deleteSheet(sheet);
  return seen;
}

function compared(example: CoercionExample, { value, shown, formula }: Seen): string[] {
  const [written, numberFormat, valueType, itsValue, itsDisplay, itsFormula, ...provenance] = example;
  const expected = `${valueType} ${itsValue}`;
  const isSame = value === expected && shown === itsDisplay && formula === itsFormula;
  return [
    String(written),
    numberFormat || 'automatic',
    isSame ? 'same' : 'DIFFERENT',
    expected,
    value,
    itsDisplay,
    shown,
    itsFormula,
    formula,
    ...provenance,
  ];
}

/** `date 2026-05-09 00:00:00`: the kind of the value beside it, so that 7 and "7" differ. */
function told(value: unknown, zone: string): string {
  if (Object.prototype.toString.call(value) === '[object Date]')
    return `date ${Utilities.formatDate(value as Date, zone, 'yyyy-MM-dd HH:mm:ss')}`;
  return `${typeof value} ${String(value)}`;
}

function report(spreadsheet: Spreadsheet, rows: readonly string[][]): void {
  const sheet = spreadsheet.getSheetByName(OWN_TABS.platform) ?? spreadsheet.insertSheet(OWN_TABS.platform);
  const width = HEADINGS.length;
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => guardCell(row[at] ?? '')));
  growRows(sheet, cells.length);
  const range = sheet.getRange(1, 1, cells.length, width).setNumberFormat('@');
  SpreadsheetApp.flush();
  range.setValues(cells);
  sheet.setFrozenRows(2);
}
