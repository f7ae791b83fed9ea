import { agreementOf } from '../../../../src/core/proof/metrics/agreement.ts';

/** A table of how often two people said what: rows are the first one's words, columns the second one's. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, one) =>
    row.flatMap((count, other) => Array(count).fill([String(one), String(other)]) as [string, string][]),
  );

/*
 * Published examples: grants and the two pairs with the same share of agreement from "Cohen's kappa" (Wikipedia, after Smeeton
 * and others); xeromammograms of Boyd et al. 1982, in Altman, Practical Statistics for Medical Research (1991), table 14.3:
 * kappa 0.47; psychiatric diagnoses in three classes, Cohen 1960, table 1: kappa 0.492.
 */
test.each<[string, readonly (readonly number[])[], number, number]>([
  [
    'grants',
    [
      [20, 5],
      [10, 15],
    ],
    0.7,
    0.4,
  ],
  [
    'same share, one way',
    [
      [45, 15],
      [25, 15],
    ],
    0.6,
    0.1304,
  ],
  [
    'same share, other way',
    [
      [25, 35],
      [5, 35],
    ],
    0.6,
    0.2593,
  ],
  [
    'xeromammograms',
    [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ],
    54 / 85,
    0.4728,
  ],
  [
    'diagnoses',
    [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    0.7,
    0.4915,
  ],
])('%s', (_, table, share, kappa) => {
  const found = agreementOf(pairsOf(table));
  expect((found?.agreed ?? 0) / (found?.rows ?? 1)).toBeCloseTo(share, 6);
  expect(found?.kappa).toBeCloseTo(kappa, 3);
});

/** Wilson's interval as R's prop.test(x, n, correct = FALSE) gives it. */
test.each([
  [35, 50, 0.5624965, 0.8089645],
  [10, 10, 0.7224672, 1],
  [0, 5, 0, 0.4344825],
])('%i of %i', (agreed, rows, low, high) => {
  const found = agreementOf(pairsOf([[agreed, rows - agreed]]));
  expect([found?.low, found?.high].map((end) => end?.toFixed(5))).toEqual(
    [low, high].map((end) => end.toFixed(5)),
  );
});

test('nobody twice is no agreement; one word alone has no kappa', () => {
  expect(agreementOf([])).toBeNull();
  expect(agreementOf([['approve', 'approve']])).toMatchObject({ agreed: 1, kappa: null });
});
