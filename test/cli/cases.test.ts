import { CASES, expectedOf, reviewFixture, WORKBOOKS } from '../support/reviewFixture.ts';

test.each([...CASES, ...WORKBOOKS])(
  '%s: its files say what stands beside it of every row',
  async (folder) => {
    const { options, rows, differences = {}, setup = [] } = expectedOf(folder);
    const review = await reviewFixture(folder, options);
    expect(review.rows).toEqual(rows);
    expect(review.differences).toEqual(differences);
    expect(review.setup).toEqual([...setup].sort());
  },
);
