import { ACTIVITY_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import { normalizeHeading } from '../../src/core/normalize/heading.ts';
import { defaultProtection } from '../../src/core/policy/defaultFields.ts';
import { fieldClassOf } from '../../src/core/policy/fieldClass.ts';
import { readMatchPolicies } from '../../src/core/policy/matchPolicy.ts';
import { readSourceTabs } from '../../src/core/policy/sourceTabs.ts';
import { findMapColumns } from '../../src/core/read/map/mapColumns.ts';
import { undeclaredIdentity } from '../../src/core/read/undeclaredIdentity.ts';
import { activityEvents } from '../../src/core/sources/activityEvents.ts';
import type { SourceAdapter } from '../../src/core/sources/adapter.ts';
import { googleContacts } from '../../src/core/sources/googleContacts.ts';
import { SYSTEMS } from '../../src/core/systems/systems.ts';
import { identityField } from '../../src/core/writes/heldValues.ts';
import { gist, reviewTabs } from '../support/reviewTabs.ts';

type Spelling = (...words: readonly string[]) => string;

const SPELLINGS: readonly Spelling[] = [
  (...words) => words.join(' '),
  (...words) => words.join(' ').toUpperCase(),
  (...words) => words.join('_').replaceAll(' ', '_').toLowerCase(),
  (...words) => words.join('-').replaceAll(' ', '-').toLowerCase(),
  (...words) => words.join('').replace(/[ -]/g, '').toLowerCase(),
  (...words) =>
    words
      .join(' ')
      .split(/[ -]/)
      .map((word, at) => (at === 0 ? word.toLowerCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`))
      .join(''),
];

/** All ways in which people head a column of a system's contact ids. */
function headingsOf(system: string): readonly string[] {
  const { title = system, aliases = [], keepsNoContacts, leadIsNoContact } = SYSTEMS[system] ?? {};
  const words = [
    ...['Contact', 'Person', 'Client', ...(leadIsNoContact ? [] : ['Lead'])].map((word) => [word, 'ID']),
    ['Contact'],
    ['Contact', 'Key'],
    ...(keepsNoContacts ? [] : [['ID'], ['Record', 'ID'], ['UUID']]),
  ];
  const names = [system, title, ...aliases];
  return [
    ...new Set(
      names.flatMap((name) => [
        `ID (${name} contact)`,
        `Contact ID - ${name}`,
        ...words.flatMap((after) => SPELLINGS.map((spell) => spell(name, ...after))),
      ]),
    ),
  ];
}

/** Headings of other things in the system, or of people of ours, that are nowhere the contact's id. */
function otherHeadingsOf(system: string): readonly string[] {
  const others = [
    'Owner',
    'Company',
    'Account',
    'User',
    'Assignee',
    'Deal',
    'Opportunity',
    'Pipeline',
    'Location',
  ];
  const { title = system, leadIsNoContact } = SYSTEMS[system] ?? {};
  return [...others, ...(leadIsNoContact ? ['Lead'] : [])].flatMap((word) =>
    SPELLINGS.map((spell) => spell(title, word, 'ID')),
  );
}

/** What each place makes of a heading over ids. */
function answers(heading: string) {
  const name = normalizeHeading(heading);
  const rows = [
    ['A1', 'X-101'],
    ['A2', 'X-102'],
  ];
  const { columns } = findMapColumns('contact-map', ['anchor_contact_id', heading], rows);
  const { policies } = readMatchPolicies(
    {
      name: 'match-policy',
      rows: [
        ['policy_id', 'record_kind', 'requires', 'accepts_alone'],
        ['p', 'activity', heading, heading],
      ],
    },
    new Set(),
  );
  const { mappings } = readSourceTabs({
    name: 'source-tabs',
    rows: [
      ['tab', 'system', 'record_kind', 'field', 'heading'],
      ['t', 'copper', 'activity', heading, 'Who'],
    ],
  });
  return {
    map: columns.ids[1]?.kind,
    events: undeclaredIdentity(heading, activityEvents)?.kind,
    contacts: undeclaredIdentity(heading, googleContacts)?.kind,
    change: fieldClassOf(name, 'X-102') === 'identity' && identityField(name, 'anchor').kind,
    isProtected: ['never', 'ask'].includes(defaultProtection(name) ?? ''),
    requires: policies[0]?.requires[0]?.[0],
    acceptsAlone: policies[0]?.acceptsAlone[0],
    mapping: mappings.get('t')?.columns[0]?.field,
  };
}

function everywhere(kind: string) {
  return {
    map: kind,
    events: kind,
    contacts: kind,
    change: kind,
    isProtected: true,
    requires: kind,
    acceptsAlone: kind,
    mapping: kind,
  };
}

describe.each(Object.keys(SYSTEMS))('%s', (system) => {
  test('an id of its contacts is one under every heading, in every place', () => {
    const headings = headingsOf(system);
    expect(headings.length).toBeGreaterThan(20);
    for (const heading of headings)
      expect({ heading, ...answers(heading) }).toEqual({ heading, ...everywhere(`${system}_contact_id`) });
  });

  test('an id of an owner, a firm, a deal is nowhere one', () => {
    for (const heading of otherHeadingsOf(system)) {
      const { map, events, contacts, requires, mapping } = answers(heading);
      expect({ heading, map, events, contacts, mapping, requires }).toEqual({
        heading,
        requires: 'identity',
      });
    }
  });
});

test('an id of a system that nobody has heard of is its own kind in every place', () => {
  for (const spell of SPELLINGS) {
    const heading = spell('Acme', 'Contact', 'ID');
    expect({ heading, ...answers(heading) }).toEqual({ heading, ...everywhere('acme_contact_id') });
  }
});

test.each<[string, Partial<SourceAdapter>, string | undefined]>([
  ['Close ID', { system: 'close', recordKind: 'appointment' }, undefined],
  ['Close Contact ID', { system: 'close', recordKind: 'appointment' }, 'close_contact_id'],
  ['Close ID', { system: 'close', recordKind: 'contact' }, 'close_contact_id'],
  ['Close ID', { system: 'ghl', recordKind: 'appointment' }, 'close_contact_id'],
  ['Contact ID', { system: 'ghl', recordKind: 'appointment' }, 'ghl_contact_id'],
  ['Close', { system: 'ghl', recordKind: 'appointment' }, undefined],
  ['SF', { system: 'ghl', recordKind: 'appointment' }, undefined],
  ['HubSpot', { system: 'ghl', recordKind: 'appointment' }, 'hubspot_contact_id'],
  ['Close Contact', { system: 'ghl', recordKind: 'appointment' }, 'close_contact_id'],
  ['Customer ID', { system: 'ghl', recordKind: 'appointment' }, undefined],
])('%s in an export of %j', (heading, adapter, kind) => {
  expect(
    undeclaredIdentity(heading, { ...activityEvents, systemBy: undefined, ...adapter } as SourceAdapter)
      ?.kind,
  ).toBe(kind);
});

/** Ann's activities with a column more: her id, Bo's, none. */
function verdictsUnder(heading: string): string {
  const row = (id: string) => [
    id,
    'gmail',
    'ann@x.test',
    '',
    'note',
    'Called',
    '2026-05-04T10:00:00Z',
    'log note',
  ];
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['ghl_contact_id', 'acme_contact_id', heading, 'email'],
        ['G1', 'A1', 'X-101', 'ann@x.test'],
        ['G2', 'A2', 'X-102', 'bo@x.test'],
      ],
    },
    {
      name: 'events',
      rows: [
        [...ACTIVITY_HEADINGS, heading],
        ...['X-101', 'X-102', ''].map((id, at) => [...row(`E${at}`), id]),
      ],
    },
  ]);
  return tabs.flatMap(({ verdicts }) => verdicts.map((verdict) => gist(verdict).split(' of ')[0])).join(', ');
}

test.each([
  'HubSpot ID',
  'hubspot_contact_id',
  'hubSpotRecordId',
  'HubSpot Contact',
  'HubSpot',
  'Contact ID (HubSpot)',
  'keap_contact_id',
  'nobody_contact_id',
])('a row’s verdict does not depend on how an id heading is spelled: %s', (heading) => {
  expect(verdictsUnder(heading)).toBe(
    'ledger identifiers-agree, conflict contact-id-disagrees, ledger single-identifier-match',
  );
});
