import { countOf, countsByReason, movementOf } from '../../../src/sidebar/loaded/overview.ts';
import { queueRow } from './support.ts';

const ROWS = [
  queueRow('a', { reason: 'identifiers-disagree' }),
  queueRow('b', { reason: 'contact-not-mapped' }),
  queueRow('c', { reason: 'contact-not-mapped' }),
  queueRow('d', {
    reason: 'contact-not-mapped',
    state: 'cleared',
    previousDecision: 'cleared: now in Ledger (identifiers-agree)',
  }),
  queueRow('e', {
    outcome: 'ledger',
    state: 'cleared',
    previousDecision:
      'approve by Kim; cleared: now in Conflicts (identifiers-disagree)\ncleared: now in Ledger (x)',
  }),
  queueRow('f', { outcome: 'error', state: 'cleared', previousDecision: 'cleared: its record is gone' }),
  queueRow('g', { outcome: 'ledger', reason: 'identifiers-agree', state: 'reopened' }),
];
const keys = (rows: readonly { rowKey: string }[]) => rows.map(({ rowKey }) => rowKey).join('');

test('cleared rows count for nothing', () => {
  expect(countOf(ROWS, 'conflict')).toBe(3);
  expect(countsByReason(ROWS).map(({ outcome, reason, rows }) => `${outcome} ${reason} ${rows}`)).toEqual([
    'ledger identifiers-agree 1',
    'conflict contact-not-mapped 2',
    'conflict identifiers-disagree 1',
  ]);
});

test('what moved where: the newest line of the history says it', () => {
  const { newlySafe, newlyBlocked, reopened, gone } = movementOf(ROWS);
  expect([newlySafe, newlyBlocked, reopened, gone].map(keys)).toEqual(['d', 'e', 'g', 'f']);
});
