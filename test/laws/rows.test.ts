import fc from 'fast-check';
import { ACTIVITY_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import type { Row, Rows, Tab } from '../../src/core/model.ts';
import { formatCsv, parseCsv } from '../../src/core/read/csv/csv.ts';
import { fingerprintOf } from '../../src/core/report/fingerprint.ts';
import { gist, type ReviewedTab, reviewTabs, type TabsReview } from '../support/reviewTabs.ts';
import { newOrder, reordered, smallWorkbook, withTab } from '../support/smallWorkbook.ts';

const SOURCES = ['close-appointments', 'ghl-contact-changes', 'activity-events'];
const source = fc.constantFrom(...SOURCES);
const RUNS = { numRuns: 30 };
const TEXT_HEADINGS = [
  'id',
  'conversationBody',
  'direction',
  'from',
  'to',
  'sentAt',
  'createdAt',
  'conversationId',
];

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

/** OpenPhone's own export of texts that bear the ids and phones of the runbook's activities. */
function withTexts(tabs: readonly Tab[]): Tab[] {
  const [header = [], ...rows] = tabs.find(({ name }) => name === 'activity-events')?.rows ?? [];
  const at = (cells: Row, heading: string) => cells[header.indexOf(heading)] ?? '';
  const texts = rows.map((cells) => [
    at(cells, 'activity_id'),
    'hello',
    'incoming',
    at(cells, 'phone'),
    '+15550109000',
    '2026-05-04T10:00:00Z',
    '2026-05-04T10:00:00Z',
    'CN1',
  ]);
  return [...tabs, { name: 'texts', rows: [TEXT_HEADINGS, ...texts] }];
}

test('an event that two exports tell differently is safe in neither', () => {
  let told = 0;
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const all = verdicts(reviewTabs(withTexts(tabs))).filter(({ outcome }) => outcome === 'ledger');
      const safe = all.filter(({ record }) => record.system === 'openphone').map(({ event }) => event.key);
      told += safe.length;
      expect(new Set(safe).size).toBe(safe.length);
    }),
    RUNS,
  );
  expect(told).toBeGreaterThan(0);
});

/** The activities with one column more: an id of the contact map's people, or none, under a heading. */
function withIds(tabs: readonly Tab[], heading: string, people: readonly number[]): Tab[] {
  return withTab(tabs, 'activity-events', (rows) =>
    rows.map((cells, at) => {
      const person = people[at % people.length] ?? 0;
      const fitting = ACTIVITY_HEADINGS.map((_, column) => cells[column] ?? '');
      return [...fitting, at === 0 ? heading : person < 0 ? '' : `G${person}`];
    }),
  );
}
const people = fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 1, maxLength: 6 });
const ID_HEADINGS = [
  'ghl_id',
  'GHL Contact ID',
  'GoHighLevel ID',
  'goHighLevelContactId',
  'HIGHLEVEL_RECORD_ID',
  'GoHighLevel Contact',
  'Contact ID (GHL)',
  'leadconnectorid',
];

test('a verdict does not depend on how the heading of an id is spelled', () => {
  const said = (review: TabsReview) => verdicts(review).map((verdict) => [verdict.record.row, gist(verdict)]);
  fc.assert(
    fc.property(smallWorkbook, people, fc.constantFrom(...ID_HEADINGS), (tabs, whose, heading) => {
      const usual = reviewTabs(withIds(tabs, 'ghl_contact_id', whose));
      expect(said(reviewTabs(withIds(tabs, heading, whose)))).toEqual(said(usual));
    }),
    RUNS,
  );
});

test('a column that nobody reads frees no row and gives it to nobody else; it only holds', () => {
  let held = 0;
  fc.assert(
    fc.property(smallWorkbook, people, (tabs, whose) => {
      const without = new Map(
        verdicts(reviewTabs(withIds(tabs, 'Seat', [-1]))).map((verdict) => [
          `${verdict.record.plan.tab} ${verdict.record.row}`,
          verdict,
        ]),
      );
      const review = reviewTabs(withIds(tabs, 'Seat', whose));
      const isKnown = (seat: string) => review.run.index.holders.get('ghl_contact_id')?.has(seat) === true;
      for (const { outcome, match, record, findings } of verdicts(review)) {
        const before = without.get(`${record.plan.tab} ${record.row}`);
        if (outcome !== 'ledger') {
          if (before?.outcome === 'ledger' && findings[0]?.reason === 'contact-id-disagrees') held++;
          continue;
        }
        // Two rows that differ in a column more are no replay of each other.
        if (before?.findings[0]?.reason === 'duplicate-event') continue;
        expect(before?.outcome).toBe('ledger');
        expect(match.contact?.key).toBe(before?.match.contact?.key);
        const seat = record.cells[8] ?? '';
        if (record.plan.tab === 'activity-events' && isKnown(seat))
          expect(match.contact?.key.split('/')).toContain(seat);
      }
    }),
    RUNS,
  );
  expect(held).toBeGreaterThan(0);
});

test('no two rows of a run have one key', () => {
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const keys = verdicts(reviewTabs(withTexts(tabs))).map(({ event }) => event.key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
    RUNS,
  );
});

/** A file whose last cells stand in quotes, of which one is not closed: the next quote closes it, rows below. */
function withOpenQuote(rows: Rows, open: number): Rows {
  const lines = rows.map((cells, row) => {
    const [last = '', ...others] = [...cells].reverse();
    const quoted = `"${last.replaceAll('"', '""')}${row === open ? '' : '"'}`;
    return `${formatCsv([others.reverse()]).trimEnd()},${quoted}`;
  });
  return parseCsv(lines.join('\r\n'), { delimiter: ',', skip: 0 });
}

test('a quote that is not closed makes no safe row of several', () => {
  let safe = 0;
  fc.assert(
    fc.property(smallWorkbook, source, fc.integer({ min: 1, max: 8 }), (tabs, name, open) => {
      const { tabs: reviewed } = reviewTabs(withTab(tabs, name, (rows) => withOpenQuote(rows, open)));
      for (const { verdicts } of reviewed)
        for (const { record } of verdicts.filter(({ outcome }) => outcome === 'ledger')) {
          safe++;
          expect(record.cells.join('')).not.toContain('\n');
        }
    }),
    { numRuns: 100 },
  );
  expect(safe).toBeGreaterThan(0);
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
