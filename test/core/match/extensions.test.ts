import fc from 'fast-check';
import type { Row } from '../../../src/core/model.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';

const MAP_HEADER = ['close_contact_id', 'ghl_contact_id', 'email', 'phone'];
const CHANGE_HEADER = 'change_id,ghl_contact_id,email,close_contact_id,field,new_value,updated_at'.split(',');
const CALL_HEADER =
  'activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action'.split(',');

function codesOf(
  map: readonly Row[],
  tab: string,
  header: Row,
  rows: readonly Row[],
  policy: readonly Row[] = [],
) {
  const tabs = [
    { name: 'contact-map', rows: [MAP_HEADER, ...map] },
    { name: tab, rows: [header, ...rows] },
    ...(policy.length > 0 ? [{ name: 'match-policy', rows: policy }] : []),
  ];
  return reviewTabs(tabs).tabs.flatMap(({ verdicts }) =>
    verdicts.map(({ outcome, findings }) => [outcome, ...findings.map(({ reason }) => reason)].join(' ')),
  );
}
const call = (email: string, phone: string): Row => [
  'A1',
  'openphone',
  email,
  phone,
  'call_completed',
  'hello',
  '2026-05-14T10:00:00Z',
  'log call',
];
const change = (ghl: string, value: string): Row => [
  'C1',
  ghl,
  '',
  '',
  'phone',
  value,
  '2026-05-14T10:00:00Z',
];

/** No kind of identifier suffices alone. */
const NOTHING_ALONE: readonly Row[] = [
  ['policy_id', 'record_kind', 'requires', 'accepts_alone'],
  ['strict', 'activity', '', ''],
];

test('one number under two extensions is one identifier, and agrees with nothing', () => {
  const map = [['L1', 'G1', 'ann@x.test', '+1 415 555 0101 x1; +1 415 555 0101 x2']];
  const both = '+1 415 555 0101 x1; +1 415 555 0101 x2';
  expect(codesOf(map, 'activity-events', CALL_HEADER, [call('', both)], NOTHING_ALONE)).toEqual([
    'conflict weak-identifier-only',
  ]);
  expect(codesOf(map, 'activity-events', CALL_HEADER, [call('ann@x.test', both)], NOTHING_ALONE)).toEqual([
    'ledger identifiers-agree',
  ]);
});

test.each([
  ['+1 415 555 0101 x1', '+1 415 555 0101 ext. 1', 'no-change'],
  ['+1 415 555 0101', '(415) 555-0101', 'value-invalid'],
  ['+1 415 555 0101', '+14155550101', 'no-change'],
  ['+1 415 555 0101 x1', '+1 415 555 0101 x2', 'identity-field-change'],
  ['+1 415 555 0101 x1', '+1 415 555 0101', 'identity-field-change'],
  ['+1 415 555 0101', '+1 415 555 0101 x1', 'identity-field-change'],
])('the phone %s is held where %s comes in: %s', (held, incoming, reason) => {
  const [codes] = codesOf([['L1', 'G1', 'ann@x.test', held]], 'ghl-contact-changes', CHANGE_HEADER, [
    change('G1', incoming),
  ]);
  expect(codes).toContain(reason);
});

const NUMBER = fc.integer({ min: 2_000_000, max: 9_999_999 }).map((line) => `+1415${line}`);
const EXTENSION = fc.option(fc.constantFrom('1', '2', '12'), { nil: '' });
const written = (number: string, extension: string) => (extension ? `${number} x${extension}` : number);

test('a phone alone names a contact only where the extensions are the same, and never speaks against its e-mail where one side has none', () => {
  fc.assert(
    fc.property(NUMBER, EXTENSION, EXTENSION, (number, held, called) => {
      const map = [['L1', 'G1', 'ann@x.test', written(number, held)]];
      const judged = (email: string) =>
        codesOf(map, 'activity-events', CALL_HEADER, [call(email, written(number, called))])[0] ?? '';
      expect(judged('').startsWith('ledger')).toBe(held === called);
      if (held === '' || called === '' || held === called)
        expect(judged('ann@x.test').startsWith('ledger')).toBe(true);
      else expect(judged('ann@x.test').startsWith('conflict')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
