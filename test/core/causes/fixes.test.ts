import type { Told } from '../../../src/core/causes/causes.ts';
import { type FixFacts, fixesOf } from '../../../src/core/causes/fixes.ts';

const column = (heading: string, index: number) => ({ heading, index });
const FACTS: FixFacts = {
  mapColumns: {
    ids: [
      { kind: 'close_contact_id', column: column('Close ID', 0) },
      { kind: 'ghl_contact_id', column: column('GHL ID', 1) },
    ],
    identifiers: [{ kind: 'email', column: column('E-mail', 2) }],
  } as FixFacts['mapColumns'],
  systems: ['close', 'ghl'],
  region: 'US',
  own: ['us@x.test'],
};
const told = (cells: Partial<Told>): Told => ({
  name: '',
  reason: 'contact-not-mapped',
  key: '',
  says: '',
  todo: '',
  about: null,
  ...cells,
});
/** The tab, the row, and what is asked. */
const fixes = (cells: Partial<Told>) =>
  fixesOf(told(cells), FACTS).map(({ tab, row, asks }) => [tab, row, asks.map(({ heading }) => heading)]);

test.each<[string, Partial<Told>, unknown]>([
  [
    'a country',
    { name: 'country-missing' },
    [['settings', { setting: 'phone_region', value: 'US' }, ['value']]],
  ],
  [
    'the order of dates',
    { name: 'date-order' },
    [['settings', { setting: 'date_order', value: '' }, ['value']]],
  ],
  [
    'our own side',
    { name: 'own-side' },
    [['own-identifiers', { identifier: 'us@x.test', why: 'our own' }, ['identifier']]],
  ],
  [
    'an e-mail that is not in the map: nobody is added without an id in every system',
    { name: 'not-in-the-map', about: { kind: 'email', value: 'a@x.test' } },
    [['contact-map', { 'E-mail': 'a@x.test' }, ['Close ID', 'GHL ID']]],
  ],
  [
    'an id that is not in the map: the id of the other system has to be supplied',
    { name: 'not-in-the-map', about: { kind: 'ghl_contact_id', value: 'G7' } },
    [['contact-map', { 'GHL ID': 'G7' }, ['Close ID']]],
  ],
  [
    'a phone for which the map has no column',
    { name: 'not-in-the-map', about: { kind: 'phone', value: '+1555' } },
    [],
  ],
  [
    'an e-mail of several contacts',
    { name: 'shared-by-contacts', about: { kind: 'email', value: 'a@x.test' } },
    [['shared-identifiers', { identifier: 'a@x.test', why: 'shared by several people' }, []]],
  ],
  [
    'an id of several contacts',
    { name: 'shared-by-contacts', about: { kind: 'ghl_contact_id', value: 'G1' } },
    [],
  ],
  [
    'a field of which nobody said who wins',
    { name: 'difference', reason: 'sides-differ', about: { kind: 'field', value: 'city name' } },
    [
      [
        'field-policy',
        { field_name: 'city_name', direction: 'both', protection: 'allow' },
        ['winning_system'],
      ],
    ],
  ],
  [
    'a protected field',
    { name: 'field', reason: 'protected-field', about: { kind: 'field', value: 'owner' } },
    [],
  ],
  [
    'consent',
    { name: 'field', reason: 'field-needs-review', about: { kind: 'field', value: 'do not contact' } },
    [],
  ],
  [
    'an e-mail field',
    { name: 'field', reason: 'field-needs-review', about: { kind: 'field', value: 'email' } },
    [],
  ],
  ['several contacts on one row', { name: 'between-contacts' }, []],
  ['a reason alone', {}, []],
])('what settles %s', (_, cells, expected) => {
  expect(fixes(cells)).toEqual(expected);
});
