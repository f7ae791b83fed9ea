import fc from 'fast-check';
import { approvedRows } from '../../../src/core/proof/approvedRows.ts';
import { COLUMNS } from '../../../src/core/report/outputColumns.ts';
import { noTables } from '../../support/rerunTables.ts';

const HEADER = COLUMNS.ledger;
const row = (key: string, decision: string, more: Readonly<Record<string, string>> = {}): string[] => {
  const said: Readonly<Record<string, string>> = {
    ...{ row_key: key, fingerprint: `print ${key}`, decision, state: 'open' },
    ...{ reason_code: 'identifiers-agree', writes: 'city: (unknown) → Oslo', contact_key: 'C1/G1' },
    ...more,
  };
  return HEADER.map((column) => said[column] ?? '');
};
const NOBODY = () => '';

function keysOf(rows: readonly (readonly string[])[], header: readonly string[] = HEADER): string[] {
  const tables = { ...noTables(), ledger: [header, ...rows].map((cells) => [...cells]) };
  return approvedRows(tables, NOBODY).rows.map(({ rowKey }) => rowKey);
}

test.each<[string, string, string[]]>([
  ['in capital letters', 'APPROVE', ['A']],
  ['with blanks around', '  approve ', ['A']],
  ['of another word', 'approved', []],
  ['of two words', 'approve all', []],
  ['with a question', 'approve?', []],
  ['taken back', 'not approve', []],
  ['by a no', "don't approve", []],
  ['said yes', 'yes', []],
  ['of TRUE', 'TRUE', []],
  ['with a contact', 'approve: C1/G1', []],
  ['of two', 'approve, reject', []],
])('a decision %s', (_, decision, keys) => {
  expect(keysOf([row('A', decision)])).toEqual(keys);
});

test.each<[string, string, string[]]>([
  ['Decision', 'reject', []],
  ['Decision (Lee)', 'reject', []],
  ['decision of the owner', 'LATER', []],
  ['Decision', 'approve', ['A']],
  ['Decision', '', ['A']],
  ['Date of the decision', '2026-05-30', ['A']],
  ['Lee', 'reject', ['A']],
])('another column %s that says "%s"', (heading, word, keys) => {
  expect(keysOf([[...row('A', 'approve'), word]], [...HEADER, heading])).toEqual(keys);
});

test('a row of which somebody has put a copy beside it is out, whatever either of them says; a copy that a run has cleared counts not', () => {
  expect(keysOf([row('A', 'reject'), row('A', 'approve'), row('B', 'approve')])).toEqual(['B']);
  expect(keysOf([row('A', 'approve'), row('A', 'approve')])).toEqual([]);
  expect(keysOf([row('A', 'approve'), row('A', 'approve', { state: 'cleared' })])).toEqual(['A']);
});

test('what is out is named with why', () => {
  const tables = { ...noTables(), ledger: [[...HEADER], row('A', 'reject'), row('A', 'approve')] };
  expect(approvedRows(tables, NOBODY).leftOut).toEqual([
    expect.objectContaining({ rowKey: 'A', why: expect.stringContaining('row key') }),
  ]);
});

test('law: a row is in only where every row of its key says approve, in every column of decisions', () => {
  const word = fc.constantFrom('approve', 'APPROVE', 'reject', 'later', 'approved', '');
  const rows = fc.array(
    fc.record({ key: fc.constantFrom('A', 'B', 'C', 'D'), decision: word, other: word }),
    { maxLength: 7 },
  );
  fc.assert(
    fc.property(rows, (said) => {
      const table = said.map(({ key, decision, other }) => [...row(key, decision), other]);
      for (const key of keysOf(table, [...HEADER, 'Decision (Lee)'])) {
        const own = said.filter((one) => one.key === key);
        expect(own).toHaveLength(1);
        expect(own[0]?.decision.toLowerCase()).toBe('approve');
        expect(['approve', 'approved', '']).toContain(own[0]?.other.toLowerCase());
      }
    }),
    { seed: 14 },
  );
});
