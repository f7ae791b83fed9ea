import type { Tab } from '../../src/core/model.ts';
import { OUTCOMES } from '../../src/core/report/outputColumns.ts';
import { tablesOf } from '../../src/core/rerun/rerun.ts';
import { reviewWorkbook, type Workbook } from '../../src/core/reviewWorkbook.ts';
import { noTables } from '../support/rerunTables.ts';

const MAP: Tab = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email'],
    ['C1', 'G1', 'ann@x.test'],
  ],
};
const HEADINGS = ['activity_id', 'channel', 'email', 'phone', 'activity_type', 'summary', 'occurred_at'];
const call = (id: string, summary: string) => [
  id,
  'openphone',
  'ann@x.test',
  '',
  'call_completed',
  summary,
  '2026-05-04T10:00:00Z',
];

function review(rows: readonly (readonly string[])[], existing: Workbook['existing'] = noTables()) {
  const workbook: Workbook = {
    setup: new Map([['contact-map', MAP]]),
    sources: [{ name: 'activity-events', rows: [HEADINGS, ...rows] }],
    existing,
    journal: [],
    log: { lines: [], problems: [] },
  };
  const facts = { version: 'test', now: '2026-06-01T00:00:00Z', earlier: null };
  const { reviewed } = reviewWorkbook(workbook, { region: '', slice: '' }, facts);
  if (!reviewed) throw new Error('nothing was reviewed');
  const tables = tablesOf(reviewed.review.rerun);
  const keys = OUTCOMES.flatMap((outcome) => {
    const [header = [], ...cells] = tables[outcome];
    return cells.map((row) => row[header.indexOf('row_key')] ?? '');
  });
  return { tables, keys, rerun: reviewed.report.rerun };
}

const lastOf = (key = '') => key.slice(key.lastIndexOf(':') + 1);

describe.each([
  ['rows of one id', [call('A', 'one'), call('A', 'two')]],
  ['rows without an id', [call('', 'one'), call('', 'two')]],
  ['a row that does not fit its header', [[...call('A', 'one'), 'more', 'and more'], call('B', 'two')]],
])('an event id that is the key of %s', (_, rows) => {
  const [key] = review(rows).keys.filter((one) => one.includes('~'));
  const like = call(lastOf(key), 'three');

  test.each([
    ['above', [like, ...rows]],
    ['below', [...rows, like]],
  ])('%s them has a key of its own, on the first run as on the next', (_, all) => {
    const first = review(all);
    expect(new Set(first.keys).size).toBe(all.length);
    expect(review(all, first.tables).rerun).toMatchObject({ kept: all.length, new: 0, cleared: 0 });
  });
});
