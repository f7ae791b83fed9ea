import { CASES, expectedOf, reviewInMemory, WORKBOOKS } from '../support/reviewFixture.ts';

test.each([...CASES, ...WORKBOOKS])('%s: every row has the verdict that stands beside it', async (folder) => {
  const { options, rows, differences = {}, setup = [] } = expectedOf(folder);
  expect(await reviewInMemory(folder, options)).toEqual({ rows, differences, setup: [...setup].sort() });
});
