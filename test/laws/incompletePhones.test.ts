import fc from 'fast-check';
import { isDummyNumber } from '../../src/core/normalize/dummy.ts';
import { reviewTabs } from '../support/reviewTabs.ts';

const CHANGES = 'change_id,ghl_contact_id,email,Phone,field,new_value,updated_at'.split(',');
const LINE = fc.integer({ min: 2_000_000, max: 9_999_999 }).map(String);
const AREA = fc.constantFrom('212', '415', '206');
const NUMBER = fc
  .tuple(AREA, LINE)
  .filter(([area, line]) => !isDummyNumber(line) && !isDummyNumber(area + line))
  .map(([area, line]) => area + line);
const WRITTEN = fc.constantFrom<(number: string) => string>(
  (number) => number,
  (number) => `(${number.slice(0, 3)}) ${number.slice(3, 6)}-${number.slice(6)}`,
  (number) => `1-${number.slice(0, 3)}-${number.slice(3)}`,
  (number) => `${number.slice(3, 6)}-${number.slice(6)}`,
);

/** Whether a change of Ann's with her id, her e-mail (if told) and this phone is in the Ledger; no region is set. */
function isSafe(phones: { ann: string; bob: string; row: string }, hasEmail: boolean): boolean {
  const { tabs } = reviewTabs([
    {
      name: 'contact-map',
      rows: [
        ['close_contact_id', 'ghl_contact_id', 'email', 'phone'],
        ['C1', 'G1', 'ann@x.test', phones.ann],
        ['C2', 'G2', 'bob@x.test', phones.bob],
      ],
    },
    {
      name: 'ghl-contact-changes',
      rows: [
        CHANGES,
        ['H1', 'G1', hasEmail ? 'ann@x.test' : '', phones.row, 'notes', 'hello', '2026-05-14T10:00:00Z'],
      ],
    },
  ]);
  return tabs[0]?.verdicts[0]?.outcome === 'ledger';
}

test('a phone without its country code that ends like another contact’s holds the row, whoever the rest names', () => {
  fc.assert(
    fc.property(NUMBER, NUMBER, WRITTEN, fc.boolean(), (own, others, written, hasOwn) => {
      fc.pre(own.slice(3) !== others.slice(3));
      const phones = { ann: hasOwn ? `+1${own}` : '', bob: `+1${others}`, row: written(others) };
      expect(isSafe(phones, true)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('one that can be the contact’s alone holds no row on which two identifiers agree, and does where one stands alone', () => {
  fc.assert(
    fc.property(NUMBER, NUMBER, WRITTEN, fc.boolean(), (own, others, written, hasOwn) => {
      fc.pre(own.slice(3) !== others.slice(3));
      const phones = { ann: hasOwn ? `+1${own}` : '', bob: `+1${others}`, row: written(own) };
      expect([isSafe(phones, true), isSafe(phones, false)]).toEqual([true, false]);
    }),
    { numRuns: 100 },
  );
});

test('one that stands in the map just so holds nothing', () => {
  fc.assert(
    fc.property(NUMBER, NUMBER, WRITTEN, (own, others, written) => {
      const phones = { ann: written(own), bob: `+1${others}`, row: ` ${written(own)} ` };
      expect([isSafe(phones, true), isSafe(phones, false)]).toEqual([true, true]);
    }),
    { numRuns: 100 },
  );
});
