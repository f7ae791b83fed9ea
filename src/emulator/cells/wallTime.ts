/** What a clock on the wall shows; month and day count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
}

const DAY = 86_400_000;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

interface Zone {
  formatter: Intl.DateTimeFormat;
  /** Day since 1970 → the offset all that day, null on a day on which the clocks change. */
  offsetOfDay: Map<number, number | null>;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
    const calendar = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    const formatter = new Intl.DateTimeFormat('en-US', { timeZone, ...calendar, ...clock });
    zone = { formatter, offsetOfDay: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}

function measuredOffset(epoch: number, { formatter }: Zone): number {
  const parts = Object.fromEntries(formatter.formatToParts(epoch).map((part) => [part.type, part.value]));
  const part = (type: string) => Number(parts[type]);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(epoch / 1000) * 1000;
}

/** How far the wall clock is ahead of UTC, in milliseconds. Measured once a day: asking the locale data is slow. */
function offsetAt(epoch: number, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const day = Math.floor(epoch / DAY);
  let offset = zone.offsetOfDay.get(day);
  if (offset === undefined) {
    const [morning, evening] = [day * DAY, (day + 1) * DAY - 1].map((edge) => measuredOffset(edge, zone));
    offset = morning !== undefined && morning === evening ? morning : null;
    zone.offsetOfDay.set(day, offset);
  }
  return offset ?? measuredOffset(epoch, zone);
}

export function wallTimeOf(epoch: number, timeZone: string): WallTime {
  const shown = new Date(epoch + offsetAt(epoch, timeZone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  };
}

function epochOfUtc(utc: number, timeZone: string): number {
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

/** The moment at which the wall clock shows this. */
export function epochOf(wall: WallTime, timeZone: string): number {
  const { year, month, day, hour, minute, second, millisecond } = wall;
  return epochOfUtc(Date.UTC(year, month - 1, day, hour, minute, second, millisecond), timeZone);
}

/** The moment behind the number that a date is in a cell: days since 1899-12-30 on the wall clock. */
export function epochOfSerial(serial: number, timeZone: string): number {
  return epochOfUtc(SERIAL_ZERO + Math.round(serial * DAY), timeZone);
}
