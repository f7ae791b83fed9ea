import { normalizeHeading } from '../../../src/core/normalize/heading.ts';
import { isMisshapen } from '../../../src/core/writes/fieldShapes.ts';

test.each([
  ['first_name', 'ann@x.test'],
  ['last_name', '+1 415 555 0101'],
  ['company', 'Northwind &amp; Co'],
  ['job_title', '<b>Owner</b>'],
  ['city', 'true'],
  ['city', '["Oslo"]'],
  ['city', '=HYPERLINK("https://x.test","Oslo")'],
  ['country', '47'],
  ['country', 'California'],
  ['zip', '2139.0'],
  ['postal_code', 'Boston'],
  ['website', 'ann@x.test'],
  ['website', 'javascript:alert(1)'],
  ['website', 'none yet'],
  ['deal_amount', 'abc'],
  ['close_date', '2026-02-30'],
  ['close_date', '05/09/2026'],
  ['renewal_date', '45657'],
  ['date_of_birth', '05/09/1980'],
  ['birthday', '5/9/80'],
  ['birthday', '1980-09-04T22:00:00Z'],
])('no %s is "%s"', (field, value) => {
  expect(isMisshapen(normalizeHeading(field), value, 'undecided')).toBe(true);
});

test.each([
  ['first_name', 'Ann-Marie'],
  ['last_name', "O'Neill (Lee)"],
  ['company', 'AT&T; Wireless & Co.'],
  ['company', '1-800-Flowers'],
  ['company', '=mc2'],
  ['company', 'True North @ Work'],
  ['job_title', 'CEO; CTO'],
  ['city', 'Saint-Étienne'],
  ['address', '12 Main St, Apt <5'],
  ['country', 'Georgia'],
  ['country', 'Deutschland'],
  ['state', 'California'],
  ['zip', '2139'],
  ['postal_code', 'K1A 0B1'],
  ['postal_code', '02139-1234'],
  ['website', 'x.test'],
  ['website', 'https://social.test/@ann'],
  ['deal_amount', '$1,500.00'],
  ['close_date', '2026-02-28'],
  ['close_date', '5/25/2026'],
  ['close_date', '05/05/2026'],
  ['close_date', '9 May 2026'],
  ['close_date', 'next quarter'],
  ['renewal_date', '2026-05-09T10:00:00Z'],
  ['birthday', 'Sep 5'],
  ['birthday', '1980-09-05T00:00:00Z'],
  ['birthday', '1980-09-05 12:00 AM'],
  ['room', '45657'],
  ['preference', 'true'],
])('%s may be "%s"', (field, value) => {
  expect(isMisshapen(normalizeHeading(field), value, 'undecided')).toBe(false);
});

test('a date is one day where somebody has said how dates are written', () => {
  expect(isMisshapen('birthday', '05/09/1980', 'day-first')).toBe(false);
  expect(isMisshapen('birthday', '05/09/1980', 'month-first')).toBe(false);
  expect(isMisshapen('birthday', '25/09/1980', 'month-first')).toBe(false);
  expect(isMisshapen('birthday', '05/31/1980', 'day-first')).toBe(true);
});
