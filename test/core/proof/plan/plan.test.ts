import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { ApprovedRow } from '../../../../src/core/proof/plan/operation.ts';
import { planOf } from '../../../../src/core/proof/plan/plan.ts';
import type { Proposal } from '../../../../src/core/proof/plan/proposal.ts';
import { changesText } from '../../../../src/core/report/writesText.ts';
import type { Write } from '../../../../src/core/writes/write.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const FACTS = { runId: 'run-1', version: 'test', now: '2026-06-01T00:00:00Z' };

const write = (cells: Partial<Write> = {}): Write => ({
  field: 'lifecycle stage',
  target: 'close',
  targetId: 'C1',
  before: 'lead',
  after: 'customer',
  operation: 'set',
  ...cells,
});
const proposal = (rowKey: string, writes: readonly Write[], cells: Partial<Proposal> = {}): Proposal => ({
  rowKey,
  table: 'ledger',
  fingerprint: `print of ${rowKey}`,
  source: 'ghl',
  eventId: rowKey,
  contact: 'C1/G1',
  contactName: 'Chloe Tanaka',
  at: null,
  unsettled: [],
  writes,
  on: 'approve',
  ...cells,
});
const approved = (rowKey: string, cells: Partial<ApprovedRow> = {}): ApprovedRow => ({
  rowKey,
  table: 'ledger',
  fingerprint: `print of ${rowKey}`,
  on: 'approve',
  state: 'open',
  by: 'Kim',
  at: '2026-05-31',
  writes: '',
  contact: '',
  ...cells,
});
/** Each row says what the run has proposed for it, where it says nothing else. */
const plan = (rows: readonly ApprovedRow[], proposals: readonly Proposal[], facts = FACTS) => {
  const said = new Map(proposals.map(({ rowKey, writes }) => [rowKey, changesText(writes)]));
  const asShown = rows.map((row) => ({ ...row, writes: row.writes || (said.get(row.rowKey) ?? '') }));
  return planOf({ rows: asShown, leftOut: [] }, proposals, facts, sha256);
};
const order = ({ operations }: ReturnType<typeof plan>) => operations.map(({ source }) => source.rowKey);

test('values that join a list are written one by one, each under a key of its own', () => {
  const add = (after: string) => write({ field: 'tags', operation: 'add', before: 'old', after });
  const { operations } = plan(
    [approved('A'), approved('B')],
    [proposal('A', [add('vip, summer')]), proposal('B', [add('vip')])],
  );
  const tags = operations.map(
    ({ source, fields: [field] }) => `${source.rowKey} ${field?.mode} ${field?.after}`,
  );
  expect(tags).toEqual(['A add vip', 'A add summer', 'B add vip']);
  expect(new Set(operations.map(({ key }) => key)).size).toBe(3);
  const [alone] = plan([approved('B')], [proposal('B', [add('vip')])]).operations;
  expect(operations[2]?.key).toBe(alone?.key);
});

describe('an approved row', () => {
  test.each<[string, ApprovedRow, readonly Proposal[], number]>([
    ['as the run left it is in', approved('A'), [proposal('A', [write()])], 1],
    [
      'with several writes is in with each',
      approved('A'),
      [proposal('A', [write(), write({ field: 'city' })])],
      2,
    ],
    ['that was reopened is out', approved('A', { state: 'reopened' }), [proposal('A', [write()])], 0],
    ['that was cleared is out', approved('A', { state: 'cleared' }), [proposal('A', [write()])], 0],
    ['with another fingerprint is out', approved('A', { fingerprint: 'x' }), [proposal('A', [write()])], 0],
    [
      'that says that something else would be written is out',
      approved('A', { writes: 'lifecycle_stage: lead → vip' }),
      [proposal('A', [write()])],
      0,
    ],
    [
      'that says that it is about somebody else is out',
      approved('A', { contact: 'C2/G2' }),
      [proposal('A', [write()])],
      0,
    ],
    [
      'whose cell a program has saved with other line ends is in',
      approved('A', {
        contact: 'C1/G1',
        writes: 'lifecycle_stage: lead → customer\r\ncity: lead → customer ',
      }),
      [proposal('A', [write(), write({ field: 'city' })])],
      2,
    ],
    ['that writes nothing is out', approved('A'), [], 0],
    [
      'of which nobody knows whose it is is out',
      approved('A'),
      [proposal('A', [write()], { unsettled: ['identifiers-disagree'] })],
      0,
    ],
    ['of no contact is out', approved('A'), [proposal('A', [write()], { contact: '' })], 0],
    [
      'that writes to a record of another kind is out',
      approved('A'),
      [proposal('A', [write({ record: 'opportunity' })])],
      0,
    ],
    ['whose contact has no id there is out', approved('A'), [proposal('A', [write({ targetId: '' })])], 0],
    [
      'whose key two rows bear is out',
      approved('A'),
      [proposal('A', [write()]), proposal('A', [write()])],
      0,
    ],
    [
      'of another table than the proposal is out',
      approved('A', { table: 'conflict' }),
      [proposal('A', [write()])],
      0,
    ],
  ])('%s', (_, row, proposals, count) => {
    const { operations, leftOut } = plan([row], proposals);
    expect([operations.length, leftOut.length]).toEqual([count, count === 0 ? 1 : 0]);
  });

  test('of a record says that it is one, though its row shows the id of the record', () => {
    const proposed = proposal('A', [write({ record: 'opportunity', targetId: '512' })], { contact: '' });
    const { leftOut } = plan([approved('A', { contact: '512' })], [proposed]);
    expect(leftOut).toMatchObject([{ why: expect.stringContaining('opportunity') }]);
  });

  test('that nobody approved is not in, whatever it would write', () => {
    expect(plan([], [proposal('A', [write()])]).operations).toEqual([]);
  });
});

describe('the operations of one contact', () => {
  const change = (key: string, at: number | null, before: string | null, after: string) =>
    proposal(key, [write({ before, after })], { at });
  test.each<[string, readonly Proposal[], string]>([
    [
      'follow each other in time',
      [change('B', 2, 'customer', 'vip'), change('A', 1, 'lead', 'customer')],
      'A B',
    ],
    [
      'that write the same twice are both in',
      [change('A', 1, 'lead', 'vip'), change('B', 2, 'lead', 'vip')],
      'A B',
    ],
    [
      'that begin from the same and end apart are out',
      [change('A', 1, 'lead', 'vip'), change('B', 2, 'lead', 'x')],
      '',
    ],
    ['of one moment are out', [change('A', 1, 'lead', 'vip'), change('B', 1, 'vip', 'x')], ''],
    ['without a time are out', [change('A', null, 'lead', 'vip'), change('B', null, 'vip', 'x')], ''],
    [
      'that would swap the values of two systems are out',
      [
        change('A', 1, 'lead', 'vip'),
        proposal('B', [write({ target: 'ghl', targetId: 'G1', before: 'vip', after: 'lead' })]),
      ],
      '',
    ],
    [
      'that write one value into two systems are in',
      [
        change('A', 1, 'lead', 'vip'),
        proposal('B', [write({ target: 'ghl', targetId: 'G1', after: 'vip' })]),
      ],
      'A B',
    ],
    ['over what nobody knows are out', [change('A', 1, null, 'vip'), change('B', 2, null, 'x')], ''],
  ])('%s', (_, proposals, expected) => {
    const made = plan(
      ['A', 'B'].map((key) => approved(key)),
      proposals,
    );
    expect(order(made).join(' ')).toBe(expected);
    expect(made.leftOut).toHaveLength(expected === '' ? 2 : 0);
  });

  test('on other fields are no clash', () => {
    const other = proposal('B', [write({ field: 'city', before: 'Oslo', after: 'Bergen' })]);
    expect(plan([approved('A'), approved('B')], [proposal('A', [write()]), other]).operations).toHaveLength(
      2,
    );
  });
});

test.each<[Partial<Write>, string]>([
  [{ before: 'lead' }, 'equals'],
  [{ before: '' }, 'equals'],
  [{ before: null }, 'blank-or-after'],
  [{ operation: 'append', before: null }, 'key-unused'],
])('the precondition of %j is %s', (cells, type) => {
  expect(plan([approved('A')], [proposal('A', [write(cells)])]).operations[0]?.precondition.type).toBe(type);
});

test('a plan and its keys say the same whoever approved, whenever, at which run, in which order of rows', () => {
  const keys = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1 });
  fc.assert(
    fc.property(keys, fc.boolean(), (rowKeys, isTurned) => {
      const proposals = rowKeys.map((key) => proposal(key, [write({ targetId: `C${key}` })], { at: 5 }));
      const rows = rowKeys.map((key) => approved(key));
      const turned = isTurned ? [...rows].reverse() : rows;
      const others = turned.map((row) => ({ ...row, by: 'Lee', at: '2026-06-30' }));
      const one = plan(rows, proposals);
      const other = plan(others, proposals, { ...FACTS, runId: 'run-2', now: '2027' });
      expect(other.operations.map(({ key }) => key)).toEqual(one.operations.map(({ key }) => key));
      expect(plan(turned, proposals).planId).toBe(one.planId);
    }),
  );
});

test('another value, field, contact or event has another key', () => {
  const keyOf = (cells: Partial<Write>, rowKey = 'A') =>
    plan([approved(rowKey)], [proposal(rowKey, [write(cells)])]).operations[0]?.key;
  const keys = [{}, { after: 'vip' }, { field: 'city' }, { targetId: 'C2' }, { target: 'ghl' }].map((cells) =>
    keyOf(cells),
  );
  expect(new Set([...keys, keyOf({}, 'B')]).size).toBe(6);
  expect(keyOf({ before: null })).toBe(keys[0]);
});
