import type { Coerced, Tab } from '../../src/core/model.ts';
import { readSetUp } from '../../src/core/read/setup/readSetUp.ts';
import { gist, reviewTabs } from '../support/reviewTabs.ts';

const MAP_HEADINGS = [
  'close_contact_id',
  'hubspot_contact_id',
  'ghl_contact_id',
  'email',
  'phone',
  'zip code',
];
const CHANGE_HEADINGS = [
  'change_id',
  'ghl_contact_id',
  'email',
  'hubspot_contact_id',
  'field',
  'new_value',
  'updated_at',
];
const POLICY: Tab = {
  name: 'field-policy',
  rows: [
    ['field_name', 'protection'],
    ['zip code', 'never'],
  ],
};
const WITHOUT_POLICY: Tab = { name: 'field-policy', rows: [] };

const column = (...at: number[]): Coerced => new Map(at.map((index) => [index, { cells: 1, firstRow: 2 }]));

/** The outcome and first reason of one change, in a sheet in which these columns hold coerced cells. */
function verdict(
  {
    map,
    change,
    policy = WITHOUT_POLICY,
  }: { map: readonly string[]; change: readonly string[]; policy?: Tab },
  { inMap = [], inChanges = [] }: { inMap?: number[]; inChanges?: number[] } = {},
): string {
  const tabs: Tab[] = [
    { name: 'contact-map', rows: [MAP_HEADINGS, map], coerced: column(...inMap) },
    { name: 'ghl-contact-changes', rows: [CHANGE_HEADINGS, change], coerced: column(...inChanges) },
    ...(policy === WITHOUT_POLICY ? [] : [policy]),
  ];
  const { tabs: reviewed } = reviewTabs(tabs, { region: 'US' });
  return gist(reviewed[0]?.verdicts[0] ?? fail())
    .split(' ')
    .slice(0, 2)
    .join(' ');
}

function fail(): never {
  throw new Error('no verdict');
}

const ANN = ['C1', '7', 'G1', 'ann@x.test', '+1 555 010 1234', ''];
const note = (id: string, value = 'met her') => [
  'E1',
  'G1',
  'ann@x.test',
  id,
  'notes',
  value,
  '2026-05-09T09:15:00Z',
];
const zip = (held: string, value: string) => ({
  map: [...ANN.slice(0, 5), held],
  change: ['E1', 'G1', 'ann@x.test', '', 'zip code', value, '2026-05-09T09:15:00Z'],
  policy: POLICY,
});

test.each<[string, string, Parameters<typeof verdict>]>([
  ['text is read as it is', 'ledger identifiers-agree', [{ map: ANN, change: note('7') }]],
  [
    'text in a sheet with numbers elsewhere',
    'ledger identifiers-agree',
    [
      { map: ANN, change: note('7') },
      { inMap: [5], inChanges: [6] },
    ],
  ],
  [
    'an id of letters beside ids that became numbers',
    'conflict contact-id-disagrees',
    [{ map: ANN, change: note('HS-7') }, { inChanges: [3] }],
  ],
  [
    'an id that became a number may have been 007',
    'error value-damaged',
    [{ map: ANN, change: note('7') }, { inChanges: [3] }],
  ],
  [
    'so may one of the map',
    'conflict contact-id-disagrees',
    [{ map: ANN, change: note('7') }, { inMap: [1] }],
  ],
  [
    'an id that became a date',
    'error value-damaged',
    [{ map: ANN, change: note('3/14/2026') }, { inChanges: [3] }],
  ],
  [
    'a value that is text',
    'ledger identifiers-agree',
    [{ map: ANN, change: note('', '50% down') }, { inChanges: [5] }],
  ],
  [
    'a value that became a number',
    'error value-damaged',
    [{ map: ANN, change: note('', '2134') }, { inChanges: [5] }],
  ],
  [
    'a value that became a boolean',
    'error value-damaged',
    [{ map: ANN, change: note('', 'TRUE') }, { inChanges: [5] }],
  ],
  ['a protected value that is held already', 'ledger no-change', [zip('2134', '2134')]],
  [
    'a protected value, of which the map may have lost a zero',
    'conflict protected-field',
    [zip('2134', '2134'), { inMap: [5] }],
  ],
])('%s', (_, expected, [row, coerced]) => {
  expect(verdict(row, coerced)).toBe(expected);
});

test.each<[string, Coerced, string[]]>([
  ['text: the second is a replay', column(), ['identifiers-agree', 'duplicate-event']],
  [
    'coerced anywhere: what was pasted may have been two contents',
    column(5),
    ['event-id-reused', 'event-id-reused'],
  ],
])('two rows of one event id that look the same, where the sheet is %s', (_, coerced, expected) => {
  const rows = [CHANGE_HEADINGS, note('', 'met her'), note('', 'met her')];
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: [MAP_HEADINGS, ANN] },
    { name: 'ghl-contact-changes', rows, coerced },
  ]);
  expect(tabs[0]?.verdicts.map(({ findings }) => findings[0]?.reason)).toEqual(expected);
});

test.each<[string, Coerced, string[]]>([
  ['text: the second is a replay', column(), ['identifiers-agree', 'duplicate-event']],
  [
    'coerced anywhere: neither repeats the other',
    column(5),
    ['correlation-id-reused', 'correlation-id-reused'],
  ],
])('two rows of one correlation id that look the same, where the sheet is %s', (_, coerced, expected) => {
  const [, ...rest] = note('', 'met her');
  const rows = [
    [...CHANGE_HEADINGS, 'correlation_id'],
    ['E1', ...rest, 'tx-1'],
    ['E2', ...rest, 'tx-1'],
  ];
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: [MAP_HEADINGS, ANN] },
    { name: 'ghl-contact-changes', rows, coerced },
  ]);
  expect(tabs[0]?.verdicts.map(({ findings }) => findings[0]?.reason)).toEqual(expected);
});

test.each<[string, Coerced, string]>([
  ['text', column(), 'single-identifier-match'],
  ['coerced in the phones', column(3), 'same-event-other-id'],
])('an event that another may be, whose phone stands in a sheet that is %s', (_, coerced, expected) => {
  const rows = [
    ['activity_id', 'channel', 'email', 'phone', 'activity_type', 'summary', 'occurred_at'],
    ['E1', 'openphone', '', '12125550142', 'call', 'hi', '2026-05-09T09:15:00Z'],
    ['E2', 'openphone', 'ann@x.test', '', 'call', 'hi', '2026-05-09T09:15:00Z'],
  ];
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: [MAP_HEADINGS, ANN] },
    { name: 'activity-events', rows, coerced },
  ]);
  expect(tabs[0]?.verdicts[1]?.findings[0]?.reason).toBe(expected);
});

/** Two deals that have nothing in common. Opportunities with an external key are told by it, others by company and name. */
test.each<[string, Coerced, string, string]>([
  ['text', column(), 'SO-1', 'identifiers-agree'],
  ['coerced in the names, which do not count', column(1), 'SO-1', 'identifiers-agree'],
  ['coerced in the external keys', column(3), 'SO-1', 'several-existing-records'],
  ['coerced in the names', column(1), '', 'several-existing-records'],
  ['coerced in the companies', column(2), '', 'several-existing-records'],
])('a deal in an export that is %s', (_, coerced, key, expected) => {
  const headings = ['Copper ID', 'Name', 'Company', 'External Key', 'Email', 'Copper Contact ID'];
  const rows = [
    [...headings, 'Primary Person Contact', 'Win Probability'],
    ['1', 'Relaunch', 'Northwind', key, 'ann@x.test', 'P1', 'Ann Lee', '50'],
    ['2', '2026', '1917', '7', 'ann@x.test', 'P1', 'Ann Lee', '50'],
  ];
  const map = [
    ['copper_contact_id', 'ghl_contact_id', 'email'],
    ['P1', 'G1', 'ann@x.test'],
  ];
  const { tabs } = reviewTabs([
    { name: 'contact-map', rows: map },
    { name: 'copper-opportunities', rows, coerced },
  ]);
  expect(tabs[0]?.verdicts[0]?.findings[0]?.reason).toBe(expected);
});

test.each(['6591234567', '4155550101'])(
  'a phone that became the number %s names nobody, with a region too',
  (phone) => {
    const map: Tab = {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'phone'],
        ['C1', `+1${phone}`],
        ['C2', `+${phone}`],
      ],
    };
    const calls: Tab = {
      name: 'calls',
      rows: [
        ['id', 'from', 'conversationBody', 'direction', 'to', 'createdAt', 'conversationId'],
        ['AC1', phone, 'hi', 'incoming', '+12125550142', '2026-05-09T09:15:00Z', 'CN1'],
      ],
    };
    const judged = (coerced: Coerced) =>
      reviewTabs([map, { ...calls, coerced }], { region: 'US' }).tabs[0]?.verdicts[0]?.findings[0]?.reason;
    expect(judged(column())).toBe('single-identifier-match');
    expect(judged(column(1))).toBe('value-damaged');
  },
);

/** One activity against a map of these rows, of which the columns `coerced` hold coerced cells. */
function activity(
  map: readonly (readonly string[])[],
  row: { email?: string; phone?: string },
  coerced: Coerced,
): string {
  const headings = ['close_contact_id', 'hubspot_contact_id', 'ghl_contact_id', 'email', 'phone'];
  const tabs: Tab[] = [
    { name: 'contact-map', rows: [headings, ...map], coerced },
    {
      name: 'activity-events',
      rows: [
        ['activity_id', 'channel', 'email', 'phone', 'activity_type', 'occurred_at'],
        ['E1', 'openphone', row.email ?? '', row.phone ?? '', 'call', '2026-05-09T09:15:00Z'],
      ],
    },
  ];
  const [reviewed] = reviewTabs(tabs).tabs;
  return gist(reviewed?.verdicts[0] ?? fail())
    .split(' ')
    .slice(0, 2)
    .join(' ');
}

const BO = ['C2', '', 'G2', 'bo@x.test', '12125550142'];
const ANN_WITHOUT_PHONE = ['C1', '', 'G1', 'ann@x.test', ''];
const ANN_WITH_PHONE = ['C1', '', 'G1', 'ann@x.test', '+1 (212) 555-0142'];

test.each<[string, string, Parameters<typeof activity>]>([
  [
    'a sound e-mail alone',
    'ledger single-identifier-match',
    [[ANN_WITHOUT_PHONE, BO], { email: 'ann@x.test' }, column(4)],
  ],
  [
    'a sound e-mail and a phone that its contact has',
    'ledger identifiers-agree',
    [[ANN_WITH_PHONE, BO], { email: 'ann@x.test', phone: '+12125550142' }, column(4)],
  ],
  [
    'a phone that another may have too',
    'conflict identifier-unreadable',
    [[ANN_WITH_PHONE, BO], { phone: '+12125550142' }, column(4)],
  ],
  [
    'a phone of which the map would be silent',
    'conflict identifier-unreadable',
    [[ANN_WITHOUT_PHONE, BO], { email: 'ann@x.test', phone: '+12125550142' }, column(4)],
  ],
  [
    'the same where the map is text',
    'ledger single-identifier-match',
    [[ANN_WITHOUT_PHONE, BO.slice(0, 4)], { email: 'ann@x.test', phone: '+12125550142' }, column()],
  ],
  [
    'a phone that a shortened number of another contact may be',
    'conflict identifier-unreadable',
    [
      [ANN_WITHOUT_PHONE, [...BO.slice(0, 4), '1.21256E+10']],
      { email: 'ann@x.test', phone: '+12125550142' },
      column(),
    ],
  ],
  [
    'a phone that a shortened national number of another contact may be',
    'conflict identifier-unreadable',
    [
      [ANN_WITHOUT_PHONE, [...BO.slice(0, 4), '2.13E+09']],
      { email: 'ann@x.test', phone: '+12125550142' },
      column(),
    ],
  ],
  [
    'a phone that the shortened number cannot be',
    'ledger single-identifier-match',
    [
      [ANN_WITHOUT_PHONE, [...BO.slice(0, 4), '1.41556E+10']],
      { email: 'ann@x.test', phone: '+12125550142' },
      column(),
    ],
  ],
  [
    'a phone that its contact has in full',
    'ledger single-identifier-match',
    [[ANN_WITH_PHONE, [...BO.slice(0, 4), '1.21256E+10']], { phone: '+12125550142' }, column()],
  ],
  [
    'two rows of the map whose ids became one number',
    'conflict map-contradiction',
    [
      [
        ['C1', '7', 'G1', 'ann@x.test', ''],
        ['C2', '7', 'G2', 'bo@x.test', ''],
      ],
      { email: 'ann@x.test' },
      column(1),
    ],
  ],
  [
    'two that became two',
    'ledger single-identifier-match',
    [
      [
        ['C1', '7', 'G1', 'ann@x.test', ''],
        ['C2', '8', 'G2', 'bo@x.test', ''],
      ],
      { email: 'ann@x.test' },
      column(1),
    ],
  ],
  [
    'two rows of the map whose look-up of an id found nothing',
    'ledger single-identifier-match',
    [
      [
        ['C1', '#N/A', 'G1', 'ann@x.test', ''],
        ['C2', '#N/A', 'G2', 'bo@x.test', ''],
      ],
      { email: 'ann@x.test' },
      column(),
    ],
  ],
  [
    'two rows of the map whose ids a spreadsheet rounded to one',
    'conflict map-contradiction',
    [
      [
        ['C1', '1.23457E+17', 'G1', 'ann@x.test', ''],
        ['C2', '1.23457E+17', 'G2', 'bo@x.test', ''],
      ],
      { email: 'ann@x.test' },
      column(),
    ],
  ],
])('a damaged contact map: %s', (_, expected, [map, row, coerced]) => {
  expect(activity(map, row, coerced)).toBe(expected);
});

test.each([
  ['own-identifiers', ['identifier', 'why'], 0, 'identifier'],
  ['shared-identifiers', ['why', 'identifier'], 1, 'identifier'],
  ['existing-records', ['record_id', 'external_key', 'company', 'opportunity_name'], 1, 'external_key'],
] as const)('%s that became numbers stop the review', (name, headings, at, heading) => {
  const map: Tab = { name: 'contact-map', rows: [MAP_HEADINGS, ANN] };
  const row = headings.map(() => '14155550101');
  const stops = (coerced: Coerced) =>
    readSetUp(
      new Map([
        ['contact-map', map],
        [name, { name, rows: [[...headings], row], coerced }],
      ]),
      { region: 'US', slice: '' },
      [],
    ).problems.map(({ tab, row, heading }) => ({ tab, row, heading }));
  expect(stops(column())).toEqual([]);
  expect(stops(column(at))).toEqual([{ tab: name, row: 2, heading }]);
});

describe('beside a map and an export of the contact', () => {
  const MAP = ['C0', '100', 'G0', 'ann@x.test', '+6591234567', ''];
  const HUBSPOT_HEADINGS = [
    'Record ID',
    'First Name',
    'Last Name',
    'Email',
    'Phone Number',
    'Lead Status',
    'Create Date',
    'Contact owner',
  ];
  const ID_IN_MAP = 1;
  const PHONE_IN_MAP = 4;
  const ID_IN_EXPORT = 0;
  const PHONE_IN_EXPORT = 4;

  /** What is said of a call: where its phone stands on the row, and what the contact's own export has. */
  function callOf(
    phone: string,
    [email, exported]: readonly [string, string],
    { inMap = [], inExport = [] }: { inMap?: number[]; inExport?: number[] },
  ): string {
    const { tabs } = reviewTabs([
      {
        name: 'contact-map',
        rows: [MAP_HEADINGS, MAP.map((cell, at) => (inMap.includes(at) ? cell.replace('+', '') : cell))],
        coerced: column(...inMap),
      },
      {
        name: 'activity-events',
        rows: [
          ['activity_id', 'channel', 'email', 'phone', 'activity_type', 'summary', 'occurred_at'],
          ['E1', 'openphone', 'ann@x.test', phone, 'call', '', '2026-05-09T09:15:00Z'],
        ],
      },
      {
        name: 'hubspot',
        rows: [HUBSPOT_HEADINGS, ['100', 'Ann', 'Lee', email, exported, 'New', '2026-05-09', 'Maya']],
        coerced: column(...inExport),
      },
    ]);
    return gist(tabs[0]?.verdicts[0] ?? fail())
      .split(' ')
      .slice(0, 2)
      .join(' ');
  }

  const SAME = ['ann@x.test', '+6591234567'] as const;
  const OTHER_EMAIL = ['bob@x.test', '+6591234567'] as const;
  const OTHER = ['bob@x.test', '+14155550102'] as const;
  const SAFE = 'ledger single-identifier-match';
  const HELD = 'conflict map-disagrees-with-export';

  test.each<[string, string, Parameters<typeof callOf>]>([
    [
      'a phone of the map that became a number excuses none that looks like it',
      'conflict identifier-unreadable',
      ['6591234567', SAME, { inMap: [PHONE_IN_MAP] }],
    ],
    ['all of them text, and alike', SAFE, ['', SAME, {}]],
    ['another e-mail alone', SAFE, ['', OTHER_EMAIL, {}]],
    ['another e-mail and phone', HELD, ['', OTHER, {}]],
    ['another e-mail, and the map has lost the phone', HELD, ['', OTHER_EMAIL, { inMap: [PHONE_IN_MAP] }]],
    [
      'another e-mail, and the export has lost the phone',
      HELD,
      ['', OTHER_EMAIL, { inExport: [PHONE_IN_EXPORT] }],
    ],
    ['alike, and the map has lost the phone', SAFE, ['', SAME, { inMap: [PHONE_IN_MAP] }]],
    ['the map has lost the id by which the export’s row is found', HELD, ['', OTHER, { inMap: [ID_IN_MAP] }]],
    ['the export has lost it', HELD, ['', OTHER, { inExport: [ID_IN_EXPORT] }]],
  ])('%s: %s', (_, expected, call) => {
    expect(callOf(...call)).toBe(expected);
  });
});
