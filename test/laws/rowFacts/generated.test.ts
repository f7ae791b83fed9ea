import fc from 'fast-check';
import { generateDrift } from '../../../bench/generate/drift.ts';
import { generateWorkbook } from '../../../bench/generate/workbook.ts';
import { STRESSES } from '../../../bench/stress.ts';
import type { Tab } from '../../../src/core/model.ts';
import { changeOfOneContact, ofOneContact } from '../../core/differences/support/drift.ts';
import { differing, reviewBothWays } from '../../support/factsReview.ts';
import { smallWorkbook } from '../../support/smallWorkbook.ts';

const JUDGED_AT = Date.UTC(2026, 5, 1);
const ANY_REGION = { region: '', slice: '' };

const inMemory = (tabs: ReturnType<typeof generateWorkbook>['tabs']): Tab[] =>
  tabs.map(({ name, header, rows }) => ({ name, rows: [header, ...rows()] }));

function expectSame(tabs: readonly Tab[]): { rows: number; largest: number } {
  const { inMemory, fromFacts, largest, notCovered } = reviewBothWays(tabs, ANY_REGION, JUDGED_AT);
  expect(notCovered).toEqual([]);
  expect(differing(inMemory, fromFacts)).toEqual([]);
  return { rows: inMemory.size, largest };
}

test.each([1, 2])(
  'a generated workbook (seed %i): every row has the same verdict from its facts alone',
  (seed) => {
    const { rows } = expectSame(inMemory(generateWorkbook({ seed, contacts: 200, events: 2_500 }).tabs));
    expect(rows).toBeGreaterThan(2_000);
  },
);

test('two exports that differ: every difference is the same from the facts of its contact', () => {
  expectSame(generateDrift({ seed: 1, contacts: 150 }).tabs);
});

test.each(['Oslo', 'Bergen'])('a contact of more rows than are kept, all of %s', (city) => {
  for (const made of [ofOneContact, changeOfOneContact])
    expect(expectSame(made(Array(40).fill(city))).rows).toBeGreaterThan(40);
});

test('small workbooks in which much goes wrong', () => {
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      expectSame(tabs);
    }),
    { numRuns: 25 },
  );
});

test.each(STRESSES)('$title: the facts of a row do not grow with the rows', ({ tabs }) => {
  const [small, large] = [150, 300].map((size) => expectSame(inMemory(tabs(size))));
  // The texts of a list say how many more there are. With 150 rows each minute beside a row has its first.
  expect(large?.largest).toBeLessThan((small?.largest ?? 0) + 100);
});
