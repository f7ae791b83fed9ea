import { isDifferenceKey } from '../../../src/core/differences/differenceKey.ts';

test.each([
  ['close:field-difference:C1 city', true],
  ['close:appointment:x:field-difference:C1 city', false],
  ['close:appointment:A1', false],
  ['', false],
])('whether %j is the key of a difference: %s', (key, is) => {
  expect(isDifferenceKey(key)).toBe(is);
});
