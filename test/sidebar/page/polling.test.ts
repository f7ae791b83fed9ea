import { pollDelay } from '../../../src/sidebar/polling.ts';

test.each([
  [0, 2000],
  [19_999, 2000],
  [20_000, 5000],
  [299_999, 5000],
  [300_000, 30_000],
  [86_400_000, 30_000],
])('after %i ms without a move the page asks again in %i ms', (idle, delay) => {
  expect(pollDelay(idle)).toBe(delay);
});
