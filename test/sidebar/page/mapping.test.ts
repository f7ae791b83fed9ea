import { readSourceTabs } from '../../../src/core/policy/sourceTabs.ts';
import {
  type Mapping,
  mappingProblems,
  mappingRows,
  sampleColumns,
} from '../../../src/sidebar/loaded/mapping.ts';

const TAB = [
  ['Clinic bookings 2026'],
  ['Ref', 'Patient e-mail', 'Mobile', 'Starts', '', 'Other e-mail'],
  ['B-1', 'ann@x.test', '+1 555 010 1101', '2026-05-12', 'x', ''],
  ['B-2', 'bob@y.test', '', '2026-05-13', '', 'bob@z.test'],
  ['B-3', '', '', '', '', ''],
  ['B-4', 'dee@y.test', '', '', '', ''],
];
const MAPPING: Mapping = {
  tab: 'Clinic Bookings',
  system: 'other',
  recordKind: 'appointment',
  region: 'US',
  timeZone: 'America/New_York',
  dateOrder: 'day-first',
  headings: ['Ref', 'Patient e-mail', 'Notes'],
  fields: ['event_id', 'email', ''],
};

test('the form shows each column with its first three values and a guess', () => {
  expect(sampleColumns(TAB)).toEqual([
    { heading: 'Ref', samples: ['B-1', 'B-2', 'B-3'], guess: 'event_id' },
    { heading: 'Patient e-mail', samples: ['ann@x.test', 'bob@y.test', 'dee@y.test'], guess: 'email' },
    { heading: 'Mobile', samples: ['+1 555 010 1101'], guess: 'phone' },
    { heading: 'Starts', samples: ['2026-05-12', '2026-05-13'], guess: 'starts_at' },
    { heading: 'Other e-mail', samples: ['bob@z.test'], guess: 'email' },
  ]);
});

test('what is written is read back by the core as it was meant', () => {
  const rows = [
    ['tab', 'system', 'record_kind', 'field', 'heading', 'region', 'time_zone', 'date_order'],
    ...mappingRows(MAPPING),
  ];
  const { mappings, problems } = readSourceTabs({ name: 'Source Tabs', rows });
  expect(problems).toEqual([]);
  expect(mappings.get('clinic bookings')).toMatchObject({
    system: 'other',
    recordKind: 'appointment',
    region: 'US',
    timeZone: 'America/New_York',
    dateOrder: 'day-first',
    columns: [
      { field: 'event_id', heading: 'Ref' },
      { field: 'email', heading: 'Patient e-mail' },
    ],
  });
});

test.each([
  [{}, 0],
  [{ system: '' }, 1],
  [{ recordKind: '' as const }, 1],
  [{ region: 'XY' }, 1],
  [{ timeZone: 'Mars' }, 1],
  [{ fields: ['event_id', '', ''] }, 1],
] as const)('%j has %i problems', (part, count) => {
  expect(mappingProblems({ ...MAPPING, ...part })).toHaveLength(count);
});

test.each([
  [['close_contact_id'], ['email'], 1],
  [['close_contact_id'], ['contact_id'], 0],
  [['close_contact_id'], ['close_contact_id'], 0],
  [['email', 'phone'], ['from'], 0],
  [['starts_at'], ['email'], 1],
  [['identity'], ['email'], 0],
])('a policy that requires one of %j is met by columns of %j but for %i', (names, fields, count) => {
  const mapping = { ...MAPPING, system: 'close', recordKind: 'appointment', fields } as const;
  const without = mappingProblems(mapping).length;
  expect(mappingProblems(mapping, [names])).toHaveLength(without + count);
});
