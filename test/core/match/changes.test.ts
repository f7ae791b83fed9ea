import { gist, reviewTabs } from '../../support/reviewTabs.ts';

const CHANGES = [
  'change_id',
  'ghl_contact_id',
  'email',
  'close_contact_id',
  'field',
  'new_value',
  'updated_at',
];
const ALLOWED = ['loyalty no', 'tier', 'preference'];

/** What one change of Ann's says, where the map holds these columns and rows beside her ids. */
function verdict(held: readonly (readonly string[])[], field: string, value: string, protection = 'allow') {
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
      { name: 'changes', rows: [CHANGES, ['E1', 'G1', '', 'C1', field, value, '2026-05-06T13:00:00Z']] },
    ],
    { region: 'US' },
  );
  const [verdict] = tabs[0]?.verdicts ?? [];
  if (!verdict) throw new Error('no verdict');
  const [outcome, reason] = gist(verdict).split(' ');
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
