import { nearHeading } from '../../../src/core/policy/nearHeading.ts';

test.each([
  ['proection', 'protection'],
  ['protected', 'protection'],
  ['protect', 'protection'],
  ['enables', 'enabled'],
  ['source', 'sources'],
  ['categories', 'category'],
  ['rule', 'review rule'],
  ['protection level', 'protection'],
  ['x'.repeat(40), 'x'.repeat(39)],
])('%s is nearly %s', (heading, own) => {
  expect(nearHeading(heading, ['why', own])).toBe(own);
});

test.each([
  ['protectiveness', 'protection'],
  ['enablement', 'enabled'],
  ['winning', 'winner'],
  ['city', 'why'],
  ['x'.repeat(41), 'x'.repeat(40)],
])('%s is not %s', (heading, own) => {
  expect(nearHeading(heading, [own])).toBeUndefined();
});
