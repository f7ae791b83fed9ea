import { notEmulated } from '../exception.ts';
import { offsetAt, type WallTime, wallTimeOf } from './wallTime.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const padded = (value: number, width: number) => String(value).padStart(width, '0');

function named(names: readonly string[], index: number, width: number): string {
  const name = names[index] ?? '';
  return width > 3 ? name : name.slice(0, 3);
}

function offset(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}

function token(letters: string, wall: WallTime, offsetMinutes: number): string {
  const width = letters.length;
  switch (letters[0]) {
    case 'y':
      return width === 2 ? padded(wall.year % 100, 2) : padded(wall.year, width);
    case 'M':
      return width > 2 ? named(MONTHS, wall.month - 1, width) : padded(wall.month, width);
    case 'd':
      return padded(wall.day, width);
    case 'E':
      return named(DAYS, new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay(), width);
    case 'H':
      return padded(wall.hour, width);
    case 'h':
      return padded(wall.hour % 12 || 12, width);
    case 'm':
      return padded(wall.minute, width);
    case 's':
      return padded(wall.second, width);
    case 'S':
      return padded(wall.millisecond, width);
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    case 'Z':
      return offset(offsetMinutes, '');
    case 'X':
      if (offsetMinutes === 0) return 'Z';
      if (width === 1) return offset(offsetMinutes, ':').slice(0, 3);
      return offset(offsetMinutes, width === 3 ? ':' : '');
    default:
      throw notEmulated(`Date pattern letter ${letters[0]}`);
  }
}

/** Formats by Java's SimpleDateFormat letters, which `Utilities.formatDate` takes (Apps Script documentation). */
export function formatDatePattern(epoch: number, timeZone: string, pattern: string): string {
  const wall = wallTimeOf(epoch, timeZone);
  const minutes = Math.round(offsetAt(epoch, timeZone) / 60_000);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (match, quoted: string | undefined) =>
    quoted === undefined ? token(match, wall, minutes) : quoted === '' ? "'" : quoted.replaceAll("''", "'"),
  );
}

/** A date format of Sheets (`yyyy-mm-dd hh:mm`) in SimpleDateFormat letters: there `m` is a month or a minute by its neighbors. */
export function simpleDateFormatOf(sheetsFormat: string): string {
  const lower = sheetsFormat.replace(/am\/pm/gi, 'a').replace(/[YMDHS]/g, (letter) => letter.toLowerCase());
  const minutesMarked = lower.replace(/(h+[^a-z]*)m+|m+(?=[^a-z]*s)/g, (match) => match.replace(/m/g, 'µ'));
  const hours = lower.includes('a') ? 'h' : 'H';
  return minutesMarked.replace(/m/g, 'M').replace(/µ/g, 'm').replace(/h/g, hours);
}
