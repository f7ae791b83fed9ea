import fc from 'fast-check';
import { CHANGE_HEADINGS } from '../../bench/generate/runbookHeadings.ts';
import type { Difference } from '../../src/core/differences/differences.ts';
import type { Row, Tab } from '../../src/core/model.ts';
import {
  CLOSE_ID,
  type Drift,
  differencesIn,
  driftTabs,
  GHL_ID,
  said,
  type Values,
} from '../core/differences/support/drift.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const RUNS = { numRuns: 60 };
const FIELDS = ['lifecycle_stage', 'city', 'color', 'tags', 'owner', 'do_not_contact', 'value'] as const;
const VALUES: Readonly<Record<(typeof FIELDS)[number], readonly string[]>> = {
  lifecycle_stage: ['lead', 'customer', 'Customer ', 'lost', 'opportunity', ''],
  city: ['Oslo', 'oslo', 'Bergen', ''],
  color: ['red', 'blue', 'n/a', '=1+1', ''],
  tags: ['vip', 'vip; news', 'News,VIP', 'DND', ''],
  owner: ['Kim', 'Sam', ''],
  do_not_contact: ['true', 'false', ''],
  value: ['1,000', '1000.00', '5', ''],
};
const values: fc.Arbitrary<Values> = fc.record(
  Object.fromEntries(FIELDS.map((field) => [field, fc.constantFrom(...VALUES[field])])) as Record<
    (typeof FIELDS)[number],
    fc.Arbitrary<string>
  >,
);
const SWAPPED: Readonly<Record<string, string>> = {
  close: 'ghl',
  ghl: 'close',
  'close-to-ghl': 'ghl-to-close',
  'ghl-to-close': 'close-to-ghl',
};
const policy: fc.Arbitrary<readonly Row[]> = fc
  .subarray([...FIELDS, 'color'])
  .chain((fields) =>
    fc.tuple(
      ...[...new Set(fields)].map((field) =>
        fc
          .tuple(
            fc.constantFrom('', 'both', 'close-to-ghl', 'ghl-to-close'),
            fc.constantFrom('', 'close', 'ghl', 'review'),
            fc.constantFrom('', 'allow', 'ask', 'never', 'fill-if-empty'),
          )
          .map((rest): Row => [field, ...rest]),
      ),
    ),
  );
const people = (most: number) => fc.array(values, { minLength: most, maxLength: most });
const drift: fc.Arbitrary<Drift> = fc.integer({ min: 1, max: 3 }).chain((n) =>
  fc.record({
    close: people(n),
    ghl: people(n),
    last: fc.option(people(n), { nil: null }),
    policy: policy.map((rows) => [...rows, ['shoe size', '', '', 'ask']]),
  }),
);

const keyOf = ({ contact, field }: Difference) => `${contact.key} ${field}`;
const isFree = ({ outcome }: Difference) => outcome === 'ledger';

test('swapping the two sides swaps the directions and nothing else', () => {
  fc.assert(
    fc.property(drift, ({ close, ghl, last, policy: rows = [] }) => {
      const other = driftTabs({
        close: ghl,
        ghl: close,
        last: last ?? null,
        policy: rows.map(([field = '', direction = '', winner = '', protection = '']) => [
          field,
          SWAPPED[direction] ?? direction,
          SWAPPED[winner] ?? winner,
          protection,
        ]),
      });
      const turned = (text: string) => text.replace(/: (close|ghl)=/, (_, system) => `: ${SWAPPED[system]}=`);
      const judged = (tabs: readonly Tab[]) => differencesIn(tabs).map((one) => [keyOf(one), said(one)]);
      expect(judged(other)).toEqual(
        judged(driftTabs({ close, ghl, last: last ?? null, policy: rows })).map(([key, text]) => [
          key,
          turned(text ?? ''),
        ]),
      );
    }),
    RUNS,
  );
});

test('a difference appears once, and nothing is overwritten that is not shown as held before', () => {
  fc.assert(
    fc.property(drift, (given) => {
      const found = differencesIn(driftTabs(given));
      expect(new Set(found.map(keyOf)).size).toBe(found.length);
      for (const { sides, writes } of found)
        for (const { target, before, after } of writes) {
          expect(sides.find(({ system }) => system === target)?.value).toBe(before);
          expect(sides.map(({ value }) => value)).toContain(after);
        }
    }),
    RUNS,
  );
});

test('nothing that the field policy calls never, and no consent, is written by a row of the Ledger', () => {
  fc.assert(
    fc.property(drift, (given) => {
      const never = new Set((given.policy ?? []).filter((row) => row[3] === 'never').map(([field]) => field));
      const written = differencesIn(driftTabs(given))
        .filter(isFree)
        .map(({ field }) => field.replaceAll(' ', '_'));
      expect(written.filter((field) => never.has(field) || field === 'do_not_contact')).toEqual([]);
    }),
    RUNS,
  );
});

test('with all writes of the Ledger applied, what was written is equal, what waited waits, and nobody else is touched', () => {
  fc.assert(
    fc.property(drift, (given) => {
      const first = differencesIn(driftTabs(given));
      const [close, ghl] = [given.close, given.ghl].map((side) => side.map((held) => ({ ...held })));
      for (const { contact, field, writes } of first.filter(isFree))
        for (const { target, targetId, before, after } of writes) {
          const [side, idOf] = target === 'close' ? [close, CLOSE_ID] : [ghl, GHL_ID];
          const at = side?.findIndex((_, n) => idOf(n) === targetId) ?? -1;
          const held = side?.[at];
          if (!held) throw new Error(`${contact.key} is not in ${target}`);
          const name = field.replaceAll(' ', '_');
          expect(held[name]).toBe(before);
          held[name] = after;
        }
      const second = differencesIn(driftTabs({ ...given, close: close ?? [], ghl: ghl ?? [] }));
      const waiting = first.filter((one) => !isFree(one)).map((one) => [keyOf(one), said(one)]);
      expect(second.map((one) => [keyOf(one), said(one)])).toEqual(waiting);
    }),
    RUNS,
  );
});

/** What stops the one write, or that nothing does. */
const stopped = (codes: readonly string[]) =>
  codes.filter((code) => !/^(?:identifiers-agree|one-side-changed|wins-by-policy|fills-a-blank)$/.test(code));

test('one write has one verdict, whether it comes as a change or as an export that has changed since the sides agreed, or whose value wins by the policy', () => {
  const write = fc
    .constantFrom(...FIELDS)
    .chain((field) =>
      fc.tuple(fc.constant(field), fc.constantFrom(...VALUES[field]), fc.constantFrom(...VALUES[field])),
    );
  fc.assert(
    fc.property(write, policy, fc.boolean(), ([field, held, incoming], rows, isAgreed) => {
      const own = rows.filter(([name]) => name === field);
      // Where nobody says when they agreed, GHL's value is the one that is written only if it wins.
      fc.pre(isAgreed || (own[0]?.[2] === 'ghl' && !['', 'n/a'].includes(incoming)));
      // What nobody names is no field of an export.
      fc.pre(field !== 'color' || own.length > 0);
      const drifted = differencesIn(
        driftTabs({
          close: [{ [field]: held }],
          ghl: [{ [field]: incoming }],
          last: isAgreed ? [{ [field]: held }] : null,
          policy: [...own, ['shoe size', '', '', 'ask']],
        }),
      );
      const { tabs } = reviewTabs([
        {
          name: 'contact-map',
          rows: [
            ['close_contact_id', 'ghl_contact_id', 'email', field],
            [CLOSE_ID(0), GHL_ID(0), 'p0@x.test', held],
          ],
        },
        {
          name: 'field-policy',
          rows: [
            ['field_name', 'direction', 'winning_system', 'protection'],
            ...own,
            ['shoe size', '', '', 'ask'],
          ],
        },
        {
          name: 'changes',
          rows: [
            CHANGE_HEADINGS,
            ['c1', GHL_ID(0), 'p0@x.test', CLOSE_ID(0), field, incoming, '2026-05-01T10:00:00Z'],
          ],
        },
      ]);
      const [verdict] = tabs[0]?.verdicts ?? [];
      const asChange = stopped(verdict?.findings.map(({ reason }) => reason) ?? []);
      const [difference] = drifted;
      const asExport = difference ? stopped(difference.findings.map(({ reason }) => reason)) : ['no-change'];
      // Consent asks of every change, also of one that changes nothing.
      const isSameConsent = !difference && asChange[0] === 'consent-change';
      expect([field, held, incoming, isSameConsent ? ['no-change'] : asChange]).toEqual([
        field,
        held,
        incoming,
        asExport,
      ]);
    }),
    { numRuns: 200 },
  );
});
