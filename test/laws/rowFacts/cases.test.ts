import { differing, reviewBothWays } from '../../support/factsReview.ts';
import { CASES, expectedOf, NOW, WORKBOOKS } from '../../support/reviewFixture.ts';
import { tabsOf } from '../../support/reviewTabs.ts';

test.each([...CASES, ...WORKBOOKS])(
  '%s: every row has the same verdict from its facts alone',
  async (folder) => {
    const options = { region: '', slice: '', ...expectedOf(folder).options };
    const { inMemory, fromFacts, notCovered } = reviewBothWays(
      await tabsOf(folder),
      options,
      Date.parse(NOW),
    );
    expect(notCovered).toEqual([]);
    expect(differing(inMemory, fromFacts)).toEqual([]);
  },
);
