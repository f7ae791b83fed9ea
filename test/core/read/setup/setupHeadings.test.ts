import type { Rows, Tab } from '../../../../src/core/model.ts';
import { readSetUp } from '../../../../src/core/read/setup/readSetUp.ts';
import { SETUP_TABS, type SetupTabName } from '../../../../src/core/read/setup/setupTabNames.ts';

const MAP: Rows = [
  ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
  ['C1', 'G1', 'ann@x.test', '+15550101101'],
];
const POLICY: Rows = [
  ['field_name', 'protection'],
  ['notes', 'never'],
];

function read(setup: Partial<Record<SetupTabName, Rows>>, others: Readonly<Record<string, Rows>> = {}) {
  const tabs = new Map<SetupTabName, Tab>();
  for (const name of SETUP_TABS) {
    const rows = { 'contact-map': MAP, ...setup }[name];
    if (rows) tabs.set(name, { name, rows });
  }
  const beside = Object.entries(others).map(([name, head]) => ({ name, head }));
  return readSetUp(tabs, { region: '', slice: '' }, beside);
}

test.each<[SetupTabName, string, string]>([
  ['field-policy', 'field_name,protect', 'protection'],
  ['field-policy', 'field_name,protections', 'protection'],
  ['field-policy', 'field_name,protected', 'protection'],
  ['field-policy', 'field_name,Protecting', 'protection'],
  ['first-slice-map', 'slice_id,enables', 'enabled'],
  ['first-slice-map', 'slice_id,enabling', 'enabled'],
  ['field-policy', 'field_name,Proection', 'protection'],
  ['field-policy', 'field_name,PROTCETION', 'protection'],
  ['field-policy', 'field_name,protection level', 'protection'],
  ['field-policy', 'field name,winning systems', 'winning_system'],
  ['field-policy', 'field_name,winning', 'winning_system'],
  ['field-policy', 'field_name,rule', 'review_rule'],
  ['field-policy', 'fieldname,protection', 'field_name'],
  ['first-slice-map', 'slice_id,enable', 'enabled'],
  ['first-slice-map', 'slice_id,enabeld', 'enabled'],
  ['first-slice-map', 'slice_id,source', 'sources'],
  ['first-slice-map', 'slice_id,record kind', 'record_kinds'],
  ['first-slice-map', 'slice_id,match policies', 'match_policy'],
  ['match-policy', 'policy_id,record_kind,requires,accepts_alone,source', 'sources'],
  ['match-policy', 'policy_id,record_kind,required,accepts_alone', 'requires'],
  ['match-policy', 'policy_id,record_kind,requires,accepts', 'accepts_alone'],
  ['source-tabs', 'tab,timezone', 'time_zone'],
  ['source-tabs', 'tab,regions', 'region'],
  ['own-identifiers', 'identifiers,why', 'identifier'],
  ['existing-records', 'external_key,email', 'person_email'],
])('%s with the headings %s: %s was meant', (name, headings, meant) => {
  const { problems } = read({ [name]: [headings.split(','), []] });
  expect(problems[0]).toMatchObject({ tab: name, says: expect.stringContaining(`Rename it to ${meant},`) });
});

test.each([
  ['field_name,lock', ['notes', 'never'], ['city', '']],
  ['field_name,level', ['notes', 'fill-if-empty'], ['city', 'ask']],
])(
  'a field policy with the headings %s: what stands below shows that protection was meant',
  (headings, ...rows) => {
    const { problems } = read({ 'field-policy': [headings.split(','), ...rows] });
    expect(problems[0]).toMatchObject({ says: expect.stringContaining('Rename it to protection,') });
  },
);

test.each<[SetupTabName, string, number]>([
  ['field-policy', 'field_name,protection,comment', 1],
  ['field-policy', 'field_name,protection,asked by', 1],
  ['field-policy', 'field_name,protection,projection', 1],
  ['field-policy', 'field_name,proposal', 1],
  ['field-policy', 'field_name,protection,protect', 1],
  ['first-slice-map', 'slice_id,source_pattern,owner,notes', 1],
  ['own-identifiers', 'identifier,why,added', 1],
  ['existing-records', 'external_key,company,owner,updated_at', 0],
  ['field-policy', 'Field Name,Protection,', 0],
])('%s with the headings %s is read, and %i finding names what is not', (name, headings, findings) => {
  const { setUp, problems } = read({ [name]: [headings.split(','), []] });
  expect([problems, setUp?.findings.length]).toEqual([[], findings]);
});

test('the contact map may have any other column: they are values', () => {
  const { setUp } = read({
    'contact-map': [
      ['close_contact_id', 'emails', 'protect', 'source'],
      ['C1', 'a@x.test'],
    ],
  });
  expect(setUp?.findings).toEqual([]);
});

const OWN_MAP: Rows = [
  ['Close-ID', 'GoHighLevel ID', 'E-Mail-Adresse', 'Vorname'],
  ['C1', 'G1', 'ann@x.test', 'Ann'],
];
const NONE: Rows = [MAP[0] ?? []];

test.each<[string, Rows, number]>([
  ['ids of two systems and an e-mail', OWN_MAP, 1],
  ['the ids of one system', OWN_MAP.map(([one = '', , mail = '', name = '']) => [one, mail, name]), 0],
  ['no e-mail and no phone', OWN_MAP.map((cells) => cells.slice(0, 2)), 0],
])('where there is no contact map, a tab with %s: the map under another name, %#', (_, rows, problems) => {
  const found = read({ 'contact-map': NONE }, { Kunden: rows }).problems;
  expect(found.filter(({ tab }) => tab === 'Kunden').length).toBe(problems);
});

test('beside a contact map it is no second one by its ids alone', () => {
  expect(read({}, { Kunden: OWN_MAP }).problems).toEqual([]);
});

test.each([
  ['contact-map (1)'],
  ['Copy of Contact Map'],
  ['contact_map 2'],
  ['contact-map - Copy'],
  ['Contact Map old'],
  ['contact-map-2026-05-01'],
  ['Kopie von Contact Map'],
])('%s is a second contact map', (name) => {
  const { problems } = read({}, { [name]: [['anything']] });
  expect(problems).toEqual([{ tab: name, says: expect.stringContaining('second contact-map') }]);
});

test.each<[string, Rows, string]>([
  ['field-policy (1)', POLICY, 'field-policy'],
  ['protected fields', [['field_name', 'protection', 'review_rule'], []], 'field-policy'],
  ['who is who', MAP, 'contact-map'],
  [
    'household',
    [
      ['identifier', 'why'],
      ['+15550101101', 'family'],
    ],
    'shared-identifiers',
  ],
  [
    'our-identifiers',
    [
      ['identifier', 'why'],
      ['us@agency.test', 'ours'],
    ],
    'Rename it to own-identifiers',
  ],
  ['mapping', [['tab', 'system', 'record_kind', 'field', 'heading'], []], 'source-tabs'],
  ['first-slice-map final', [['slice_id', 'enabled'], []], 'first-slice-map'],
])('%s would protect nothing: it is a %s', (name, rows, meant) => {
  const { setUp, problems } = read({}, { [name]: rows });
  expect([setUp, problems.map(({ tab }) => tab), problems[0]?.says]).toEqual([
    null,
    [name],
    expect.stringContaining(meant),
  ]);
});

test.each<[string, Rows]>([
  [
    'ghl-contact-changes',
    [['change_id', 'ghl_contact_id', 'email', 'close_contact_id', 'field', 'new_value', 'updated_at'], []],
  ],
  [
    'bookings',
    [['booking', 'close_contact_id', 'ghl_contact_id', 'email', 'phone', 'when', 'with whom'], []],
  ],
  [
    'copper-trigger-events',
    [
      [
        'event_id',
        'object_type',
        'external_key',
        'company',
        'person_email',
        'opportunity_name',
        'stage',
        'event_type',
        'payload_status',
        'updated_at',
      ],
      [],
    ],
  ],
  ['contact-mapping notes', [['what', 'who'], []]],
  ['people', [['email', 'phone'], []]],
  ['an empty one', []],
])('%s is no set-up', (name, rows) => {
  expect(read({}, { [name]: rows }).problems).toEqual([]);
});

test('a tab that a person has mapped is what they say', () => {
  const mapping: Rows = [
    ['tab', 'system', 'record_kind', 'field', 'heading'],
    ['who is who', 'spa', 'contact', 'email', 'email'],
  ];
  expect(read({ 'source-tabs': mapping }, { 'who is who': MAP }).problems).toEqual([]);
});

test.each([
  '*',
  'billing_*',
  'all',
  'All fields',
  'any other field',
  'everything',
  'first_name;last_name',
  'a, b',
  '—',
])('the field policy names one field a row, which %j is not', (name) => {
  const { problems } = read({
    'field-policy': [
      ['field_name', 'protection'],
      [name, 'never'],
    ],
  });
  expect(problems[0]).toMatchObject({ row: 2, heading: 'field_name' });
});

test.each(['notes', 'What is your goal, and why?', 'Tier #', 'allergies', 'restaurant', 'Größe'])(
  'the field policy names one field a row: %j',
  (name) => {
    expect(
      read({
        'field-policy': [
          ['field_name', 'protection'],
          [name, 'never'],
        ],
      }).problems,
    ).toEqual([]);
  },
);
