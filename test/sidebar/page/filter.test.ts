import {
  afterDeciding,
  disagreements,
  FIRST_FILTER,
  type Filter,
  filtered,
  isDecided,
  neighbor,
  progress,
} from '../../../src/sidebar/loaded/filter.ts';
import type { QueueRow } from '../../../src/sidebar/loaded/queueRow.ts';
import { decidedAs, queueRow } from './support.ts';

const ROWS: readonly QueueRow[] = [
  queueRow('a', { sheetRow: 2, reason: 'identifiers-disagree', queue: 'north' }),
  queueRow('b', { sheetRow: 3, reason: 'contact-not-mapped', decided: decidedAs('reject') }),
  queueRow('c', {
    sheetRow: 4,
    reason: 'contact-not-mapped',
    decided: decidedAs('reject'),
    state: 'reopened',
  }),
  queueRow('d', {
    sheetRow: 5,
    reason: 'contact-not-mapped',
    decided: decidedAs('reject'),
    state: 'cleared',
  }),
  queueRow('e', { sheetRow: 2, outcome: 'ledger', reason: 'identifiers-agree' }),
];
const keys = (filter: Partial<Filter>) =>
  filtered(ROWS, { ...FIRST_FILTER, ...filter })
    .map(({ rowKey }) => rowKey)
    .join('');

test.each([
  [{}, 'ac'],
  [{ state: 'all' }, 'abcd'],
  [{ state: 'decided' }, 'b'],
  [{ state: 'reopened' }, 'c'],
  [{ state: 'cleared' }, 'd'],
  [{ reason: 'contact-not-mapped' }, 'c'],
  [{ queue: 'north' }, 'a'],
  [{ queue: 'south' }, ''],
  [{ outcome: 'ledger' }, 'e'],
  [{ outcome: 'error' }, ''],
] as const)('%j lets %s pass', (filter, expected) => {
  expect(keys(filter)).toBe(expected);
});

test('who decides rows of another tab than that of the filter goes on there', () => {
  const rows = [...ROWS, queueRow('f', { sheetRow: 3, outcome: 'ledger' })];
  const after = (key: string) => {
    const row = rows.find(({ rowKey }) => rowKey === key);
    return row && afterDeciding(rows, FIRST_FILTER, row)?.rowKey;
  };
  expect(['a', 'e', 'f'].map(after)).toEqual(['c', 'f', undefined]);
});

test('a decision counts while its evidence stands: not what an earlier release left, nor on a cleared row', () => {
  expect(ROWS.filter(isDecided).map(({ rowKey }) => rowKey)).toEqual(['b']);
});

test('a reopened row that was decided anew is decided', () => {
  const anew = queueRow('f', { state: 'reopened', decided: decidedAs('reject'), fingerprint: '2:00aa' });
  expect([anew, { ...anew, decided: decidedAs('') }].map(isDecided)).toEqual([true, false]);
});

test('rows on which two people disagree are a queue of their own until both are decided again', () => {
  const previousDecision = 'two people disagree: reject by Kim; link: C1 by Lee';
  const rows = [
    ...ROWS,
    queueRow('f', { state: 'reopened', previousDecision }),
    queueRow('g', { outcome: 'ledger', state: 'reopened', previousDecision }),
    queueRow('h', {
      state: 'reopened',
      previousDecision,
      decided: decidedAs('reject'),
      fingerprint: '2:00aa',
    }),
    queueRow('i', { state: 'cleared', previousDecision }),
  ];
  const keysOf = (found: readonly QueueRow[]) => found.map(({ rowKey }) => rowKey).join('');
  expect(keysOf(disagreements(rows))).toBe('fg');
  expect(keysOf(filtered(rows, { ...FIRST_FILTER, state: 'disagree' }))).toBe('f');
});

test('progress counts the rows of the filter, without those that are cleared', () => {
  expect(progress(ROWS, FIRST_FILTER)).toEqual({ decided: 1, total: 3 });
  expect(progress(ROWS, { ...FIRST_FILTER, reason: 'identifiers-disagree' })).toEqual({
    decided: 0,
    total: 1,
  });
});

test.each([
  ['a', 1, 'c'],
  ['c', -1, 'a'],
  ['c', 1, undefined],
  ['a', -1, undefined],
  ['b', 1, 'c'],
  ['b', -1, 'a'],
  [null, 1, 'a'],
  [null, -1, undefined],
] as const)('from %s by %i to %s', (from, step, to) => {
  const current = ROWS.find(({ rowKey }) => rowKey === from) ?? null;
  expect(neighbor(filtered(ROWS, FIRST_FILTER), current, step)?.rowKey).toBe(to);
});

test('from a row of another tab the first and the last row are next', () => {
  const ledgerRow = queueRow('z', { sheetRow: 9, outcome: 'ledger' });
  expect(neighbor(filtered(ROWS, FIRST_FILTER), ledgerRow, 1)?.rowKey).toBe('a');
  expect(neighbor(filtered(ROWS, FIRST_FILTER), ledgerRow, -1)?.rowKey).toBe('c');
});
