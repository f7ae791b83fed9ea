import { notEmulated } from '../exception.ts';
import { type WallTime, wallTimeOf } from './wallTime.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const padded = (value: number, width: number) => String(value).padStart(width, '0');

function token(letters: string, wall: WallTime): string {
  const width = letters.length;
  const month = MONTHS[wall.month - 1] ?? '';
  switch (letters[0]) {
    case 'y':
      return width === 2 ? padded(wall.year % 100, 2) : padded(wall.year, width);
    case 'M':
      return width > 2 ? month.slice(0, width > 3 ? undefined : 3) : padded(wall.month, width);
    case 'd':
      return padded(wall.day, width);
    case 'H':
      return padded(wall.hour, width);
    case 'h':
      return padded(wall.hour % 12 || 12, width);
    case 'm':
      return padded(wall.minute, width);
    case 's':
      return padded(wall.second, width);
    case 'a':
      return wall.hour < 12 ? 'AM' : 'PM';
    default:
      throw notEmulated(`Date pattern letter ${letters[0]}`);
  }
}

/** Formats by those of Java's SimpleDateFormat letters that are emulated; `Utilities.formatDate` takes them (Apps Script documentation). */
export function formatDatePattern(epoch: number, timeZone: string, pattern: string): string {
  const wall = wallTimeOf(epoch, timeZone);
  return pattern.replace(/([A-Za-z])\1*/g, (letters) => token(letters, wall));
}

/** A date format of Sheets (`yyyy-mm-dd hh:mm`) in SimpleDateFormat letters: there `m` is a month or a minute by its neighbors. */
export function simpleDateFormatOf(sheetsFormat: string): string {
  const lower = sheetsFormat.replace(/am\/pm/gi, 'a').replace(/[YMDHS]/g, (letter) => letter.toLowerCase());
  const minutesMarked = lower.replace(/(h+[^a-z]*)m+|m+(?=[^a-z]*s)/g, (match) => match.replace(/m/g, 'µ'));
  const hours = lower.includes('a') ? 'h' : 'H';
  return minutesMarked.replace(/m/g, 'M').replace(/µ/g, 'm').replace(/h/g, hours);
}
