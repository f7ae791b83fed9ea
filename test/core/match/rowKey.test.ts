import fc from 'fast-check';
import {
  freeKey,
  isKeyOfEvent,
  keyBeforeShared,
  keyFamily,
  keyOfEvent,
  keyOfFirst,
  keyOfReplay,
  keyWithContents,
} from '../../../src/core/match/rowKey.ts';
import { hashText } from '../../../src/core/normalize/hash.ts';

const HASH = hashText('contents');

test.each([
  ['7', 'close:appointment:7'],
  ['', 'close:appointment:'],
  ['a:b', 'close:appointment:a:b'],
  ['x'.repeat(1000), `close:appointment:${'x'.repeat(1000)}`],
  ['x'.repeat(1001), `close:appointment:~${hashText('x'.repeat(1001))}`],
])('the event %.20s has the key %.40s', (id, key) => {
  expect(keyOfEvent('close', 'appointment', id)).toBe(key);
});

test.each([
  ['close:appointment:7', true],
  [`close:appointment:7~${HASH}`, true],
  ['close:appointment:7#2', true],
  [`close:appointment:7~${HASH}#3`, true],
  ['close:appointment:7##', true],
  ['close:appointment:7#2#', true],
  ['close:appointment:77', false],
  ['close:appointment:7~', false],
  ['close:appointment:7#2x', false],
  ['ghl:appointment:7', false],
  ['close:activity:7', false],
  [' close:appointment:7', false],
  ['', false],
])('whether %s is a key of event 7: %s', (key, expected) => {
  expect(isKeyOfEvent(key, 'close', 'appointment', '7')).toBe(expected);
});

test('no key is that of an event without id', () => {
  const key = keyWithContents(keyOfEvent('close', 'appointment', ''), HASH);
  expect(isKeyOfEvent(key, 'close', 'appointment', '')).toBe(false);
});

test('whatever the id, each form of a key is taken apart as it was made', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(5), fc.nat(3), (id, replay, taken) => {
      const key = keyOfEvent('ghl', 'activity', id);
      const shared = keyWithContents(key, hashText(id));
      const replayed = keyOfReplay(shared, replay);
      const others = [replayed, `${replayed}#`, `${replayed}##`].slice(0, taken);
      const beside = freeKey(replayed, (one) => others.includes(one));
      expect(others).not.toContain(beside);
      expect(keyFamily(beside)).toBe(keyFamily(replayed));
      expect(keyOfFirst(replayed)).toBe(shared);
      expect(keyBeforeShared(beside)).toBe(key);
      for (const made of [key, shared, replayed, beside])
        expect(isKeyOfEvent(made, 'ghl', 'activity', id)).toBe(true);
    }),
  );
});
