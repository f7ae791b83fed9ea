import type { Moment } from '../model.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The zones of the world, from their clocks to UTC: 9:00 somewhere is at the earliest 19:00 of the day before in UTC. */
const EARLIEST = -14 * HOUR;
const LATEST = 12 * HOUR;

/** The earliest moment that it can be, in milliseconds of UTC; NaN, which compares with nothing, where it is none. */
export function earliestOf(moment: Moment): number {
  return inUtc(moment, EARLIEST);
}

/** The latest moment that it can be. */
export function latestOf(moment: Moment): number {
  return inUtc(moment, LATEST);
}

/** Whether one time is before another whatever zones they are of; two without an offset are on one clock. */
export function isBefore(a: Moment, b: Moment): boolean {
  const rest = 'isDay' in a && a.isDay === true ? DAY - 1 : 0;
  if (a.state === 'local' && b.state === 'local') return a.wallMs + rest < b.wallMs;
  return latestOf(a) + rest < earliestOf(b);
}

function inUtc(moment: Moment, fromClock: number): number {
  if (moment.state === 'instant') return moment.epochMs;
  return moment.state === 'local' ? moment.wallMs + fromClock : Number.NaN;
}
