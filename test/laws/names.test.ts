import fc from 'fast-check';
import type { Tab } from '../../src/core/model.ts';
import { reviewTabs } from '../support/reviewTabs.ts';
import { newOrder, reordered } from '../support/smallWorkbook.ts';

/*
 * Laws of names, over small workbooks: contacts of whom the map has a name or none, and rows that name them by an e-mail, a
 * phone, an id or several, under a name of theirs, of somebody else, or under none.
 */

interface Row {
  readonly person: number;
  readonly by: readonly ('id' | 'email' | 'phone')[];
  readonly name: string;
}

const PEOPLE = [
  ['Ann', 'Lee'],
  ['Robert', 'Stone'],
  ['José', 'García'],
  ['Subramanian', 'Iyer'],
  ['Chris', 'Smith'],
] as const;
const HEADER = [
  'activity_id',
  'channel',
  'ghl_contact_id',
  'email',
  'phone',
  'name',
  'activity_type',
  'occurred_at',
];

/** Ways to write one person's name, each of which may be that person's. */
const SPELLINGS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${last}, ${first}`,
  (first, last) => `${last} ${first}`,
  (first, last) => `${first.charAt(0)}. ${last}`,
  (first, last) => `Dr ${first} ${last}, PhD`,
  (first, last) => `${first} ${last}`.toUpperCase(),
  (first, last) => `${first} ${last}`.normalize('NFD').replace(/\p{M}/gu, ''),
  (first, last) => `${first} Mary ${last}`,
  (first, last) => `${first} ${last}-Baker`,
  (first) => `${first} Baker`,
  (first) => first,
  (_, last) => last,
  () => 'Северина Петрова',
  () => 'Acme Services Ltd',
  () => 'Unknown',
];
const person = fc.nat(PEOPLE.length - 1);
const spelling = fc.constantFrom(...SPELLINGS);
const nameOf = (of: number, spelled: (first: string, last: string) => string) => {
  const [first, last] = PEOPLE[of] ?? PEOPLE[0];
  return spelled(first, last);
};
const anyName = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.tuple(person, spelling).map(([of, spelled]) => nameOf(of, spelled)) },
  { weight: 1, arbitrary: fc.constantFrom('Bob Lee', 'Christina Smith', 'Mary', 'Dinesh Iyer', 'Zed Zulu') },
);
const anyRow: fc.Arbitrary<Row> = fc.record({
  person,
  by: fc.constantFrom<Row['by']>(['email'], ['phone'], ['id'], ['email', 'phone'], ['id', 'email']),
  name: anyName,
});
const rows = fc.array(anyRow, { minLength: 1, maxLength: 8 });
/** Whether the map has each person's name. */
const known = fc.array(fc.boolean(), { minLength: PEOPLE.length, maxLength: PEOPLE.length });

function tabsOf(of: readonly Row[], isKnown: readonly boolean[]): Tab[] {
  const map = PEOPLE.map(([first, last], at) => [
    `C${at}`,
    `G${at}`,
    `p${at}@x.test`,
    `+1555010000${at}`,
    isKnown[at] ? `${first} ${last}` : '',
  ]);
  const cells = of.map(({ person: at, by, name }, n) => [
    `A${n}`,
    'gmail',
    by.includes('id') ? `G${at}` : '',
    by.includes('email') ? `p${at}@x.test` : '',
    by.includes('phone') ? `+1555010000${at}` : '',
    name,
    'note',
    `2026-05-0${(n % 9) + 1}T10:00:0${n}Z`,
  ]);
  return [
    { name: 'contact-map', rows: [['close_contact_id', 'ghl_contact_id', 'email', 'phone', 'name'], ...map] },
    { name: 'activity-events', rows: [HEADER, ...cells] },
  ];
}

/** Event id → the contact under which the row is in the Ledger. */
function ledgerOf(tabs: readonly Tab[]): ReadonlyMap<string, string> {
  const verdicts = reviewTabs(tabs).tabs.flatMap((tab) => tab.verdicts);
  return new Map(
    verdicts.flatMap(({ outcome, record, match }) =>
      outcome === 'ledger' ? [[record.cells[0] ?? '', match.contact?.key ?? ''] as const] : [],
    ),
  );
}

test('adding a name that may be the contact’s never holds a row', () => {
  fc.assert(
    fc.property(rows, fc.nat(), spelling, (of, pick, spelled) => {
      const all = PEOPLE.map(() => true);
      const at = pick % of.length;
      const before = of.map((row, n) => (n === at ? { ...row, name: '' } : row));
      const after = of.map((row, n) => (n === at ? { ...row, name: nameOf(row.person, spelled) } : row));
      const ledger = ledgerOf(tabsOf(after, all));
      for (const [id, contact] of ledgerOf(tabsOf(before, all)))
        expect([id, ledger.get(id)]).toEqual([id, contact]);
    }),
  );
});

test('a name never links: without any name, the same rows and more are in the Ledger, under the same contacts', () => {
  fc.assert(
    fc.property(rows, known, (of, isKnown) => {
      const nameless = ledgerOf(
        tabsOf(
          of.map((row) => ({ ...row, name: '' })),
          isKnown,
        ),
      );
      for (const [id, contact] of ledgerOf(tabsOf(of, isKnown)))
        expect([id, nameless.get(id)]).toEqual([id, contact]);
    }),
  );
});

test('two identifiers that agree outweigh any name', () => {
  fc.assert(
    fc.property(rows, known, (of, isKnown) => {
      const ledger = ledgerOf(tabsOf(of, isKnown));
      of.forEach(({ by, person: at }, n) => {
        if (by.length > 1) expect(ledger.get(`A${n}`)).toBe(`C${at}/G${at}`);
      });
    }),
  );
});

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(rows, known, newOrder, (of, isKnown, keys) => {
      const tabs = tabsOf(of, isKnown);
      const turned = tabs.map((tab, at) => (at === 0 ? tab : { ...tab, rows: reordered(tab.rows, keys) }));
      expect(new Map([...ledgerOf(turned)].sort())).toEqual(new Map([...ledgerOf(tabs)].sort()));
    }),
  );
});
