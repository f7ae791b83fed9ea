import { slipsBetween } from '../../../src/core/normalize/spellingSlips.ts';

test.each([
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['abc', 'a', 2],
  ['', 'a', 1],
  ['abcdef', 'xbcdez', 2],
  ['abc', 'xyz', 3],
  ['abc', 'abcxyz', 3],
])('%s to %s: %i slips, counted up to two', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});

test('what is beyond the most is not counted', () => {
  expect(slipsBetween('a'.repeat(50_000), 'b'.repeat(50_000), 1)).toBe(2);
});
