import * as fc from 'fast-check';
import { remembered } from '../../../src/core/normalize/remembered.ts';

test('whatever was asked before, the answer is that of the function', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const answer = remembered((text) => text.toUpperCase(), 2, 2);
      expect(texts.map(answer)).toEqual(texts.map((text) => text.toUpperCase()));
    }),
  );
});

test('what is asked again is not worked out again, null included; what is too long always is', () => {
  const asked: string[] = [];
  const answer = remembered(
    (text) => {
      asked.push(text);
      return null;
    },
    2,
    5,
  );
  for (const text of ['a', 'a', 'b', 'a', 'longer', 'longer']) answer(text);
  expect(asked).toEqual(['a', 'b', 'longer', 'longer']);
});

test('of so many answers the oldest is forgotten unless it is asked for', () => {
  const asked: string[] = [];
  const answer = remembered(
    (text) => {
      asked.push(text);
      return true;
    },
    1,
    5,
  );
  for (const text of ['a', 'b', 'a', 'c', 'd', 'a']) answer(text);
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'a']);
});
