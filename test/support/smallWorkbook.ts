import fc from 'fast-check';
import {
  ACTIVITY_HEADINGS,
  APPOINTMENT_HEADINGS,
  CHANGE_HEADINGS,
} from '../../bench/generate/runbookHeadings.ts';
import type { Row, Rows, Tab } from '../../src/core/model.ts';

/*
 * Small workbooks in which much goes wrong: six people whose map rows share, repeat and leave out identifiers, and events
 * that name one of them, another, a stranger, nobody, or several at once. No time in them is ambiguous by its date order.
 */

const PEOPLE = [0, 1, 2, 3, 4, 5] as const;
const STRANGER = 9;
type Kind = 'close' | 'ghl' | 'email' | 'phone';
type Cell = fc.Arbitrary<string>;

export const MAP_HEADER = [
  'close_contact_id',
  'ghl_contact_id',
  'email',
  'phone',
  'close_updated_at',
  'ghl_updated_at',
  'lifecycle_stage',
];

const APPOINTMENTS_WITH_MORE = [...APPOINTMENT_HEADINGS.slice(0, -1), 'Email 2', 'Work phone', 'title'];

const SPELLINGS: Record<Kind, (person: number) => readonly string[]> = {
  close: (person) => [`C${person}`, ` C${person} `],
  ghl: (person) => [`G${person}`, `G${person}`],
  email: (person) => [`p${person}@x.test`, `P${person}@X.Test`, `Pat <p${person}@x.test>`],
  phone: (person) => [
    `+1555010000${person}`,
    `+1 (555) 010-000${person}`,
    `'+1 555 010 000${person}`,
    `+1 555 010 000${person} ext. 1`,
    `+1555010000${person} x2`,
  ],
};
const JUNK: Record<Kind, readonly string[]> = {
  close: ['#N/A', '[redacted]', 'c0'],
  ghl: ['#REF!', '***', 'g1'],
  email: ['***', 'pat at x', 'no-reply@x.test', 'p***@x.test'],
  phone: ['12', '1.55501E+10', '***', '+1******0001'],
};
const NOTHING = fc.constantFrom('', 'n/a', '-');
const WORDS = fc.constantFrom('', 'hello', '=1+1', 'a, "b"; c', 'wrong number');
const TIMES = fc.constantFrom(
  ...Array<string>(6).fill('2026-05-04T10:00:00Z'),
  '2026-05-01T10:00:00Z',
  '2026-05-01T06:00:00-04:00',
  '2026-05-03T10:00:00Z',
  '2026-05-02 10:00',
  '1777629600',
  '',
  'tomorrow',
);
const EVENT_ID = fc.oneof(
  { weight: 9, arbitrary: fc.nat(40).map((n) => `E${n}`) },
  { weight: 1, arbitrary: fc.constant('') },
);

const named = (kind: Kind, person: number): Cell => fc.constantFrom(...SPELLINGS[kind](person));
const anyone: fc.Arbitrary<number> = fc.constantFrom(...PEOPLE);
const severalOf = (kind: 'email' | 'phone', person: number): Cell =>
  fc.tuple(named(kind, person), anyone).map(([own, other]) => `${own}; ${SPELLINGS[kind](other)[0]}`);

function identity(kind: Kind, person: number, isHidden: boolean): Cell {
  const several = kind === 'email' || kind === 'phone' ? severalOf(kind, person) : named(kind, person);
  return fc.oneof(
    { weight: isHidden ? 12 : 40, arbitrary: named(kind, person) },
    { weight: isHidden ? 5 : 2, arbitrary: NOTHING },
    { weight: 2, arbitrary: anyone.chain((other) => named(kind, other)) },
    { weight: 1, arbitrary: several },
    { weight: 1, arbitrary: fc.constantFrom(...JUNK[kind]) },
    { weight: 1, arbitrary: named(kind, STRANGER) },
  );
}

const mapRow = (person: number): fc.Arbitrary<Row> =>
  fc.tuple(
    identity('close', person, false),
    identity('ghl', person, false),
    identity('email', person, false),
    identity('phone', person, false),
    TIMES,
    TIMES,
    fc.constantFrom('', 'lead', 'customer'),
  );
/** Most people stand in one row; one or two rows more make the map share and repeat. */
const mapRows: fc.Arbitrary<Rows> = fc
  .tuple(fc.uniqueArray(anyone, { minLength: 1 }), fc.array(anyone, { maxLength: 2 }))
  .chain(([once, more]) => fc.tuple(...[...once, ...more].map(mapRow)));
/** What a person has added to the export: nearly always blank, at times the contact's, at times another's. */
const added = (kind: 'email' | 'phone', person: number): Cell =>
  fc.oneof({ weight: 8, arbitrary: fc.constant('') }, { weight: 1, arbitrary: identity(kind, person, true) });
const appointment: fc.Arbitrary<Row> = anyone.chain((person) =>
  fc.tuple(
    EVENT_ID,
    identity('close', person, true),
    identity('email', person, true),
    TIMES,
    fc.constant('scheduled'),
    TIMES,
    added('email', person),
    added('phone', person),
    WORDS,
  ),
);
const change: fc.Arbitrary<Row> = anyone.chain((person) =>
  fc.tuple(
    EVENT_ID,
    identity('ghl', person, true),
    identity('email', person, true),
    identity('close', person, true),
    fc.constantFrom('lifecycle_stage', 'notes', 'email', 'phone', 'owner', 'dnd', 'shoe size', ''),
    fc.oneof(
      fc.constantFrom('lead', 'customer', 'lost', 'true', '#N/A', ''),
      anyone.chain((other) => named('email', other)),
    ),
    TIMES,
  ),
);
const activity: fc.Arbitrary<Row> = anyone.chain((person) =>
  fc.tuple(
    EVENT_ID,
    fc.constantFrom('gmail', 'openphone', 'OpenPhone', ''),
    identity('email', person, true),
    identity('phone', person, true),
    fc.constant('email'),
    WORDS,
    TIMES,
    fc.constantFrom('', 'log note', 'create contact'),
  ),
);

/** How a row comes into its tab: most once, some again, changed, with a cell too many or too few. */
const COPIES: Record<string, (row: Row) => Rows> = {
  once: (row) => [row],
  again: (row) => [row, row],
  'again with another ending': (row) => [row, [...row.slice(0, -1), 'other']],
  'again with a cell too many': (row) => [row, [...row, 'x']],
  'a cell short': (row) => [row.slice(0, -1)],
};
const copies = fc.constantFrom(
  ...Array<string>(8).fill('once'),
  'again',
  'again with another ending',
  'again with a cell too many',
  'a cell short',
);

function events(header: Row, row: fc.Arbitrary<Row>): fc.Arbitrary<Rows> {
  const noRecord = fc.constantFrom<Row>(
    header.map(() => ''),
    ['Total', '7', ...header.slice(2).map(() => '')],
    ['Confidential', ...header.slice(1).map(() => '')],
  );
  const entry = fc.oneof(
    { weight: 12, arbitrary: fc.tuple(row, copies) },
    { weight: 1, arbitrary: fc.tuple(noRecord, fc.constant('once')) },
  );
  return fc
    .array(entry, { maxLength: 8 })
    .map((entries) => [header, ...entries.flatMap(([cells, how]) => COPIES[how]?.(cells) ?? [])]);
}

const listed = (kind: 'email' | 'phone'): fc.Arbitrary<Rows> =>
  fc
    .option(anyone, { nil: null, freq: 3 })
    .map((person) => [
      ['identifier', 'why'],
      ...(person === null ? [] : [[SPELLINGS[kind](person)[1] ?? '', 'listed']]),
    ]);

/** Six tabs: a map, three sources, and the lists of own and of shared identifiers. */
export const smallWorkbook: fc.Arbitrary<Tab[]> = fc
  .record({
    'contact-map': mapRows.map((rows) => [MAP_HEADER, ...rows]),
    'close-appointments': events(APPOINTMENTS_WITH_MORE, appointment),
    'ghl-contact-changes': events(CHANGE_HEADINGS, change),
    'activity-events': events(ACTIVITY_HEADINGS, activity),
    'own-identifiers': listed('email'),
    'shared-identifiers': listed('phone'),
  })
  .map((tabs) => Object.entries(tabs).map(([name, rows]) => ({ name, rows })));

/** Sort keys for up to 40 rows: shrinks to the order that is there. */
export const newOrder = fc.array(fc.nat(9), { minLength: 40, maxLength: 40 });

/** The rows below the header in another order. */
export function reordered([header = [], ...rows]: Rows, keys: readonly number[]): Rows {
  return [
    header,
    ...rows
      .map((row, at) => ({ row, key: keys[at] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row),
  ];
}

export function withTab(tabs: readonly Tab[], name: string, change: (rows: Rows) => Rows): Tab[] {
  return tabs.map((tab) => (tab.name === name ? { ...tab, rows: change(tab.rows) } : tab));
}
