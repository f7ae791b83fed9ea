import { judgeOne } from '../../../src/core/explain/judgeOne.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';
import { MAP } from './support.ts';

const HEADER = [
  'activity_id',
  'channel',
  'email',
  'phone',
  'activity_type',
  'occurred_at',
  'summary',
  'notes',
];
const said = (email: string, notes = '') => [
  'ACT-1',
  'openphone',
  email,
  '',
  'call',
  '2026-05-06T10:02:00-04:00',
  'the offer',
  notes,
];

test.each([
  ['another e-mail', said('bob@y.test'), 'CLOSE-2/GHL-2', 'single-identifier-match'],
  ['an e-mail that nobody has', said('carl@y.test'), undefined, 'contact-not-mapped'],
  [
    "another contact's e-mail in a column that nobody reads",
    said('ann.lee@x.test', 'bob@y.test'),
    undefined,
    'identifiers-disagree',
  ],
  ['what it said before', said('ann.lee@x.test'), 'CLOSE-1/GHL-1', 'single-identifier-match'],
])('a row that says %s since it was surveyed is judged by what it says now', (_, now, key, reason) => {
  const { run, tabs } = reviewTabs([
    { name: 'contact-map', rows: MAP },
    { name: 'activity-events', rows: [HEADER, said('ann.lee@x.test')] },
  ]);
  const open = tabs[0]?.open;
  const verdict = open && judgeOne(run, open, now, 2, []);
  expect(verdict?.match.contact?.key).toBe(key);
  expect(verdict?.findings[0]?.reason).toBe(reason);
});
