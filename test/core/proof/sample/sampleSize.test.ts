import fc from 'fast-check';
import { mostWrongUnseen, sampleSizes, THIN } from '../../../../src/core/proof/sample/sampleSize.ts';

/*
 * Exact values of R 4.6.0. Sizes: the least n with phyper(0, D, N - D, n) <= 1 - confidence, where D of N rows are wrong.
 * Most wrong: the largest D with phyper(0, D, N - D, n) > 0.05. Limits: binom.test(0, n, alternative = "less")$conf.int[2],
 * which is Clopper and Pearson's.
 */
const SIZES: readonly (readonly [number, number, number, number])[] = [
  [50, 1, 48, 50],
  [100, 5, 45, 59],
  [200, 2, 155, 180],
  [500, 5, 225, 300],
  [500, 25, 56, 83],
  [1000, 10, 258, 368],
  [1000, 50, 57, 86],
  [2000, 20, 277, 410],
  [5000, 50, 290, 438],
  [10000, 100, 294, 448],
  [100000, 1000, 298, 458],
];
const MOST_WRONG = [
  [100, 20, 12],
  [100, 59, 3],
  [500, 100, 13],
  [1000, 100, 28],
  [1000, 258, 9],
  [5000, 290, 49],
  [10000, 59, 493],
  [100000, 300, 992],
] as const;
const LIMITS = [
  [10, 0.2588655508931],
  [30, 0.0950338528553],
  [59, 0.0495076098882],
  [100, 0.029513049607],
  [299, 0.0099691467929],
  [1000, 0.0029912495451],
] as const;

test.each(SIZES)(
  'of %i rows, %i wrong are ruled out by %i at 95 %% and %i at 99 %%',
  (rows, wrong, n, more) => {
    expect([0.95, 0.99].map((confidence) => sampleSizes([rows], wrong / rows, confidence))).toEqual([
      [n],
      [more],
    ]);
  },
);

test.each(MOST_WRONG)('of %i rows, %i drawn miss at most %i wrong', (rows, drawn, wrong) => {
  expect(mostWrongUnseen([{ rows, drawn }], 0.95)).toBe(wrong);
});

test.each(LIMITS)(
  'of so many rows that it no longer matters, %i drawn bound the share by %f',
  (drawn, limit) => {
    const rows = 2_000_000;
    const bound = mostWrongUnseen([{ rows, drawn }], 0.95) / rows;
    expect(Math.abs(bound - limit) / limit).toBeLessThan(0.001);
  },
);

/** The chance that none of the wrong rows is drawn, by counting. */
function chance(strata: readonly { rows: number; drawn: number }[], split: readonly number[]): number {
  let product = 1;
  strata.forEach(({ rows, drawn }, at) => {
    for (let j = 0; j < (split[at] ?? 0); j++) product *= Math.max(0, rows - drawn - j) / (rows - j);
  });
  return product;
}

function* splits(wrong: number, rows: readonly number[]): Generator<number[]> {
  const [first, ...others] = rows;
  if (first === undefined) {
    if (wrong === 0) yield [];
    return;
  }
  for (let here = 0; here <= Math.min(first, wrong); here++)
    for (const rest of splits(wrong - here, others)) yield [here, ...rest];
}

const strata = fc.array(
  fc
    .integer({ min: 1, max: 12 })
    .chain((rows) => fc.record({ rows: fc.constant(rows), drawn: fc.nat(rows) })),
  { minLength: 1, maxLength: 4 },
);

const ROUNDING = 1e-12;

test('the bound holds for every split of the wrong rows over the strata, and is the least that does', () => {
  fc.assert(
    fc.property(strata, fc.constantFrom(0.8, 0.95), (looked, confidence) => {
      const most = mostWrongUnseen(looked, confidence);
      const rows = looked.map((one) => one.rows);
      const worst = (wrong: number) =>
        Math.max(0, ...[...splits(wrong, rows)].map((split) => chance(looked, split)));
      // A chance of exactly the limit may come out on either side of it, by the order in which its factors are multiplied.
      expect(worst(most + 1)).toBeLessThanOrEqual(1 - confidence + ROUNDING);
      if (most > 0) expect(worst(most)).toBeGreaterThan(1 - confidence - ROUNDING);
    }),
    { numRuns: 60 },
  );
});

test('thin strata are drawn whole, no row more than there is, and one row less anywhere is not enough', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(counts, fc.constantFrom(0.01, 0.05), (rows, share) => {
      const sizes = sampleSizes(rows, share, 0.95);
      const all = rows.reduce((sum, one) => sum + one, 0);
      rows.forEach((count, at) => {
        expect(sizes[at]).toBeLessThanOrEqual(count);
        if (count <= THIN) expect(sizes[at]).toBe(count);
      });
      const looked = rows.map((count, at) => ({ rows: count, drawn: sizes[at] ?? 0 }));
      expect(mostWrongUnseen(looked, 0.95)).toBeLessThan(share * all);
    }),
    { numRuns: 100 },
  );
  expect(sampleSizes([], 0.01, 0.95)).toEqual([]);
});
