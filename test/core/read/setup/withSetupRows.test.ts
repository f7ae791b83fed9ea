import { withoutSetupRows, withSetupRows } from '../../../../src/core/read/setup/withSetupRows.ts';

const THERE = [
  ['setting', 'value', 'why'],
  ['phone_region', 'DE', 'Kim'],
  ['date_order', 'day-first', ''],
];

test.each([
  [
    'takes the place of the row that begins alike, and leaves its other cells',
    THERE,
    { setting: 'Phone_Region', value: 'US' },
    [THERE[0], ['Phone_Region', 'US', 'Kim'], THERE[2]],
    { setting: 'phone_region', value: 'DE' },
  ],
  [
    'comes below the last',
    [...THERE, ['', '', '']],
    { setting: 'time_zone', value: 'UTC' },
    [...THERE, ['time_zone', 'UTC', ''], ['', '', '']],
    null,
  ],
  [
    'brings its heading',
    [['identifier']],
    { identifier: 'a@x.test', why: 'shared' },
    [
      ['identifier', 'why'],
      ['a@x.test', 'shared'],
    ],
    null,
  ],
])('a row %s', (_, there, row, expected, before) => {
  const written = withSetupRows(there as string[][], [row]);
  expect([written.rows, written.before]).toEqual([expected, [before]]);
});

test('a row of somebody new never takes the place of another, however blank it begins', () => {
  const map = [
    ['close_contact_id', 'email'],
    ['', 'nobody@x.test'],
  ];
  const { rows, before } = withSetupRows(map, [{ close_contact_id: '', email: 'a@x.test' }], true);
  expect([rows, before]).toEqual([[...map, ['', 'a@x.test']], [null]]);
});

test.each([
  ['a changed one', THERE, { setting: 'phone_region', value: 'US' }],
  ['an added one', THERE, { setting: 'time_zone', value: 'UTC' }],
])('%s is taken back', (_, there, row) => {
  const { rows, before } = withSetupRows(there, [row]);
  const back = withoutSetupRows(rows, [row], before)?.rows.filter((cells) => cells.some(Boolean));
  expect(back).toEqual(there);
});

test('what somebody has changed since is not taken back', () => {
  const row = { setting: 'phone_region', value: 'US' };
  const { rows, before } = withSetupRows(THERE, [row]);
  const changed = rows.map((cells) => cells.map((cell) => (cell === 'US' ? 'GB' : cell)));
  expect(withoutSetupRows(changed, [row], before)).toBeNull();
});
