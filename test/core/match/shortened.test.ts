import fc from 'fast-check';
import { mayBeShortened, shortenedPhones } from '../../../src/core/match/shortenedPhones.ts';

const mapWith = (raw: string, state: 'damaged' | 'usable' = 'damaged') =>
  shortenedPhones([
    {
      row: 2,
      isUsable: true,
      identifiers: [{ kind: 'phone', heading: 'phone', column: 1, raw, state, canonical: '', note: '' }],
      held: new Map(),
      names: [],
      updatedAt: [],
      truths: [],
      unread: [],
      refusal: null,
    },
  ]);

test('whatever a spreadsheet leaves of a phone, with its country code or without, is held against it', () => {
  const phone = fc.tuple(
    fc.integer({ min: 1, max: 999 }),
    fc.integer({ min: 2_000_000, max: 9_999_999_999 }),
  );
  const look = fc.record({
    kept: fc.integer({ min: 0, max: 6 }),
    isNational: fc.boolean(),
    comma: fc.boolean(),
  });
  fc.assert(
    fc.property(phone, look, ([country, national], { kept, isNational, comma }) => {
      const number = Number(isNational ? national : `${country}${national}`);
      const shown = number.toExponential(kept).toUpperCase();
      const shortened = mapWith(comma ? shown.replace('.', ',') : shown);
      expect(mayBeShortened(shortened, `+${country}${national}`)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['1.41556E+10', '+14155550101', true],
  ['1.41556E+10', '+14155650101', false],
  ['1.41556E+10', '+12125550142', false],
  ['4.15555E+09', '+14155550101', true],
  ['#ERROR!', '+14155550101', false],
])('%s may be %s: %s', (raw, canonical, expected) => {
  expect(mayBeShortened(mapWith(raw), canonical)).toBe(expected);
});

test('a phone that could be read is no shortened one', () => {
  expect(mapWith('1.41556E+10', 'usable').size).toBe(0);
});
