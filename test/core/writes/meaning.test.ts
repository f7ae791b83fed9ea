import { makeIdentifierReader } from '../../../src/core/normalize/identifier.ts';
import { listAsWritten, meaningOf } from '../../../src/core/writes/meaning.ts';

const SPELLING = { read: makeIdentifierReader('US'), dateOrder: 'month-first', zone: 'UTC' } as const;

const meanAlike = (field: string, one: string, other: string): boolean =>
  meaningOf(field, one, SPELLING) === meaningOf(field, other, SPELLING);

test.each([
  ['billing email', 'Ann Lee <ANN@x.test>', 'ann@x.test'],
  ['partner phone', '(415) 555-0132', '+1 415-555-0132'],
  ['partner phone', '+1 415 555 0132 ext. 7', '+14155550132x7'],
  ['billing email', 'ask reception', 'Ask  Reception'],
  ['country', 'Germany', 'DE'],
  ['state', 'California', 'CA'],
  ['tags', 'b; a', 'A,b,a'],
  ['budget', '$1,500.00', '1500'],
  ['budget', '1.500,50', '1500.5'],
  ['budget', '1 500,00', '1500'],
  ['budget', "1'500.00", '1500'],
  ['budget', '1,5', '1.5'],
  ['renewal', '2026-05-09', '5/9/2026'],
  ['renewal', '2026-05-09T10:00:00Z', '2026-05-09 12:00 +02:00'],
  ['birthday', '1980-09-05T00:00:00Z', '1980-09-05'],
  ['do not contact', 'yes', 'TRUE'],
  ['do not contact', '', 'no'],
  ['vip', 'TRUE', 'yes'],
  ['vip', 'false', 'No'],
  ['city', ' OSLO ', 'Oslo'],
  ['city', 'n/a', ''],
])('in %s, "%s" and "%s" are one value', (field, one, other) => {
  expect(meanAlike(field, one, other)).toBe(true);
});

test.each([
  ['billing email', 'ann@x.test', 'anne@x.test'],
  ['partner phone', '+1 415 555 0132', '+1 415 555 0133'],
  ['partner phone', '+1 415 555 0132 ext. 7', '+1 415 555 0132 ext. 8'],
  ['country', 'Germany', 'AT'],
  ['tags', 'a; b', 'a'],
  ['budget', '1500', '-1500'],
  ['budget', '1,500', '1.5'],
  ['budget', '1.500,5', '15005'],
  ['renewal', '2026-05-09T10:00:00Z', '2026-05-09T10:00:00+02:00'],
  ['zip code', '0150', '150'],
  ['renewal', '2026-05-09', '9/5/2026'],
  ['do not contact', 'yes', ''],
  ['city', 'Oslo', ''],
  ['vip', 'yes', 'no'],
  ['vip', 'true', '1'],
  ['vip', 'false', ''],
])('in %s, "%s" and "%s" are two', (field, one, other) => {
  expect(meanAlike(field, one, other)).toBe(false);
});

test.each([
  ['tags', '["a","b c"]', 'a, b c'],
  ['tags', 'a; b', 'a; b'],
  ['tags', '[vip]', '[vip]'],
  ['preference', '["a","b"]', '["a","b"]'],
])('%s %s are written as %s', (field, value, is) => {
  expect(listAsWritten(field, value)).toBe(is);
});
