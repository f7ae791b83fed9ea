import fc from 'fast-check';
import type { Row } from '../../src/core/model.ts';
import { fingerprintOf } from '../../src/core/report/outputRow.ts';
import { gist, type ReviewedTab, reviewTabs, type TabsReview } from '../support/reviewTabs.ts';
import { newOrder, reordered, smallWorkbook, withTab } from '../support/smallWorkbook.ts';

const SOURCES = ['close-appointments', 'ghl-contact-changes', 'activity-events'];
const source = fc.constantFrom(...SOURCES);
const RUNS = { numRuns: 30 };

const content = (cells: Row) => cells.map((cell) => cell.trim()).join('\u0001');
const verdicts = ({ tabs }: TabsReview) => tabs.flatMap((tab) => tab.verdicts);
/** Each row's contents with what was said of it; equal rows are a multiset. */
const byContent = (review: TabsReview) =>
  verdicts(review)
    .map((verdict) => `${content(verdict.record.cells)} => ${gist(verdict)}`)
    .sort();
const inOrder = (review: TabsReview) =>
  verdicts(review).map((verdict) => [verdict.event.key, fingerprintOf(verdict), gist(verdict)]);
const numbersOf = ({ verdicts, ignored }: ReviewedTab) =>
  [...verdicts.map(({ record }) => record.row), ...ignored.map(({ row }) => row)].sort((a, b) => a - b);

test('every row of every tab ends exactly once', () => {
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const review = reviewTabs(tabs);
      expect(review.tabs.map(({ name }) => name)).toEqual(SOURCES);
      for (const tab of review.tabs) expect(numbersOf(tab)).toEqual(tab.rows.slice(1).map((_, at) => at + 2));
    }),
    RUNS,
  );
});

test('the order of the rows of a source changes no verdict', () => {
  fc.assert(
    fc.property(smallWorkbook, source, newOrder, (tabs, name, keys) => {
      const other = withTab(tabs, name, (rows) => reordered(rows, keys));
      expect(byContent(reviewTabs(other))).toEqual(byContent(reviewTabs(tabs)));
    }),
    RUNS,
  );
});

test('the order of the rows of the contact map changes no verdict', () => {
  fc.assert(
    fc.property(smallWorkbook, newOrder, (tabs, keys) => {
      const other = withTab(tabs, 'contact-map', (rows) => reordered(rows, keys));
      expect(inOrder(reviewTabs(other))).toEqual(inOrder(reviewTabs(tabs)));
    }),
    RUNS,
  );
});

test('a tab split in two says the same', () => {
  fc.assert(
    fc.property(smallWorkbook, source, fc.nat(16), (tabs, name, cut) => {
      const halves = tabs.flatMap((tab) => {
        const [header = [], ...rows] = tab.rows;
        if (tab.name !== name) return [tab];
        return [
          { name: `${name} 1`, rows: [header, ...rows.slice(0, cut)] },
          { name: `${name} 2`, rows: [header, ...rows.slice(cut)] },
        ];
      });
      expect(inOrder(reviewTabs(halves))).toEqual(inOrder(reviewTabs(tabs)));
    }),
    RUNS,
  );
});

test('the size of the chunks changes nothing', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(smallWorkbook, sizes, (tabs, chunks) => {
      const whole = reviewTabs(tabs);
      const pieces = reviewTabs(tabs, { chunks });
      expect(inOrder(pieces)).toEqual(inOrder(whole));
      expect(pieces.tabs.map(({ ignored }) => ignored)).toEqual(whole.tabs.map(({ ignored }) => ignored));
    }),
    RUNS,
  );
});

test('the workbooks hold what the laws are about', () => {
  const seen = new Set(
    fc
      .sample(smallWorkbook, { numRuns: 100, seed: 7 })
      .flatMap((tabs) =>
        verdicts(reviewTabs(tabs)).flatMap(({ findings }) => findings.map(({ reason }) => reason)),
      ),
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([
      'contact-id-disagrees',
      'contact-not-mapped',
      'duplicate-event',
      'event-id-reused',
      'identifier-shared',
      'identifiers-agree',
      'identifiers-disagree',
      'map-contradiction',
      'new-identifier-on-contact',
      'order-undecided',
      'row-malformed',
      'single-identifier-match',
    ]),
  );
});
