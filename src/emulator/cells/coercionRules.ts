import type { Behavior } from '../behavior.ts';
import type { CellValue } from './cellValue.ts';
import type { Sureness } from './coercionTable.ts';
import { type ReadDate, readDate } from './dateText.ts';
import { valueOfFormula } from './formula.ts';

/** What a cell holds after a text was written into it. */
export interface Written {
  value: CellValue;
  formula?: string;
  /** The number format that the cell takes on, if it has none of its own. */
  numberFormat?: string;
}

export interface CoercionSettings {
  behavior: Behavior;
  locale: string;
  timeZone: string;
}

export interface CoercionRule {
  id: string;
  /** Which cells it is for: those formatted `@` before the write, or all others. */
  cell: 'plain text' | 'automatic';
  written: RegExp;
  becomes: string;
  sure: Sureness;
  source: string;
  /** undefined: this rule does not decide after all, go on with the next. */
  read(text: string, settings: CoercionSettings): Written | undefined;
}

export const asText = (value: string): Written => ({ value });

const asFormula = (formula: string): Written => ({ value: valueOfFormula(formula), formula });

/** Spreadsheet numbers carry 15 digits. */
const asNumber = (digits: string): number => Number(Number(digits.replace(/[,$\s]/g, '')).toPrecision(15));

function asDate(read: ReadDate | undefined): Written | undefined {
  return read && { value: new Date(read.epoch), numberFormat: read.format };
}

const DOCUMENTED = 'Apps Script documentation: setValues reads text like typing into the cell';
const REPORTED = 'third-party report';
const UNVERIFIED = 'unverified';

/** Read from the top; the first row that fits the cell and the text and gives a result decides. */
export const COERCION_RULES: readonly CoercionRule[] = [
  {
    id: 'formula-in-plain-text',
    cell: 'plain text',
    written: /^=./s,
    becomes: 'the text, or a live formula (behavior.plainTextKeepsFormula)',
    sure: 'unverified',
    source: UNVERIFIED,
    read: (text, { behavior }) => (behavior.plainTextKeepsFormula ? undefined : asFormula(text)),
  },
  {
    id: 'apostrophe-in-plain-text',
    cell: 'plain text',
    written: /^'/,
    becomes: 'the text with or without it (behavior.plainTextKeepsApostrophe)',
    sure: 'unverified',
    source: 'reported both ways',
    read: (text, { behavior }) => (behavior.plainTextKeepsApostrophe ? undefined : asText(text.slice(1))),
  },
  {
    id: 'plain-text',
    cell: 'plain text',
    written: /^/,
    becomes: 'the text as it is',
    sure: 'reported',
    source: REPORTED,
    read: asText,
  },
  {
    id: 'leading-apostrophe',
    cell: 'automatic',
    written: /^'/,
    becomes: 'text without the apostrophe',
    sure: 'unverified',
    source: 'reported both ways',
    read: (text) => asText(text.slice(1)),
  },
  {
    id: 'formula',
    cell: 'automatic',
    written: /^=./s,
    becomes: 'a live formula',
    sure: 'documented',
    source: DOCUMENTED,
    read: asFormula,
  },
  {
    id: 'boolean',
    cell: 'automatic',
    written: /^\s*(true|false)\s*$/i,
    becomes: 'a boolean',
    sure: 'documented',
    source: DOCUMENTED,
    read: (text) => ({ value: text.trim().toLowerCase() === 'true' }),
  },
  {
    id: 'number',
    cell: 'automatic',
    written: /^\s*[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+|(?<=\d)\.)?\s*$/,
    becomes: 'a number: a leading + or 0 and digits beyond 15 are lost',
    sure: 'reported',
    source: REPORTED,
    read: (text) => (/\d/.test(text) ? { value: asNumber(text) } : undefined),
  },
  {
    id: 'number-in-groups',
    cell: 'automatic',
    written: /^\s*\d+(?: \d+)+\s*$/,
    becomes: 'the number that all the digits make up, without the blanks',
    sure: 'reported',
    source:
      'third-party report (sheetquery issue 20) of two groups; of more and longer ones it is unverified',
    read: (text) => ({ value: asNumber(text) }),
  },
  {
    id: 'scientific',
    cell: 'automatic',
    written: /^\s*[+-]?\d+(?:\.\d+)?E[+-]?\d{1,3}\s*$/i,
    becomes: 'a number',
    sure: 'reported',
    source: REPORTED,
    read: (text) =>
      Number.isFinite(Number(text)) ? { value: asNumber(text), numberFormat: '0.00E+00' } : undefined,
  },
  {
    id: 'percent',
    cell: 'automatic',
    written: /^\s*[+-]?[\d,]*\d(?:\.\d+)?\s*%\s*$/,
    becomes: 'a hundredth of the number',
    sure: 'documented',
    source: DOCUMENTED,
    read: (text) => ({
      value: asNumber(`${asNumber(text.replace('%', '')) / 100}`),
      numberFormat: text.includes('.') ? '0.00%' : '0%',
    }),
  },
  {
    id: 'currency',
    cell: 'automatic',
    written: /^\s*[+-]?\$[\d,]*\d(?:\.\d+)?\s*$/,
    becomes: 'a number shown as currency',
    sure: 'documented',
    source: DOCUMENTED,
    read: (text, { locale }) =>
      locale === 'en_US'
        ? { value: asNumber(text), numberFormat: text.includes('.') ? '"$"#,##0.00' : '"$"#,##0' }
        : undefined,
  },
  {
    id: 'signed-formula',
    cell: 'automatic',
    written: /^[+-]./s,
    becomes: 'a formula without its =: a sum, #NAME? or #ERROR!',
    sure: 'reported',
    source: 'third-party report: #ERROR! or text, depending on what follows; which one is unverified',
    read: (text) => asFormula(`=${text}`),
  },
  {
    id: 'iso-with-time-and-t',
    cell: 'automatic',
    written: /^\d{4}-\d\d-\d\dT\d\d:\d\d/,
    becomes: 'text',
    sure: 'unverified',
    source: UNVERIFIED,
    read: asText,
  },
  {
    id: 'date',
    cell: 'automatic',
    written: /\d/,
    becomes: 'a date, read by the locale of the spreadsheet',
    sure: 'documented',
    source: DOCUMENTED,
    read: (text, { locale, timeZone }) => asDate(readDate(text.trim(), locale, timeZone)),
  },
  {
    id: 'text',
    cell: 'automatic',
    written: /^/,
    becomes: 'text',
    sure: 'documented',
    source: DOCUMENTED,
    read: asText,
  },
];
