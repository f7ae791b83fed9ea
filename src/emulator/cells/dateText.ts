import { epochOf, type WallTime } from './wallTime.ts';

export interface ReadDate {
  epoch: number;
  /** The number format that shows the date as it was typed. *Unverified* but for `M/d/yyyy`. */
  format: string;
}

interface DateShape {
  pattern: RegExp;
  order: 'ymd' | 'local' | 'mdy' | 'dmy';
  format: string;
}

const TIME = String.raw`(?:[ ,]+(?<time>\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?))?`;
const MONTH = String.raw`(?<month>[A-Z]{3,9})\.?`;

const shape = (pattern: string, order: DateShape['order'], format: string): DateShape => ({
  pattern: new RegExp(`^${pattern}${TIME}$`, 'i'),
  order,
  format,
});

const SHAPES: readonly DateShape[] = [
  shape(String.raw`(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})`, 'ymd', 'yyyy-mm-dd'),
  shape(String.raw`(?<first>\d{1,2})([-/])(?<second>\d{1,2})\2(?<year>\d{4}|\d{2})`, 'local', 'M/d/yyyy'),
  shape(String.raw`${MONTH} (?<day>\d{1,2}),? (?<year>\d{4})`, 'mdy', 'mmm d yyyy'),
  shape(String.raw`(?<day>\d{1,2})[ -]${MONTH}[ -](?<year>\d{4})`, 'dmy', 'd mmm yyyy'),
];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(' ');

function monthNumber(text: string): number {
  const name = text.toLowerCase();
  return /^\d+$/.test(name) ? Number(name) : Math.max(MONTHS.indexOf(name), FULL_MONTHS.indexOf(name)) + 1;
}

/** Two digits are a year of 1930 to 2029 (*unverified*). */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

type TimeOfDay = Pick<WallTime, 'hour' | 'minute' | 'second'>;

function readTime(text: string): TimeOfDay | undefined {
  const [, hours = '', minutes = '', seconds = '0', half] =
    /^(\d+):(\d+)(?::(\d+))? ?([AP]M)?$/i.exec(text) ?? [];
  const typed = Number(hours);
  const hour = half === undefined ? typed : (typed % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const time = { hour, minute: Number(minutes), second: Number(seconds) };
  return time.hour < 24 && time.minute < 60 && time.second < 60 ? time : undefined;
}

function exists({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A time without a date is one on the day that spreadsheets count from (*unverified*). */
function readTimeAlone(text: string, timeZone: string): ReadDate | undefined {
  const time = /^\d{1,2}:\d\d(:\d\d)?( ?[AP]M)?$/i.test(text) ? readTime(text) : undefined;
  return (
    time && {
      epoch: epochOf({ year: 1899, month: 12, day: 30, millisecond: 0, ...time }, timeZone),
      format: /m$/i.test(text) ? 'h:mm am/pm' : 'h:mm:ss',
    }
  );
}

/** Reads a text as Sheets does when it is typed; undefined if it stays text. In `en_US` the month comes first. */
export function readDate(text: string, locale: string, timeZone: string): ReadDate | undefined {
  for (const { pattern, order, format } of SHAPES) {
    const parts = pattern.exec(text)?.groups;
    if (parts === undefined) continue;
    const { first = '', second = '', time: timeText } = parts;
    const [month = '', day = ''] =
      order !== 'local' ? [parts.month, parts.day] : locale === 'en_US' ? [first, second] : [second, first];
    const date = { year: fullYear(parts.year ?? ''), month: monthNumber(month), day: Number(day) };
    const time = timeText === undefined ? { hour: 0, minute: 0, second: 0 } : readTime(timeText);
    if (!exists(date) || time === undefined) return undefined;
    const localFormat = order === 'local' && locale !== 'en_US' ? 'dd/mm/yyyy' : format;
    return {
      epoch: epochOf({ ...date, ...time, millisecond: 0 }, timeZone),
      format: timeText === undefined ? localFormat : `${localFormat} h:mm:ss`,
    };
  }
  return readTimeAlone(text, timeZone);
}
