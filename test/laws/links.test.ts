import fc from 'fast-check';
import type { Verdict } from '../../src/core/classify/classify.ts';
import { judgeLinked, judgeLinks } from '../../src/core/judgeLinks.ts';
import { idIn } from '../../src/core/match/idIn.ts';
import { contactNamed } from '../../src/core/match/linked.ts';
import type { Contact } from '../../src/core/model.ts';
import { REASONS, reasonOf } from '../../src/core/reasons.ts';
import { reviewTabs, type TabsReview } from '../support/reviewTabs.ts';
import { smallWorkbook } from '../support/smallWorkbook.ts';

const RUNS = { numRuns: 15 };

const usable = ({ run }: TabsReview) => run.index.contacts.filter(({ isUsable }) => isUsable);
const rowsOf = ({ tabs }: TabsReview) =>
  tabs.flatMap(({ open, verdicts }) => verdicts.map((verdict) => ({ tab: open, verdict })));
const codesOf = ({ findings }: Verdict) => findings.map(({ reason }) => reason);
const held = (verdict: Verdict) =>
  codesOf(verdict).filter(
    (reason) => REASONS[reason].outcome !== 'ledger' && !reasonOf(reason).settledByLink,
  );

test('a link writes to the contact that was picked, whoever else stands on the row', () => {
  let written = 0;
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const review = reviewTabs(tabs);
      for (const { tab, verdict } of rowsOf(review)) {
        if (verdict.outcome === 'error') continue;
        for (const contact of usable(review)) {
          const linked = judgeLinked(review.run, { tab, verdict, contact });
          expect(linked.match.contact).toBe(contact);
          for (const { target, targetId } of linked.writes) {
            expect(targetId).toBe(idIn(contact, target));
            written++;
          }
        }
      }
    }),
    RUNS,
  );
  expect(written).toBeGreaterThan(0);
});

test('linking a safe row to the contact that the map names for it changes nothing', () => {
  let linkedRows = 0;
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const review = reviewTabs(tabs);
      for (const { tab, verdict } of rowsOf(review)) {
        const { contact } = verdict.match;
        if (verdict.outcome !== 'ledger' || !contact) continue;
        const linked = judgeLinked(review.run, { tab, verdict, contact });
        expect([linked.outcome, linked.writes]).toEqual([verdict.outcome, verdict.writes]);
        linkedRows++;
      }
    }),
    RUNS,
  );
  expect(linkedRows).toBeGreaterThan(0);
});

test('a link settles whom a row is about, and nothing else that holds it', () => {
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const review = reviewTabs(tabs);
      for (const { tab, verdict } of rowsOf(review)) {
        const { contact } = verdict.match;
        if (verdict.outcome !== 'conflict' || !contact) continue;
        const linked = judgeLinked(review.run, { tab, verdict, contact });
        expect(held(linked)).toEqual(expect.arrayContaining(held(verdict)));
        if (held(verdict).length > 0) expect(linked.outcome).not.toBe('ledger');
      }
    }),
    RUNS,
  );
});

test('what is broken stays broken', () => {
  fc.assert(
    fc.property(smallWorkbook, (tabs) => {
      const review = reviewTabs(tabs);
      for (const { tab, verdict } of rowsOf(review))
        for (const contact of usable(review).slice(0, 2))
          if (verdict.outcome === 'error')
            expect(judgeLinked(review.run, { tab, verdict, contact }).outcome).toBe('error');
    }),
    RUNS,
  );
});

const HELD_HERE = [
  ['close_contact_id', 'ghl_contact_id', 'email', 'city'],
  ['C1', 'G1', 'ann@x.test', 'Rome'],
  ['C2', 'G2', 'bob@x.test', 'Oslo'],
];
const CHANGES = ['change_id', 'ghl_contact_id', 'email', 'phone', 'field_name', 'new_value', 'updated_at'];
const EVERYBODY_MAY = [
  ['field_name', 'direction', 'winning_system', 'review_rule', 'protection'],
  ['city', 'both', '', '', 'allow'],
  ['owner', 'both', '', '', 'never'],
];
const POLICY = { name: 'field-policy', rows: EVERYBODY_MAY };
const change = (id: string, email: string, field: string, value: string, at = '2026-05-01T10:00:00Z') => [
  id,
  '',
  email,
  '',
  field,
  value,
  at,
];
const reviewOf = (...changes: string[][]) =>
  reviewTabs([
    { name: 'contact-map', rows: HELD_HERE },
    POLICY,
    { name: 'ghl-contact-changes', rows: [CHANGES, ...changes] },
  ]);
const linkAll = (review: TabsReview, said: string) => {
  const contact = contactNamed(review.run.index, said, review.run.setUp.readerFor(''));
  if (typeof contact === 'string') throw new Error(contact);
  const rows = rowsOf(review).filter(({ verdict }) => verdict.outcome === 'conflict');
  return judgeLinks(
    review.run,
    rows.map((row) => ({ ...row, contact })),
  );
};

test.each([
  [
    'is safe where the field may be written',
    [change('1', 'new@x.test', 'city', 'Bergen')],
    ['ledger Rome → Bergen'],
  ],
  ['changes nothing where it is held', [change('1', 'new@x.test', 'city', 'Rome')], ['ledger Rome → Rome']],
  ['is held where the field is protected', [change('1', 'new@x.test', 'owner', 'Kim')], ['conflict']],
  [
    'is held beside another link at the same time',
    [change('1', 'new@x.test', 'city', 'Bergen'), change('2', 'other@x.test', 'city', 'Paris')],
    ['conflict Rome → Bergen', 'conflict Rome → Paris'],
  ],
  [
    'gives way to a newer link',
    [
      change('1', 'new@x.test', 'city', 'Bergen'),
      change('2', 'other@x.test', 'city', 'Paris', '2026-05-02T10:00:00Z'),
    ],
    ['ledger Rome → Bergen superseded', 'ledger Rome → Paris'],
  ],
])('a linked change %s', (_, changes, expected) => {
  const said = linkAll(reviewOf(...changes), 'G1').map(({ outcome, writes, findings }) => {
    const value = writes.map(({ before, after }) => (before === null ? '' : `${before} → ${after}`)).join();
    const isSuperseded = findings.some(({ reason }) => reason === 'superseded');
    return [outcome, value, isSuperseded ? 'superseded' : ''].filter(Boolean).join(' ');
  });
  expect(said).toEqual(expected);
});

test.each([
  ['its key', 'C1/G1', 'C1/G1'],
  ['one of its ids', 'G2', 'C2/G2'],
  ['ids in another order', ' G2 / C2 ', 'C2/G2'],
  ['an id in another case', 'g2', 'nobody'],
  ['ids of two contacts', 'C1/G2', 'nobody'],
  ['an e-mail', 'ann@x.test', 'nobody'],
  ['nothing', '', 'nobody'],
])('a contact is found by %s', (_, said, expected) => {
  const { run } = reviewOf();
  const found: Contact | string = contactNamed(run.index, said, run.setUp.readerFor(''));
  expect(typeof found === 'string' ? found : found.key).toBe(expected);
});

test('an id that two systems have of two contacts names nobody for certain', () => {
  const rows = [HELD_HERE[0] ?? [], ['77', 'G1', 'ann@x.test', ''], ['C2', '77', 'bob@x.test', '']];
  const { run } = reviewTabs([{ name: 'contact-map', rows }]);
  expect(contactNamed(run.index, '77', run.setUp.readerFor(''))).toBe('several');
});
