import type { Random } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MAP_FROM = Date.UTC(2025, 0, 6);
const EVENTS_FROM = Date.UTC(2026, 0, 5);

/** Any number gives a time of the map, in the first half of 2025. */
export function mapMoment(number: number): number {
  return MAP_FROM + (number % 15_000) * 1_000_000;
}

/** Later than anything in the map, and no two rows of one tab at the same time. */
export function eventMoment(index: number): number {
  return EVENTS_FROM + index * 1000;
}

export function days(count: number): number {
  return count * DAY;
}

export function utc(moment: number): string {
  return `${dateAndTime(moment)}Z`;
}

/** The same instant on the wall clock of a place that is `hours` ahead of UTC. */
export function wallClock(moment: number, hours: number): string {
  return `${dateAndTime(moment + hours * HOUR)}${hours < 0 ? '-' : '+'}${twoDigits(Math.abs(hours))}:00`;
}

/** The same instant in one of the spellings that leave no doubt about the zone. */
export function spellMoment(moment: number, random: Random): string {
  switch (random.int(8)) {
    case 0:
      return wallClock(moment, -5);
    case 1:
      return wallClock(moment, 2);
    case 2:
      return `${dateAndTime(moment)}.000Z`;
    default:
      return utc(moment);
  }
}

const dates = new Map<number, string>();

/** To the second. `toISOString` alone would take a fifth of the time of a million rows. */
function dateAndTime(moment: number): string {
  const day = Math.floor(moment / DAY);
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  const rest = moment - day * DAY;
  const [hours, minutes] = [Math.floor(rest / HOUR), Math.floor((rest % HOUR) / MINUTE)];
  return `${date}T${twoDigits(hours)}:${twoDigits(minutes)}:${twoDigits(Math.floor((rest % MINUTE) / 1000))}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
