import { notEmulated } from '../exception.ts';
import type { CellValue } from './cellValue.ts';
import { formatDatePattern, simpleDateFormatOf } from './datePattern.ts';
import { wallTimeOf } from './wallTime.ts';

/** A cell without a number format of its own. What `getNumberFormat` returns for it is *unverified*. */
export const AUTOMATIC = 'General';
export const PLAIN_TEXT = '@';

const NUMBER_FORMAT = /^("?\$"?)?(#,##)?0(\.0+)?(%|E\+00)?$/;
const DATE_FORMAT = /^(?=.*[yMdhHs])(?:[yYmMdDhHsS/:\-., ]|am\/pm)+$/i;

const isUnformatted = (format: string) =>
  format === AUTOMATIC || format === PLAIN_TEXT || format === '0.###############';

export const isDateFormat = (format: string): boolean => DATE_FORMAT.test(format);

/** Throws for a number format that would be shown wrongly. */
export function assertNumberFormat(format: string): void {
  if (isUnformatted(format) || NUMBER_FORMAT.test(format) || isDateFormat(format)) return;
  throw notEmulated(`The number format ${format}`);
}

function scientific(value: number, decimals: number): string {
  return value
    .toExponential(decimals)
    .replace(/e([+-])(\d)$/, 'e$10$2')
    .replace('e', 'E');
}

/** As an automatic cell shows a number: at most 15 digits (third-party reports), the turn to `E+` *unverified*. */
export function generalNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) return scientific(value, 14).replace(/\.?0+E/, 'E');
  return String(Number(value.toPrecision(15)));
}

function formattedNumber(value: number, format: string): string {
  const parts = NUMBER_FORMAT.exec(format);
  if (parts === null) return generalNumber(value);
  const [, currency, grouped, decimals = '.', suffix] = parts;
  const places = decimals.length - 1;
  const sign = value < 0 ? '-' : '';
  const size = Math.abs(value);
  if (suffix === 'E+00') return sign + scientific(size, places);
  const digits = (suffix === '%' ? size * 100 : size).toFixed(places);
  const shown = grouped ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits;
  return sign + (currency ? '$' : '') + shown + (suffix ?? '');
}

function shownDate(date: Date, format: string, timeZone: string): string {
  if (isDateFormat(format)) return formatDatePattern(date.getTime(), timeZone, simpleDateFormatOf(format));
  const { hour, minute, second } = wallTimeOf(date.getTime(), timeZone);
  const timed = hour + minute + second > 0;
  return formatDatePattern(date.getTime(), timeZone, timed ? 'M/d/yyyy H:mm:ss' : 'M/d/yyyy');
}

/** What the person sees in the cell. */
export function displayValue(value: CellValue, format: string, timeZone: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? formattedNumber(value, format) : shownDate(value, format, timeZone);
}
