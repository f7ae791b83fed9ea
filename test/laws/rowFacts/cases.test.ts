import { differing, reviewBothWays } from '../../support/factsReview.ts';
import { CASES, expectedOf, NOW, WORKBOOKS } from '../../support/reviewFixture.ts';
import { tabsOf } from '../../support/reviewTabs.ts';

/** Of what is refused by name nothing is promised. */
const REFUSED = ['fixtures/cases/our-mailbox-is-not-listed'];

test.each([...CASES, ...WORKBOOKS])(
  '%s: every row has the same verdict from its facts alone',
  async (folder) => {
    const options = { region: '', slice: '', ...expectedOf(folder).options };
    const { inMemory, fromFacts, notCovered } = reviewBothWays(
      await tabsOf(folder),
      options,
      Date.parse(NOW),
    );
    expect(notCovered.length > 0).toBe(REFUSED.includes(folder));
    if (notCovered.length === 0) expect(differing(inMemory, fromFacts)).toEqual([]);
  },
);
