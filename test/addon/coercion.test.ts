import fc from 'fast-check';
import { ACTIVITY_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import type { Tab } from '../../src/core/model.ts';
import { expectedOf, WORKBOOKS } from '../support/reviewFixture.ts';
import { tabsOf } from '../support/reviewTabs.ts';
import { generatedTabs } from './support/generated.ts';
import { openAddon } from './support/openAddon.ts';
import { pasteTabs, recordsOf } from './support/sheets.ts';

jest.setTimeout(120_000);

/** A review of the same tabs pasted into plain text or into automatic cells, where Sheets makes of them what it will. */
function reviewed(
  tabs: readonly Tab[],
  into: 'text' | 'automatic' | ((tab: Tab) => 'text' | 'automatic'),
  region = '',
) {
  const { emulator, run } = openAddon();
  for (const tab of tabs) pasteTabs(emulator, [tab], typeof into === 'function' ? into(tab) : into);
  if (region) run('setPhoneRegion', { button: 'OK', text: region });
  const says = run('runReview');
  const ledger = recordsOf(emulator, 'Ledger').map((row): [string, string] => [
    `${row['Source tab']}!${row['Source row']}`,
    row.Contact ?? '',
  ]);
  return {
    ledger: new Map(ledger),
    says,
    errors: () => recordsOf(emulator, 'Errors'),
    checked: () => run('checkTabs'),
  };
}

/** The same contact, perhaps without an id that became a number: what is left of it are ids of no other contact. */
function isSame(contact: string, asText: string | undefined): boolean {
  const ids = asText?.split('/') ?? [];
  return contact.split('/').every((id) => ids.includes(id));
}

/** How many rows automatic cells make safe, and of these the ones that the text forbids, or gives to another contact. */
function compared(
  tabs: readonly Tab[],
  region = '',
  into: Parameters<typeof reviewed>[1] = 'automatic',
): { safe: number; forbidden: string[] } {
  const text = reviewed(tabs, 'text', region);
  const automatic = reviewed(tabs, into, region);
  const forbidden = [...automatic.ledger].flatMap(([row, contact]) =>
    isSame(contact, text.ledger.get(row))
      ? []
      : [`${row} for ${contact}, as text for ${text.ledger.get(row)}`],
  );
  return { safe: automatic.ledger.size, forbidden };
}

test.each(WORKBOOKS)('%s in automatic cells makes no row safe that its text forbids', async (folder) => {
  expect(compared(await tabsOf(folder), expectedOf(folder).options?.region).forbidden).toEqual([]);
});

test.each([
  ['with a region', 'US'],
  ['without a region', ''],
])('nor does a generated workbook, %s', (_, region) => {
  const tabs = generatedTabs({ seed: 11, contacts: 300, events: 1500, nationalPhones: true });
  expect(compared(tabs, region).forbidden).toEqual([]);
});

const MAP: Tab = {
  name: 'Contact Map',
  rows: [
    ['hubspot_contact_id', 'close_contact_id', 'ghl_contact_id', 'email', 'phone'],
    ['512345678901234567', 'C1', 'G1', 'a@x.test', '+14155550101'],
    ['51234567891', 'C2', 'G2', 'b@x.test', '+447700900102'],
    ['00051234567892', 'C3', 'G3', 'c@x.test', '+4915112345678'],
  ],
};

const ACTIVITIES: Tab = {
  name: 'activity-events',
  rows: [
    ACTIVITY_HEADINGS,
    ...[
      '+14155550101',
      '+44 7700 900102',
      '1.41556E+10',
      "'+14155550101",
      '0049 1511 2345678',
      '(415) 555-0101',
    ].map((phone, at) => [`E${at}`, 'openphone', '', phone, 'call', '50%', '5/9/2026 9:15', 'log call']),
  ],
};

const HUBSPOT: Tab = {
  name: 'hubspot',
  rows: [
    [
      'Record ID',
      'First Name',
      'Last Name',
      'Email',
      'Phone Number',
      'Lead Status',
      'Create Date',
      'Contact owner',
    ],
    ...['512345678901234567', '51234567891', '00051234567892', '5.12346E+10'].map((id) => [
      id,
      'A',
      'B',
      '',
      '',
      'New',
      '2026-05-09',
      'Maya',
    ]),
  ],
};

const LOST_PLUS: readonly Tab[] = [
  {
    name: 'Contact Map',
    rows: [
      ['close_contact_id', 'ghl_contact_id', 'phone'],
      ['C1', 'G1', '+1 659 123 4567'],
      ['C2', 'G2', '(212) 555-0142'],
    ],
  },
  {
    ...ACTIVITIES,
    rows: [
      ACTIVITIES.rows[0] ?? [],
      ['E1', 'openphone', '', '+6591234567', 'call', '', '2026-05-09T09:15:00Z', ''],
    ],
  },
];

test('a number that lost its plus is not taken for another country', () => {
  const [map, calls] = LOST_PLUS as [Tab, Tab];
  const asText = reviewed(LOST_PLUS, 'text', 'US');
  expect(asText.ledger.size).toBe(0);
  const automatic = reviewed([{ ...map, name: 'Contact Map' }, calls], 'automatic', 'US');
  expect(automatic.ledger.size).toBe(0);
  expect(automatic.errors().map(({ Reason }) => Reason)).toEqual(['value-damaged']);
});

test('nor is one of the contact map', () => {
  const map: Tab = {
    name: 'Contact Map',
    rows: [
      ['close_contact_id', 'ghl_contact_id', 'phone'],
      ['C1', 'G1', '+6591234567'],
    ],
  };
  const calls: Tab = {
    ...ACTIVITIES,
    rows: [
      ACTIVITIES.rows[0] ?? [],
      ['E1', 'openphone', '', "'+1 659 123 4567", 'call', '', '2026-05-09T09:15:00Z', ''],
    ],
  };
  expect(reviewed([map, calls], 'text', 'US').ledger.size).toBe(0);
  expect(reviewed([map, calls], 'automatic', 'US').ledger.size).toBe(0);
});

test('an id that lost its zeros is not taken for the id of another contact', () => {
  const map: Tab = {
    name: 'Contact Map',
    rows: [
      ['close_contact_id', 'hubspot_contact_id', 'email'],
      ['C1', 'H-7', 'a@x.test'],
      ['C2', '7', 'b@x.test'],
    ],
  };
  const contacts: Tab = {
    name: 'hubspot',
    rows: [HUBSPOT.rows[0] ?? [], ['007', 'A', 'B', '', '', 'New', '', 'M']],
  };
  expect(reviewed([map, contacts], 'text').ledger.size).toBe(0);
  expect(reviewed([map, contacts], 'automatic').ledger.size).toBe(0);
});

test.each(['', 'US', 'GB'])('what Sheets damages never names a contact (region "%s")', (region) => {
  expect(compared([MAP, ACTIVITIES, HUBSPOT], region).forbidden).toEqual([]);
});

const RUNS = 40;
const IDS = [
  '7',
  '007',
  '7.0',
  'H-7',
  '1E2',
  '100',
  '3-14',
  '3/14/2026',
  'true',
  'TRUE',
  '12345678901234567',
  '',
];
const PHONES = ['+6591234567', '6591234567', '+1 659 123 4567', '(659) 123-4567', '+16591234567', ''];
const EMAILS = ['a@x.test', 'b@x.test', ''];
const VALUES = [
  '02134',
  '2134',
  '50%',
  '0.5',
  '5/9/2026',
  'May 9, 2026',
  'true',
  'TRUE',
  '1E2',
  '100',
  'lead',
  '',
];

/** A map of up to four contacts that tell each other apart, and one more, and rows that say of them what they will. */
const WORKBOOK = fc
  .record({
    contacts: fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        email: fc.constantFrom(...EMAILS),
        phone: fc.constantFrom(...PHONES),
        zip: fc.constantFrom(...VALUES),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    changes: fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        email: fc.constantFrom(...EMAILS),
        field: fc.constantFrom(
          'zip_code',
          'owner',
          'status',
          'phone',
          'hubspot_contact_id',
          'do_not_contact',
        ),
        value: fc.constantFrom(...VALUES, ...PHONES, ...IDS),
      }),
      { maxLength: 6 },
    ),
    calls: fc.array(fc.record({ email: fc.constantFrom(...EMAILS), phone: fc.constantFrom(...PHONES) }), {
      maxLength: 6,
    }),
    people: fc.array(
      fc.record({
        id: fc.constantFrom(...IDS),
        email: fc.constantFrom(...EMAILS),
        phone: fc.constantFrom(...PHONES),
      }),
      { maxLength: 4 },
    ),
    repeatsId: fc.boolean(),
  })
  .map(({ contacts, changes, calls, people, repeatsId }): Tab[] => [
    {
      name: 'Contact Map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'hubspot_contact_id', 'email', 'phone', 'zip_code', 'owner'],
        ...contacts.map(({ id, email, phone, zip }, n) => [`C${n}`, `G${n}`, id, email, phone, zip, zip]),
        ['C99', 'G99', '', 'sound@x.test', '', '', ''],
      ],
    },
    {
      name: 'ghl-contact-changes',
      rows: [
        ['change_id', 'ghl_contact_id', 'email', 'hubspot_contact_id', 'field', 'new_value', 'updated_at'],
        ...changes.map(({ id, email, field, value }, n) => [
          repeatsId ? 'CH0' : `CH${n}`,
          '',
          email,
          id,
          field,
          value,
          '2026-05-09T09:15:00Z',
        ]),
      ],
    },
    {
      ...ACTIVITIES,
      rows: [
        ACTIVITIES.rows[0] ?? [],
        // Of somebody whom nothing doubts: where not one row is safe, nothing is tried.
        ['ES', 'openphone', 'sound@x.test', '', 'call', 'Asked for the agenda', '2026-05-10T09:15:00Z', ''],
        ...calls.map(({ email, phone }, n) => [
          `E${n}`,
          'openphone',
          email,
          phone,
          'call',
          '',
          '2026-05-09T09:15:00Z',
          '',
        ]),
      ],
    },
    {
      name: 'hubspot',
      rows: [
        HUBSPOT.rows[0] ?? [],
        ...people.map(({ id, email, phone }) => [id, 'A', 'B', email, phone, 'New', '2026-05-09', 'Maya']),
      ],
    },
  ]);

/** Which tabs are pasted into automatic cells, as bits. */
const SOME_TABS = fc.integer({ min: 1, max: 15 });

test.each(['', 'US'])('no workbook at all yields a row that its text forbids (region "%s")', (region) => {
  let safe = 0;
  fc.assert(
    fc.property(WORKBOOK, SOME_TABS, (tabs, bits) => {
      const into = (tab: Tab) => (bits & (1 << tabs.indexOf(tab)) ? 'automatic' : 'text');
      const { safe: rows, forbidden } = compared(tabs, region, into);
      safe += rows;
      expect(forbidden).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(safe).toBeGreaterThan(0);
});

test('it says what was damaged: in the run, in Check tabs and on the rows', () => {
  const { says, checked: check, errors } = reviewed([MAP, ACTIVITIES, HUBSPOT], 'automatic');
  const checked = check();
  for (const text of [says, checked]) {
    expect(text).toMatch(/phone.*column E.*E2/);
  }
  expect(checked).toMatch(/hubspot_contact_id.*column A.*A2/);
  expect(checked).toMatch(/activity-events: 6 records/);
  expect(checked).toMatch(/columns D \(/);
  const damaged = errors()
    .filter(({ Reason }) => Reason === 'value-damaged')
    .map((row) => row['Source tab']);
  expect(damaged).toContain('activity-events');
  expect(damaged).toContain('hubspot');
});

test('plain text is read once and nothing is said of damage', () => {
  const { says } = reviewed([MAP, ACTIVITIES], 'text');
  expect(says).not.toContain('became numbers');
});
