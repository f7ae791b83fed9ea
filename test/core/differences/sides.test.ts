import type { Row, Tab } from '../../../src/core/model.ts';
import { gist, reviewTabs } from '../../support/reviewTabs.ts';
import {
  CLOSE_ID,
  changeOfOneContact,
  differencesIn,
  driftTabs,
  GHL_ID,
  ofOneContact,
  said,
} from './support/drift.ts';

const POLICY = [
  ['city', '', 'close', 'allow'],
  ['color', '', '', 'allow'],
];
const judged = (tabs: readonly Tab[]) => differencesIn(tabs).map((one) => `${one.field} ${said(one)}`);
const withRows = (tabs: readonly Tab[], name: string, change: (rows: readonly Row[]) => readonly Row[]) =>
  tabs.map((tab) => (tab.name === name ? { ...tab, rows: change(tab.rows) } : tab));

describe('what a side holds', () => {
  test('is in the map where one system alone has an export', () => {
    const tabs = driftTabs({ close: [{ city: 'Oslo' }], ghl: [], policy: POLICY, map: { city: 'Bergen' } });
    expect(judged(tabs)).toEqual(['city ledger wins-by-policy: ghl=Oslo']);
  });

  test('is not in the map where the target has an export', () => {
    const drift = { close: [{ city: 'Oslo' }], ghl: [{ color: 'red' }], policy: POLICY };
    expect(judged(driftTabs({ ...drift, map: { city: 'Bergen' } }))).toEqual([]);
  });

  test('is unknown where nobody says: nothing is compared', () => {
    expect(judged(driftTabs({ close: [{ city: 'Oslo' }], ghl: [], policy: POLICY }))).toEqual([]);
  });

  test('waits where the map is newer than the export', () => {
    const map = { city: 'Bergen', ghl_updated_at: '2026-05-10T10:00:00Z' };
    const tabs = (at: string) =>
      driftTabs({ close: [{ city: 'Oslo', date_updated: at }], ghl: [], policy: POLICY, map });
    expect(judged(tabs('2026-05-09T10:00:00Z'))).toEqual([
      'city conflict older-than-map wins-by-policy: ghl=Oslo',
    ]);
    expect(judged(tabs('2026-05-11T10:00:00Z'))).toEqual(['city ledger wins-by-policy: ghl=Oslo']);
  });

  test('is in the newer of two exports of one kind', () => {
    const ghl = (city: string, updated: string): Row[] => [
      ['Contact Id', 'Email', 'Created', 'Opportunities', 'Updated', 'city'],
      [GHL_ID(0), 'p0@x.test', '', '', updated, city],
    ];
    const tabs = [
      ...driftTabs({ close: [{ city: 'Oslo' }], ghl: [], policy: POLICY }),
      { name: 'ghl May', rows: ghl('Bergen', '2026-05-01T10:00:00Z') },
      { name: 'ghl June', rows: ghl('oslo', '2026-06-01T10:00:00Z') },
    ];
    expect(judged(tabs)).toEqual([]);
    expect(judged(tabs.filter(({ name }) => name !== 'ghl June'))).toEqual([
      'city ledger wins-by-policy: ghl=Oslo',
    ]);
  });

  test('says nothing where it is not settled who the row is about', () => {
    const tabs = driftTabs({
      close: [{ city: 'Oslo' }, { city: 'Oslo' }],
      ghl: [{ city: 'Bergen' }, { city: 'Bergen' }],
      policy: POLICY,
    });
    expect(judged(tabs)).toHaveLength(2);
    const disputed = withRows(tabs, 'ghl contacts', ([header = [], ...rows]) => [
      header,
      ...rows.map((cells, at) => (at === 0 ? [cells[0] ?? '', 'p9@x.test', ...cells.slice(2)] : cells)),
    ]);
    const [only, ...others] = differencesIn(disputed);
    expect(others).toEqual([]);
    expect(only?.contact.key).toBe(`${CLOSE_ID(1)}/${GHL_ID(1)}`);
  });

  test('waits where another row of the workbook changes the field too', () => {
    const tabs = [
      ...driftTabs({ close: [{ city: 'Oslo' }], ghl: [{ city: 'Bergen' }], policy: POLICY }),
      {
        name: 'changes',
        rows: [
          ['change_id', 'ghl_contact_id', 'email', 'close_contact_id', 'field', 'new_value', 'updated_at'],
          ['c1', GHL_ID(0), 'p0@x.test', CLOSE_ID(0), 'city', 'Molde', '2026-05-01T10:00:00Z'],
        ],
      },
    ];
    expect(judged(tabs)).toEqual(['city conflict order-undecided wins-by-policy: ghl=Oslo']);
  });
});

test('a slice that names fields compares these alone', () => {
  const slice = {
    name: 'first-slice-map',
    rows: [
      ['slice_id', 'enabled', 'fields'],
      ['drift', 'yes', 'Color'],
    ],
  };
  const drift = {
    close: [{ city: 'Oslo', color: 'red' }],
    ghl: [{ city: 'Bergen', color: '' }],
    policy: POLICY,
  };
  expect(judged([...driftTabs(drift), slice])).toEqual(['color ledger fills-a-blank: ghl=red']);
});

test('a mapped column is a field under the name that a person gives it', () => {
  const mapped = {
    name: 'source-tabs',
    rows: [
      ['tab', 'system', 'record_kind', 'field', 'heading'],
      ['desk', 'ghl', 'contact', 'contact_id', 'No.'],
      ['desk', 'ghl', 'contact', 'email', 'Mail'],
      ['desk', 'ghl', 'contact', 'color', 'Favorite'],
    ],
  };
  const desk = {
    name: 'desk',
    rows: [
      ['No.', 'Mail', 'Favorite'],
      [GHL_ID(0), 'p0@x.test', ''],
    ],
  };
  const tabs = driftTabs({ close: [{ color: 'red' }], ghl: [], policy: POLICY });
  expect(judged([...tabs, mapped, desk])).toEqual(['color ledger fills-a-blank: ghl=red']);
});

describe('a contact with more rows of exports than anybody has', () => {
  test('is compared as ever while all its rows are kept', () => {
    expect(judged(ofOneContact(Array(20).fill('Bergen')))).toEqual(['city ledger wins-by-policy: ghl=Oslo']);
  });

  test('is held once rows are left out, whatever they hold', () => {
    expect(judged(ofOneContact(Array(40).fill('Bergen')))).toEqual(['city conflict sides-differ']);
    const [one] = differencesIn(ofOneContact(Array(40).fill('Oslo')));
    expect(one?.sides.map(({ place }) => place)).toEqual([
      'close contacts row 2 and 17 more rows',
      'ghl contacts row 2 and 17 more rows',
    ]);
  });

  test.each([
    [3, /^ledger /],
    [40, /^conflict field-needs-review /],
  ])(
    'is not changed where what the target holds may stand in a row that is not kept: %i rows before it',
    (count, says) => {
      const { tabs } = reviewTabs(changeOfOneContact(Array(count).fill('Bergen')));
      const [verdict] = tabs.find(({ name }) => name === 'changes')?.verdicts ?? [];
      expect(verdict && gist(verdict)).toMatch(says);
    },
  );

  test('loses nothing by rows that are held anyway', () => {
    const [map, close, ghl, policy] = ofOneContact(['Bergen']) as [Tab, Tab, Tab, Tab];
    const again = Array.from({ length: 40 }, () => ['unknown', 'ann1@x.test', '', '', 'Rome']);
    const held = { ...ghl, rows: [...ghl.rows, ...again] };
    expect(judged([map, close, held, policy])).toEqual(judged([map, close, ghl, policy]));
  });
});
