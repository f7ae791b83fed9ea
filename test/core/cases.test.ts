import { CASES, expectedOf, reviewFixture, WORKBOOKS } from '../support/reviewFixture.ts';

describe.each([...CASES, ...WORKBOOKS])('%s', (folder) => {
  const { options, rows, differences = {}, setup = [] } = expectedOf(folder);

  test('every row has the verdict that stands beside it', async () => {
    const review = await reviewFixture(folder, options);
    expect(review.rows).toEqual(rows);
    expect(review.differences).toEqual(differences);
    expect(review.setup).toEqual([...setup].sort());
  });
});
