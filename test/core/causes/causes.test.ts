import fc from 'fast-check';
import { type Cause, heldRow, noCauses, noteHeld, rankedCauses } from '../../../src/core/causes/causes.ts';
import type { Verdict } from '../../../src/core/classify/classify.ts';
import type { Tab } from '../../../src/core/model.ts';
import { reviewTabs } from '../../support/reviewTabs.ts';

const MAP: Tab = {
  name: 'contact-map',
  rows: [
    ['close_contact_id', 'ghl_contact_id', 'email', 'phone', 'name'],
    ['C1', 'G1', 'ann@x.test', '+15550101101', 'Ann Lee'],
    ['C2', 'G2', 'bob@x.test', '+15550101102', 'Bob Ray'],
    ['C3', 'G3', 'info@oak.test', '', 'Cy Oak'],
    ['C4', 'G4', 'info@oak.test', '', 'Di Oak'],
  ],
};
const CALLS = 'activity_id,channel,email,phone,activity_type,summary,occurred_at,desired_ghl_action'.split(
  ',',
);

type Who = readonly [email: string, phone: string];

function verdictsOf(rows: readonly Who[]): readonly Verdict[] {
  const { tabs } = reviewTabs([
    MAP,
    {
      name: 'activity-events',
      rows: [
        CALLS,
        ...rows.map(([email, phone], at) => [
          `A${at}`,
          'openphone',
          email,
          phone,
          'call',
          `talk ${at}`,
          `2026-05-14T10:${String(at % 60).padStart(2, '0')}:00Z`,
          'log activity',
        ]),
      ],
    },
  ]);
  return tabs.flatMap(({ verdicts }) => verdicts);
}

function causesOf(verdicts: readonly Verdict[]): readonly Cause[] {
  const causes = noCauses();
  for (const verdict of verdicts) {
    const held = heldRow(verdict);
    if (held) noteHeld(causes, held);
  }
  return rankedCauses(causes);
}

const ANN = ['ann@x.test', '+15550101101'] as const;
const told = (causes: readonly Cause[]) =>
  causes.map(({ name, key, rows, alone }) => [name, key, rows, alone]);

test.each([
  ['safe rows have no cause', [ANN, ANN], []],
  [
    'rows of one unknown address have one cause',
    [
      ['new@y.test', ''],
      ['New <NEW@y.test>', ''],
      ['other@y.test', ''],
    ],
    [
      ['not-in-the-map', 'not-in-the-map email new@y.test', 2, 2],
      ['not-in-the-map', 'not-in-the-map email other@y.test', 1, 1],
    ],
  ],
  [
    'an address of several contacts is one cause',
    [
      ['info@oak.test', ''],
      ['info@oak.test', ''],
    ],
    [['shared-by-contacts', 'shared-by-contacts email info@oak.test', 2, 2]],
  ],
  [
    'phones without a country are one cause, whoever they are of',
    [
      ['ann@x.test', '555-010-1199'],
      ['bob@x.test', '555-010-1188'],
    ],
    [['country-missing', 'country-missing ', 2, 2]],
  ],
  [
    'a second phone of one contact is another cause than one of another contact',
    [
      ['ann@x.test', '+15550101177'],
      ['bob@x.test', '+15550101178'],
      ['bob@x.test', '+15550101178'],
    ],
    [
      ['new-on-contact', 'new-on-contact phone +15550101178', 2, 2],
      ['new-on-contact', 'new-on-contact phone +15550101177', 1, 1],
    ],
  ],
  [
    'two contacts on one row',
    [
      ['ann@x.test', '+15550101102'],
      ['bob@x.test', '+15550101101'],
    ],
    [['between-contacts', 'between-contacts C1/G1 Ann Lee | C2/G2 Bob Ray', 2, 2]],
  ],
] as const)('%s', (_, rows, expected) => {
  expect(told(causesOf(verdictsOf(rows)))).toEqual(expected);
});

test('every held row is counted once, and the causes stand by the rows that they alone hold', () => {
  const cell = <T>(...values: T[]) => fc.constantFrom(...values);
  const row = fc.tuple(
    cell('ann@x.test', 'bob@x.test', 'info@oak.test', 'who@y.test', '', 'broken@'),
    cell('+15550101101', '+15550101102', '+15550101199', '555-010-1199', ''),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const verdicts = verdictsOf(rows);
      const held = verdicts.filter(({ outcome }) => outcome !== 'ledger').length;
      const causes = causesOf(verdicts);
      expect(causes.reduce((sum, cause) => sum + cause.rows, 0)).toBe(held);
      const alone = causes.map((cause) => cause.alone);
      expect(alone).toEqual([...alone].sort((a, b) => b - a));
      for (const cause of causes) expect(cause.says).not.toMatch(/undefined|null/);
    }),
    { numRuns: 60 },
  );
});
