import { CHANGE_HEADINGS } from '../../../bench/generate/runbookHeadings.ts';
import type { Verdict } from '../../../src/core/classify/classify.ts';
import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const ALLOWED = ['loyalty no', 'tier', 'preference'];

/** What becomes of one change of Ann's, where the map holds these columns and rows beside her ids. */
function judged(
  held: readonly (readonly string[])[],
  field: string,
  value: string,
  protection = 'allow',
): Verdict {
  const [headings = [], ...rows] = held;
  const { tabs } = reviewTabs(
    [
      {
        name: 'contact-map',
        rows: [
          ['close_contact_id', 'ghl_contact_id', ...headings],
          ...rows.map((cells) => ['C1', 'G1', ...cells]),
        ],
      },
      {
        name: 'field-policy',
        rows: [['field_name', 'protection'], ...ALLOWED.map((name) => [name, protection])],
      },
      {
        name: 'changes',
        rows: [CHANGE_HEADINGS, ['E1', 'G1', '', 'C1', field, value, '2026-05-06T13:00:00Z']],
      },
    ],
    { region: 'US' },
  );
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  return verdict;
}

function verdict(...change: Parameters<typeof judged>): string {
  const [outcome, reason] = gist(judged(...change)).split(' ');
  return `${outcome} ${reason}`;
}

const OWN = 'ledger no-change';
const IDENTITY = 'conflict identity-field-change';

describe('nothing would change only where the very field holds the value', () => {
  const TWO_EMAILS = [
    ['email', 'email_2'],
    ['ann@x.test', 'ann@home.test'],
  ];
  const TWO_PHONES = [['Primary Phone'], ['+1 415 555 0101; +1 415 555 0102']];
  test.each([
    [TWO_EMAILS, 'email', 'ANN@x.test', OWN],
    [TWO_EMAILS, 'Email Address', 'ann@x.test', OWN],
    [TWO_EMAILS, 'primary_email', 'ann@x.test', OWN],
    [TWO_EMAILS, 'email_2', 'ann@home.test', OWN],
    [TWO_EMAILS, 'email', 'ann@home.test', IDENTITY],
    [TWO_EMAILS, 'email_2', 'ann@x.test', IDENTITY],
    [TWO_EMAILS, 'billing email', 'ann@x.test', IDENTITY],
    [TWO_EMAILS, 'partner email', 'ann@home.test', IDENTITY],
    [[['e-mail'], ['ann@x.test']], 'email', 'ann@x.test', OWN],
    [
      [
        ['email', 'primary email'],
        ['ann@x.test', 'ann@home.test'],
      ],
      'email',
      'ann@x.test',
      IDENTITY,
    ],
    [TWO_PHONES, 'phone', '(415) 555-0101', OWN],
    [TWO_PHONES, 'phone', '(415) 555-0102', IDENTITY],
    [TWO_PHONES, 'fax', '(415) 555-0101', IDENTITY],
    [TWO_PHONES, 'partner_phone', '(415) 555-0101', IDENTITY],
    [[['mobile'], ['+1 415 555 0101']], 'mobile', '+14155550101', OWN],
    [[['mobile'], ['+1 415 555 0101']], 'phone', '+14155550101', IDENTITY],
    [TWO_EMAILS, 'close_contact_id', 'C1', OWN],
    [TWO_EMAILS, 'ghl id', 'G1', OWN],
    [TWO_EMAILS, 'contact_id', 'G1', OWN],
    [TWO_EMAILS, 'referrer_contact_id', 'G1', IDENTITY],
    [TWO_EMAILS, 'partner contact id', 'G1', IDENTITY],
  ])('%j: %s -> %s is %s', (held, field, value, expected) => {
    expect(verdict(held, field, value)).toBe(expected);
  });
});

describe('a blank changes nothing only where nothing is held', () => {
  test.each([
    [
      [
        ['email', 'email_2'],
        ['', ''],
      ],
      'email',
      '',
      OWN,
    ],
    [
      [
        ['email', 'email_2'],
        ['', 'ann@home.test'],
      ],
      'email_2',
      'n/a',
      'conflict blank-would-erase',
    ],
    [[['email'], ['***']], 'email', '', 'conflict blank-would-erase'],
    [[['email'], ['ann@x.test']], 'phone', '', 'conflict blank-would-erase'],
    [
      [
        ['email', 'owner'],
        ['ann@x.test', 'n/a'],
      ],
      'owner',
      '',
      OWN,
    ],
  ])('%j: %s -> %j is %s', (held, field, value, expected) => {
    expect(verdict(held, field, value)).toBe(expected);
  });
});

describe('rows of the map that say different things of a field leave open what is held', () => {
  const TIERS = [['tier'], ['Silver'], ['Gold']];
  test.each([
    [TIERS, 'Silver', 'allow', 'ledger identifiers-agree'],
    [TIERS, 'Gold', 'allow', 'ledger identifiers-agree'],
    [TIERS, 'Gold', 'fill-if-empty', 'conflict field-needs-review'],
    [[['tier'], ['Gold'], ['Gold']], 'Gold', 'allow', OWN],
    [[['tier'], ['Gold'], ['Gold']], 'Silver', 'fill-if-empty', 'conflict protected-field'],
    [[['tier'], ['n/a'], ['n/a']], 'Gold', 'fill-if-empty', 'ledger identifiers-agree'],
    [[['tier'], [''], ['Gold']], '', 'allow', 'conflict blank-would-erase'],
    [[['tier'], ['Gold'], ['']], 'Gold', 'allow', 'ledger identifiers-agree'],
  ])('%j: tier -> %j under %s is %s', (held, value, protection, expected) => {
    expect(verdict(held, 'tier', value, protection)).toBe(expected);
  });
});

describe('a status goes to a person when it would go back, become inactive, or its place is not known', () => {
  const CUSTOMER = [['lifecycle_stage'], ['Customer']];
  const LEAD = [
    ['lead_status', 'tags'],
    ['Lead', 'vip'],
  ];
  const PASSES = 'ledger identifiers-agree';
  const STATUS = 'conflict sensitive-status-change';
  const CONSENT = 'conflict consent-change';
  const REPLACED = 'conflict list-would-be-replaced';
  test.each([
    [CUSTOMER, 'lifecycle_stage', 'lead', STATUS],
    [CUSTOMER, 'lifecycle_stage', 'Prospect', STATUS],
    [CUSTOMER, 'lifecycle_stage', 'Evangelist', PASSES],
    [CUSTOMER, 'lifecycle_stage', 'Client', PASSES],
    [CUSTOMER, 'status', 'active', PASSES],
    [CUSTOMER, 'lifecycle_stage', 'Active', PASSES],
    [CUSTOMER, 'lifecycle_stage', 'Not active', STATUS],
    [LEAD, 'lead_status', 'Contacted', PASSES],
    [LEAD, 'lead_status', 'Closed Won', PASSES],
    [LEAD, 'lead_status', 'Not interested', STATUS],
    [LEAD, 'lead_status', 'Lost - price', STATUS],
    [LEAD, 'lead_status', 'Closed Lost (budget)', STATUS],
    [LEAD, 'lead_status', 'closedlost', STATUS],
    [LEAD, 'status', 'Former client', STATUS],
    [LEAD, 'status', 'Rejected', STATUS],
    [LEAD, 'status', 'Unsubscribed', CONSENT],
    [LEAD, 'lead_status', 'Opted Out', CONSENT],
    [LEAD, 'contact_type', 'DNC', CONSENT],
    [LEAD, 'status', 'Do Not Call', CONSENT],
    [LEAD, 'tags', 'vip, DND', CONSENT],
    [LEAD, 'tags', 'vip; stop', CONSENT],
    [LEAD, 'tags', 'vip; bus stop', PASSES],
    [LEAD, 'tags', 'bus stop', REPLACED],
    [LEAD, 'tags', '-vip', REPLACED],
    [LEAD, 'tags', '+vip', REPLACED],
    [LEAD, 'tags', 'summer; remove: vip', REPLACED],
    [LEAD, 'tags', '+18, add on, vip', 'ledger identifiers-agree'],
    [LEAD, 'tags', '', REPLACED],
    [LEAD, 'tags', '[]', REPLACED],
    [LEAD, 'tags', '.', REPLACED],
    [LEAD, 'tag', 'news', REPLACED],
    [LEAD, 'tag', 'News, VIP', PASSES],
    [LEAD, 'lead_status', 'Working - Contacted', PASSES],
    [LEAD, 'lead_status', 'Closed - Not Converted', STATUS],
    [LEAD, 'tags', 'vip, opt_out-sms', CONSENT],
    [LEAD, 'tags', 'vip, newsletter', PASSES],
    [LEAD, 'tags', 'options trader, standby, vip', PASSES],
    [[['tags'], ['DND']], 'tags', 'vip', CONSENT],
    [LEAD, 'preference', 'do not email', CONSENT],
    [LEAD, 'notes', 'Asked how to unsubscribe from the newsletter; lost the link', PASSES],
    [[['lifecycle_stage'], ['MQL']], 'lifecycle_stage', 'Marketing Qualified Lead', PASSES],
    [[['lifecycle_stage'], ['Customer'], ['']], 'lifecycle_stage', 'lead', STATUS],
    [[['lifecycle_stage'], ['Lead'], ['']], 'lifecycle_stage', 'customer', PASSES],
    [
      [
        ['lifecycle_stage', 'Lifecycle Stage'],
        ['', 'Customer'],
      ],
      'lifecycle_stage',
      'lead',
      STATUS,
    ],
    [
      [
        ['lifecycle_stage', 'Lifecycle Stage'],
        ['Lead', 'Lead'],
      ],
      'lifecycle_stage',
      'Lead',
      OWN,
    ],
  ])('%j: %s -> %s is %s', (held, field, value, expected) => {
    expect(verdict(held, field, value)).toBe(expected);
  });
});

describe('what stands in place of a value is not written', () => {
  const DAMAGED = 'error value-damaged';
  const INVALID = 'error value-invalid';
  const BLANK = 'conflict blank-would-erase';
  const PASSES = 'ledger identifiers-agree';
  test.each([
    ['notes', '1.41556E+10', DAMAGED],
    ['tier', '3E4', PASSES],
    ['loyalty no', '1.23457E+15', DAMAGED],
    ['status', '[redacted]', INVALID],
    ['lifecycle_stage', 'REDACTED', INVALID],
    ['notes', '***', INVALID],
    ['tags', '████', INVALID],
    ['tier', 'G***', INVALID],
    ['status', '{{contact.status}}', INVALID],
    ['status', 'ann@x.test', INVALID],
    ['lifecycle_stage', '[]', INVALID],
    ['lead_status', 'TRUE', INVALID],
    ['stage', '&nbsp;', INVALID],
    ['status', 'merged', INVALID],
    ['status', '4b1f3c2e-0d5a-4c59-9e64-3f3a8a8f1c11', INVALID],
    ['status', 'stat_1ZdiZqcSIkoGVnNOyxiEY58eTGQmFNG3LPlEVQ4V7Nk', INVALID],
    ['status', '48151623', INVALID],
    ['status', '5 - Negotiation', PASSES],
    ['status', '[Q3] Negotiation', PASSES],
    ['status', '["Negotiation"]', INVALID],
    ['status', 'Merger talks', PASSES],
    ['status', 'Follow up in 2026', PASSES],
    ['tier', 'Tier {{ contact.tier }}', INVALID],
    ['notes', '{{contact.notes}}', INVALID],
    ['notes', '[object Object]', INVALID],
    ['description', '\u200b', BLANK],
    ['description', '\u200b\u00a0\u2060', BLANK],
    ['tags', '\u2800', BLANK],
    ['notes', 'The name was redacted in the file, see *** and {{contact.name}}', PASSES],
    ['notes', '**Important** call first', PASSES],
    ['description', 'Sells [private] tours and hidden gems', PASSES],
    ['tags', 'private', PASSES],
    ['status', 'open', PASSES],
    ['notes', 'Ann\u200b likes 안녕 🎉', PASSES],
  ])('%s -> %j is %s', (field, value, expected) => {
    expect(verdict([['email'], ['ann@x.test']], field, value)).toBe(expected);
  });

  test.each([
    ['n/a', 'Gold', PASSES],
    ['', 'Gold', PASSES],
    ['Silver', 'Gold', 'conflict protected-field'],
  ])('a field to fill if empty that holds %j and would become %s is %s', (held, value, expected) => {
    expect(verdict([['tier'], [held]], 'tier', value, 'fill-if-empty')).toBe(expected);
  });
});

test('the evidence shows what the map holds, and nothing of a field that the map has no column for', () => {
  const evidenceOf = (held: readonly (readonly string[])[]) =>
    judged(held, 'lifecycle_stage', 'Lost').findings[0];
  const of = (held: string) => [
    ['email', 'lifecycle_stage'],
    ['ann@x.test', held],
  ];
  expect(evidenceOf(of('Customer'))?.evidence).toContain('Customer');
  expect(evidenceOf([['email'], ['ann@x.test']])).toEqual({
    reason: 'sensitive-status-change',
    evidence: '',
  });
});
