import { firstSeen, howSeen, noSeenEvents, see } from '../../../../src/core/match/events/seenEvents.ts';

const MANY = 5000;

test('what was seen before the table grew is known after it', () => {
  const events = noSeenEvents(1);
  for (let id = 0; id < MANY; id++) expect(see(events, id, id * 7, [id + 1])).toBe(true);
  see(events, 3, 21);
  see(events, 5, 99);
  for (let id = MANY; id < 2 * MANY; id++) see(events, id, 0);
  expect(events.count).toBe(2 * MANY);
  expect([2, 3, 5, MANY, -7].map((id) => howSeen(events, id))).toEqual([
    'once',
    'repeated',
    'reused',
    'once',
    'once',
  ]);
  expect(firstSeen(events, 1)).toEqual({ content: 7, notes: [2] });
  expect(firstSeen(events, 3 * MANY)).toBeNull();
});
