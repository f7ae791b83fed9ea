import type { Moment } from '../../model.ts';
import { cellText, isMissing } from '../../normalize/text.ts';
import { instantsAt } from '../../normalize/timeZone.ts';

/** How a column writes `5/9/2026`: decided for the whole column by a part above 12, else undecided. */
export type DateOrder = 'month-first' | 'day-first' | 'undecided';

export interface TimeReading {
  readonly dateOrder: DateOrder;
  /** The zone of times without an offset; '' when nobody has said. */
  readonly zone: string;
}

/** The places of year, month and day among the three parts of a date. */
type Places = readonly [year: number, month: number, day: number];
const YEAR_FIRST: Places = [1, 2, 3];
const MONTH_FIRST: Places = [3, 1, 2];
const DAY_FIRST: Places = [3, 2, 1];

const TIME = String.raw`(?:[T,\s]+(?:at\s+)?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|(?=\s?[ap]\.?m))\s*(?:([ap])\.?(?:m\.?)?(?![a-z]))?)?`;
const OFFSET = String.raw`Z|UTC|GMT|(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?`;
const ZONE = String.raw`\s*(${OFFSET}|[A-Z]{3,4}|[A-Z]+(?:/[A-Z0-9_+-]+)+)?(?:\s*[([]([A-Z/_ ]+)[)\]])?`;
/** `isEither`: a date that may begin with its month or its day. */
const FORMATS: readonly { places: Places; isEither?: true; pattern: RegExp }[] = [
  { places: YEAR_FIRST, pattern: pattern(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`) },
  {
    places: MONTH_FIRST,
    isEither: true,
    pattern: pattern(String.raw`(\d{1,2})[/-](\d{1,2})[/-](\d{4})`),
  },
  { places: DAY_FIRST, pattern: pattern(String.raw`(\d{1,2})\.(\d{1,2})\.(\d{4})`) },
  {
    places: MONTH_FIRST,
    pattern: pattern(String.raw`([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`),
  },
  { places: DAY_FIRST, pattern: pattern(String.raw`(\d{1,2})[\s-]([A-Za-z]{3,9})\.?[\s,-]+(\d{4})`) },
];
/** `20260601T100000Z`, as calendars write it. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/;
const IS_OFFSET = new RegExp(`^(?:${OFFSET})$`, 'i');
/** What lies before it is a blank date of some program, or a year with digits missing. */
const FIRST_YEAR = 1900;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i;
/** Seconds or milliseconds from 2001 to 2033. Later ones would read the ten digits of most American phones as times. */
const EPOCH = /^(1\d{9})(\d{3})?(?:\.\d+)?$/;
const SERIAL = /^([2-7]\d{4})(?:[.,](\d+))?$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ZERO = 48;
/** The longest time that exports write has some 70 characters (`… GMT-0500 (Central Daylight Time)`). */
const LONGEST = 120;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The usual form, read without a regular expression's captures: nearly every cell has it. */
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

function pattern(date: string): RegExp {
  return new RegExp(`^${date}${TIME}${ZONE}$`, 'i');
}

/**
 * Reads one time. A time with an offset, an epoch or a declared zone is an `instant`; without one it is `local`: it
 * cannot be put in order with times from elsewhere, nor can one in a zone that several moments bear (`CST`). `5/9/2026` in a column that never settles its order is `ambiguous`.
 * Spreadsheet serials (days since 1899-12-30) are local. A day that no calendar has is `invalid`.
 */
export function readTimestamp(raw: string, { dateOrder, zone }: TimeReading): Moment {
  if (ISO_INSTANT.test(raw)) return isoInstant(raw);
  const cell = cellText(raw);
  if (isMissing(cell)) return { state: 'missing' };
  if (cell.length > LONGEST) return { state: 'invalid' };
  const text = cell.replace(/\s+/g, ' ').replace(WEEKDAY, '').replace(COMPACT, '$1-$2-$3T$4:$5:$6');
  const epoch = EPOCH.exec(text);
  if (epoch) return { state: 'instant', epochMs: Number(epoch[1]) * 1000 + Number(epoch[2] ?? 0) };
  const serial = SERIAL.exec(text);
  if (serial) {
    const days = Number(`${serial[1]}.${serial[2] ?? 0}`);
    return hourless(placed(Math.round(days * 86_400_000) - 2_209_161_600_000, zone), Number.isInteger(days));
  }
  for (const { places, isEither = false, pattern } of FORMATS) {
    const match = pattern.exec(text);
    if (match) return fromMatch(match, places, isEither ? dateOrder : null, zone);
  }
  return { state: 'invalid' };
}

/**
 * What one cell says of its column's date order: `13/1/2026` can only be day first. Only a date that exists says
 * anything: `99/1/2026` and `31/2/2026` are no dates, and nor is a text that holds one.
 */
export function dateOrderShownBy(raw: string): DateOrder {
  if (raw.length > LONGEST) return 'undecided';
  const match = /^\D*?(\d{1,2})[/-](\d{1,2})[/-]\d{4}\b/.exec(raw);
  if (!match) return 'undecided';
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first <= 12 && second <= 12) return 'undecided';
  const dateOrder = first > 12 ? 'day-first' : 'month-first';
  return readTimestamp(raw, { dateOrder, zone: '' }).state === 'invalid' ? 'undecided' : dateOrder;
}

function isoInstant(text: string): Moment {
  const wall = wallTime(
    twoDigits(text, 0) * 100 + twoDigits(text, 2),
    twoDigits(text, 5),
    twoDigits(text, 8),
    twoDigits(text, 11),
    twoDigits(text, 14),
    twoDigits(text, 17),
    0,
  );
  if (wall === null) return { state: 'invalid' };
  return text.length === 20 ? { state: 'instant', epochMs: wall } : placed(wall, text.slice(19));
}

/** The number that two digits at this place write, without cutting them out. */
function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
}

/** `order` is null for a date that can begin in one way only. */
function fromMatch(match: RegExpExecArray, places: Places, order: DateOrder | null, zone: string): Moment {
  const [
    ,
    first = '',
    second = '',
    ,
    hour = '',
    minute = '0',
    seconds = '0',
    fraction = '',
    half = '',
    offset = '',
    named = '',
  ] = match;
  const isDayFirst = order === 'day-first' || (order !== null && +first > 12);
  const [year, month, day] = isDayFirst ? DAY_FIRST : places;
  const wall = wallTime(
    Number(match[year]),
    monthNumber(String(match[month])),
    Number(match[day]),
    hourOf(+hour, half),
    +minute,
    +seconds,
    Number(`0.${fraction || 0}`) * 1000,
  );
  if (wall === null) return { state: 'invalid' };
  if (order === 'undecided' && +first <= 12 && +second <= 12 && +first !== +second)
    return hourless({ state: 'ambiguous' }, hour === '');
  return hourless(placed(wall, offset.trim() || named.trim() || zone), hour === '');
}

function placed(wallMs: number, zone: string): Moment {
  if (zone === '') return { state: 'local', wallMs, zone };
  const instants = instantsAt(wallMs, zone);
  if (instants === null)
    return IS_OFFSET.test(zone) ? { state: 'invalid' } : { state: 'local', wallMs, zone };
  const [epochMs, other] = instants;
  if (epochMs === undefined) return { state: 'local', wallMs, zone, clock: 'skips' };
  return other === undefined
    ? { state: 'instant', epochMs }
    : { state: 'local', wallMs, zone, clock: 'repeats' };
}

/** A date by itself stands for no moment of its day. */
function hourless(moment: Moment, isDay: boolean): Moment {
  return isDay && (moment.state === 'instant' || moment.state === 'local' || moment.state === 'ambiguous')
    ? { ...moment, isDay }
    : moment;
}

function hourOf(hour: number, half: string): number {
  if (half === '') return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Of a month in digits or by its English name. */
function monthNumber(month: string): number {
  return Number(month) || MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
}

function wallTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  ms: number,
): number | null {
  if (year < FIRST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute > 59 || second > 60) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lastDay = month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0);
  if (day > lastDay) return null;
  return (((daysTo(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + Math.floor(ms);
}

/**
 * Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March, so that leap days come last.
 * Date.UTC says the same, ten times as slowly, and takes the year 26 for 1926.
 */
function daysTo(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
