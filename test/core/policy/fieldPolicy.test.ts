import { APPOINTMENT_HEADINGS, CHANGE_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import { fieldsMeant } from '../../../src/core/policy/meantFields.ts';
import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const MAP = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
    ['C1', 'G1', 'ann@x.test', '+1 415 555 0101'],
    ['C2', 'G2', 'bob@x.test', '+1 415 555 0102'],
  ],
};
const FAMILY = ['field_name', 'direction', 'winning_system', 'review_rule'];

function verdicts(
  policy: readonly (readonly string[])[],
  name: string,
  rows: readonly (readonly string[])[],
) {
  const own = { name: 'own-identifiers', rows: [['identifier'], ['+1 415 555 0190']] };
  const { tabs } = reviewTabs([MAP, own, { name: 'field-policy', rows: policy }, { name, rows }], {
    region: 'US',
  });
  return (tabs[0]?.verdicts ?? []).map((verdict) => gist(verdict).split(' ').slice(0, 2).join(' '));
}

function changeOf(field: string, value: string) {
  return ['E1', 'G1', 'ann@x.test', 'C1', field, value, '2026-05-06T13:00:00Z'];
}

const PASSES = 'ledger identifiers-agree';
const ASKS = 'conflict field-needs-review';
const NEVER = 'conflict protected-field';
const IDENTITY = 'conflict identity-field-change';

describe('a policy without protections decides by direction and winner', () => {
  test.each([
    ['lead_source', 'ghl_to_close', 'GHL', PASSES],
    ['lead_source', 'both', 'GHL', PASSES],
    ['lead_source', 'Close <-> GHL', 'GHL', PASSES],
    ['lead_source', 'two_way', 'GHL', PASSES],
    ['lead_source', 'ghl_to_close', 'Close', ASKS],
    ['lead_source', 'close_to_ghl', 'GHL', ASKS],
    ['lead_source', 'ghl_to_copper', 'GHL', ASKS],
    ['tier', 'ghl_to_copper', 'GHL', ASKS],
    ['lead_source', 'copper_to_close', 'GHL', ASKS],
    ['tier', 'copper_to_close', 'GHL', ASKS],
    ['lifecycle_stage', '', 'GHL', PASSES],
    ['lifecycle_stage', '', 'Copper', ASKS],
    ['lifecycle_stage', 'both', 'Copper', ASKS],
    ['lead_source', 'both', 'review_required', NEVER],
    ['lead_source', 'review_required', 'GHL', NEVER],
    ['lead_source', '', 'GHL', NEVER],
    ['lead_source', 'ghl_to_close', '', NEVER],
    ['tier', 'ghl_to_close', 'GHL', PASSES],
    ['tier', 'ghl_to_close', 'human review', ASKS],
    ['tier', 'ghl_to_close', '', ASKS],
    ['tier', 'review_required', 'GHL', ASKS],
    ['external_key', 'ghl_to_close', 'GHL', NEVER],
    ['stripe_id', 'ghl_to_close', 'GHL', NEVER],
    ['loyalty_id', 'ghl_to_close', 'GHL', ASKS],
    ['email', 'ghl_to_close', 'GHL', IDENTITY],
    ['close_contact_id', 'ghl_to_close', 'GHL', IDENTITY],
    ['dnd', 'ghl_to_close', 'GHL', 'conflict consent-change'],
  ])('%s: %s, %s is %s', (field, direction, winner, expected) => {
    const policy = [FAMILY, [field, direction, winner, 'Always allow this']];
    const value = { email: 'ann@new.test', close_contact_id: 'C9' }[field] ?? 'gold';
    expect(verdicts(policy, 'changes', [CHANGE_HEADINGS, changeOf(field, value)])).toEqual([expected]);
  });

  test.each([
    ['direction and winner', 'ghl_to_close', 'GHL', PASSES],
    ['a direction alone', 'ghl_to_close', '', NEVER],
    ['a winner alone', '', 'GHL', NEVER],
  ])('where other rows have a protection, a row that names %s: %s, %s', (_, direction, winner, expected) => {
    const policy = [
      [...FAMILY, 'protection'],
      ['lead_source', direction, winner, '', ''],
      ['tier', 'both', '', '', 'allow'],
    ];
    expect(verdicts(policy, 'changes', [CHANGE_HEADINGS, changeOf('lead_source', 'Webinar')])).toEqual([
      expected,
    ]);
  });
});

describe('a phone passes by a row of the policy, and only to the contact that alone would have it', () => {
  const ALLOWED = [FAMILY, ['phone', 'ghl_to_close', 'GHL', '']];
  test.each([
    ['a new number', ALLOWED, '+1 415 555 0177', PASSES],
    ['another contact’s', ALLOWED, '+1 415 555 0102', 'conflict value-belongs-to-another-contact'],
    ['our own line', ALLOWED, '+1 415 555 0190', IDENTITY],
    ['nonsense', ALLOWED, 'call me', 'error value-invalid'],
    ['nothing', ALLOWED, '', 'conflict blank-would-erase'],
    ['the other way', [FAMILY, ['phone', 'close_to_ghl', 'GHL', '']], '+1 415 555 0177', ASKS],
    ['no policy', [FAMILY, ['tier', 'both', 'GHL', '']], '+1 415 555 0177', IDENTITY],
  ])('%s', (_, policy, value, expected) => {
    expect(verdicts(policy, 'changes', [CHANGE_HEADINGS, changeOf('phone', value)])).toEqual([expected]);
  });

  test.each([
    ['G2', 'bob@x.test', 'C2', 'conflict value-belongs-to-another-contact'],
    ['G9', 'eve@x.test', '', 'conflict value-belongs-to-another-contact'],
    ['G1', 'ann@x.test', 'C1', 'ledger superseded'],
  ])('beside the same change of %s', (ghl, email, close, expected) => {
    const other = ['E2', ghl, email, close, 'phone', '(415) 555-0177', '2026-05-06T14:00:00Z'];
    const rows = [CHANGE_HEADINGS, changeOf('phone', '+1 415 555 0177'), other];
    expect(verdicts(ALLOWED, 'changes', rows)[0]).toBe(expected);
  });
});

describe('a policy of an appointment’s fields holds for appointments', () => {
  test.each([
    ['appointment_time', 'close_to_ghl', 'Close', '', PASSES],
    ['appointment_status', 'close_to_ghl', 'Close', '', PASSES],
    ['appointment_status', 'ghl_to_close', 'GHL', '', ASKS],
    ['appointment_time', 'both', 'review_required', '', ASKS],
    ['appointment_time', 'both', '', 'never', NEVER],
    ['appointment_time', 'both', '', 'ask', ASKS],
    ['status', 'both', 'review_required', '', PASSES],
  ])('%s: %s, %s, %s is %s', (field, direction, winner, protection, expected) => {
    const policy = [
      [...FAMILY, 'protection'],
      [field, direction, winner, '', protection],
    ];
    const row = ['A1', 'C1', 'ann@x.test', '2026-05-20T10:00:00Z', 'scheduled', '', ''];
    expect(verdicts(policy, 'appointments', [APPOINTMENT_HEADINGS, row])).toEqual([expected]);
  });
});

test.each<[string, string[]]>([
  ['lifecyle stage', ['lifecycle stage']],
  ['lifecycle stages', ['lifecycle stage']],
  ['contact lifecycle stage', ['lifecycle stage']],
  ['ghl lifecycle stage', ['lifecycle stage']],
  ['go high level status', ['status']],
  ['tags field', ['tags']],
  ['notes & tags', ['notes', 'tags']],
  ['notes + tags', ['notes', 'tags']],
  ['lifecycle stage city', ['lifecycle stage']],
  ['lifecycle stage and owner', ['lifecycle stage']],
  ['descripton', ['description']],
])('a row that protects %j may mean %j', (name, fields) => {
  expect(fieldsMeant(name)).toEqual(fields);
});

test.each([
  'lifecycle stage',
  'lead status',
  'town',
  'billing status',
  'payment status',
  'status date',
  'stage 2',
  'tier',
  'preferred channel',
  'city state',
  'company city',
  'plans',
  'votes',
  'tabs',
])('a row that protects %j means that field alone', (name) => {
  expect(fieldsMeant(name)).toEqual([]);
});

test('a row of its own goes before what another row may mean', () => {
  expect(
    verdicts(
      [
        ['field_name', 'protection'],
        ['lifecyle_stage', 'never'],
        ['lifecycle_stage', 'allow'],
      ],
      'changes',
      [CHANGE_HEADINGS, changeOf('lifecycle_stage', 'customer')],
    ),
  ).toEqual([PASSES]);
});

test.each([
  ['Ask Maya before anything is written', ASKS],
  ['', PASSES],
])('a row that says nothing but %j', (rule, verdict) => {
  expect(
    verdicts([FAMILY, ['lifecycle_stage', '', '', rule]], 'changes', [
      CHANGE_HEADINGS,
      changeOf('lifecycle_stage', 'customer'),
    ]),
  ).toEqual([verdict]);
});
