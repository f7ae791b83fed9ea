import { fixedOffsetMinutes, instantsAt, isTimeZone } from '../../../src/core/normalize/timeZone.ts';

test.each([
  ['UTC', 0],
  ['GMT+3', 180],
  [' -05:00 ', -300],
  ['+0530', 330],
  ['+14:00', 840],
])('%j is %d minutes from UTC', (zone, minutes) => {
  expect([fixedOffsetMinutes(zone), isTimeZone(zone)]).toEqual([minutes, true]);
});

test.each(['', '  ', '+15:00', '+05:75', 'America/Chicago', 'CST'])('%j is no fixed offset', (zone) => {
  expect(fixedOffsetMinutes(zone)).toBeNull();
});

test.each(['America/Chicago', 'Europe/Oslo'])('%s is a zone', (zone) => {
  expect(isTimeZone(zone)).toBe(true);
});

test.each(['', 'CST', 'IST', 'Nowhere/Land', '+15:00'])('%j is none', (zone) => {
  expect(isTimeZone(zone)).toBe(false);
});

test('a clock shows an hour once, twice where it is set back, never where it is set forward', () => {
  const at = (text: string) => Date.parse(`${text}Z`);
  const of = (text: string) => instantsAt(at(text), 'America/Chicago')?.length;
  expect([of('2026-05-04T10:00'), of('2026-11-01T01:30'), of('2026-03-08T02:30')]).toEqual([1, 2, 0]);
  expect(instantsAt(at('2026-05-04T10:00'), '+02:00')).toEqual([at('2026-05-04T08:00')]);
  expect(instantsAt(0, 'Nowhere/Land')).toBeNull();
});
