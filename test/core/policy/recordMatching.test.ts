import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const RECORDS = [
  ['record_id', 'object_type', 'external_key', 'company', 'person_email', 'opportunity_name', 'owner'],
  ['R1', 'Deal', 'K1', 'Acme', 'ann@x.test', 'Website', 'kim'],
  ['R2', 'Contact', 'K1', 'Acme', 'ann@x.test', '', 'kim'],
  ['R3', 'person', 'K3', 'Acme', 'bob@x.test', '', 'kim'],
  ['R4', 'opportunity', 'K4', 'Acme', '', 'Audit', ''],
];
const HEADINGS = [
  ...['event_id', 'source_workflow', 'object_type', 'external_key', 'company', 'person_email'],
  ...['opportunity_name', 'owner', 'payload_status'],
];

/** What a trigger says, and which record it fits; `policy` are rows of the Match Policy tab below its headings. */
function judged(policy: readonly (readonly string[])[], type: string, cells: readonly string[]): string {
  const { tabs } = reviewTabs([
    { name: 'existing-records', rows: RECORDS },
    {
      name: 'match-policy',
      rows: [['object_type', 'match_order', 'do_not_overwrite_fields', 'review_conditions'], ...policy],
    },
    { name: 'triggers', rows: [HEADINGS, ['E1', 'billing', type, ...cells, 'approved_sample']] },
  ]);
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  return [...gist(verdict).split(' ').slice(0, 2), verdict.existingId].join(' ').trim();
}

/** What these rows say is what the record that they fit holds. */
const FITS = 'ledger no-change';
const REVIEW = 'conflict review-condition';
const MISSING = 'conflict existing-record-missing';
const DISAGREES = 'conflict existing-record-disagrees';

describe('a row is found by the first keys that it has all of, among records of its type', () => {
  test.each([
    ['opportunity', 'K1', '', 'ann@x.test', '', `${FITS} R1`],
    ['opportunity', 'K1', '', '', '', `${REVIEW} R1`],
    ['person', 'K1', '', 'ann@x.test', '', `${FITS} R2`],
    ['contact', '', '', 'ann@x.test', '', `${FITS} R2`],
    ['', 'K1', '', 'ann@x.test', '', `${FITS} R1`],
    ['person', '', 'Acme', '', 'Website', MISSING],
    ['opportunity', '', 'acme', 'ann@x.test', 'WEBSITE', `${FITS} R1`],
    ['opportunity', '', '', 'ann@x.test', '', MISSING],
    ['opportunity', 'k1', 'Acme', '', 'Website', MISSING],
    ['opportunity', 'K3', '', '', '', `${DISAGREES} R3`],
    ['company', 'K1', '', '', '', 'conflict several-existing-records'],
    ['person', 'K3', '', 'ann@x.test', '', `${DISAGREES} R3`],
  ])('%s %s %s %s %s: %s', (type, key, company, email, name, expected) => {
    expect(judged([], type, [key, company, email, name, ''])).toBe(expected);
  });
});

describe('a match order is what a person says it is, and never looser', () => {
  test.each([
    ['person_email then external_key', 'K3', 'ann@x.test', `${DISAGREES} R2`],
    ['person_email, external_key', '', 'bob@x.test', `${FITS} R3`],
    ['external_key + person_email', 'K3', 'bob@x.test', `${FITS} R3`],
    ['external_key + person_email', 'K3', 'ann@x.test', MISSING],
    ['external_key + person_email', 'K3', '', MISSING],
    ['external_key then a good guess then person_email', '', 'bob@x.test', MISSING],
    ['External Key > E-mail', '', 'bob@x.test', `${FITS} R3`],
  ])('%s: %s %s is %s', (order, key, email, expected) => {
    expect(judged([['person', order, '', '']], 'person', [key, '', email, '', ''])).toBe(expected);
  });

  test('what a record is found by need be no more than a name, where a person says so', () => {
    const policy = [['opportunity', 'opportunity_name', '', 'multiple matches']];
    expect(judged(policy, 'opportunity', ['', '', '', 'Website', ''])).toBe(`${FITS} R1`);
    expect(judged([], 'opportunity', ['', '', '', 'Website', ''])).toBe('error required-field-missing');
  });
});

describe('what is never overwritten is held where the record differs', () => {
  const NEVER = 'conflict protected-field';
  test.each([
    ['stage; company', 'K1', 'kim', `${FITS} R1`],
    ['', 'K1', 'dana', `${NEVER} R1`],
    ['owner', 'K1', 'Kim', `${FITS} R1`],
    ['owner', 'K1', '', `${FITS} R1`],
    ['owner', 'K4', 'dana', `${NEVER} R4`],
  ])('%s: %s with owner %s is %s', (fields, key, owner, expected) => {
    expect(
      judged([['opportunity', 'external_key', fields, 'multiple matches']], 'opportunity', [
        key,
        '',
        '',
        '',
        owner,
      ]),
    ).toBe(expected);
  });

  test('any field that the policy names', () => {
    const policy = [['opportunity', 'external_key', 'owner; opportunity_name', 'multiple matches']];
    expect(judged(policy, 'opportunity', ['K1', '', '', 'Website', 'kim'])).toBe(`${FITS} R1`);
    expect(judged(policy, 'opportunity', ['K1', '', '', 'Shop', 'kim'])).toBe(`${NEVER} R1`);
  });
});
