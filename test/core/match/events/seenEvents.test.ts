import { firstSeen, howSeen, noSeenEvents, see } from '../../../../src/core/match/events/seenEvents.ts';
import { hashNumber } from '../../../../src/core/normalize/hash.ts';

const MANY = 5000;
const idOf = (event: number) => hashNumber(`event ${event}`);

test('what was seen before the table grew is known after it', () => {
  const events = noSeenEvents(1);
  for (let event = 0; event < MANY; event++)
    expect(see(events, idOf(event), event * 7, [event + 1])).toBe(true);
  see(events, idOf(3), 21);
  see(events, idOf(5), 99);
  for (let event = MANY; event < 2 * MANY; event++) see(events, idOf(event), 0);
  expect(events.count).toBe(2 * MANY);
  expect([2, 3, 5, MANY, -7].map((event) => howSeen(events, idOf(event)))).toEqual([
    'once',
    'repeated',
    'reused',
    'once',
    'once',
  ]);
  expect(firstSeen(events, idOf(1))).toEqual({ content: 7, notes: [2] });
  expect(firstSeen(events, idOf(3 * MANY))).toBeNull();
});
