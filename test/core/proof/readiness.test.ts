import { countDecisions, notReady } from '../../../src/core/proof/readiness.ts';
import { verdictBlocks } from '../../../src/core/proof/verdictBlocks.ts';
import { COLUMNS } from '../../../src/core/report/outputColumns.ts';
import { unclearedIn } from '../../../src/core/report/unclearedRows.ts';
import { noTables } from '../../support/rerunTables.ts';

const CLEAN = { unrecognized: [], setup: [] };

/** Rows as `table state decision by`. */
function tablesOf(rows: readonly (readonly ['ledger' | 'conflict' | 'error', string, string, string?])[]) {
  const tables = noTables();
  for (const outcome of ['ledger', 'conflict', 'error'] as const) tables[outcome].push([...COLUMNS[outcome]]);
  rows.forEach(([outcome, state, decision, by = ''], at) => {
    const code = { ledger: 'identifiers-agree', conflict: 'older-than-map', error: 'no-identity' }[outcome];
    const reason = decision.startsWith('link') ? 'contact-not-mapped' : code;
    const said: Record<string, string> = {
      row_key: String(at),
      state,
      decision,
      decided_by: by,
      reason_code: reason,
    };
    tables[outcome].push(COLUMNS[outcome].map((column) => said[column] ?? ''));
  });
  return tables;
}

test.each([
  ['nothing', [], 0],
  ['a Ledger that nobody has decided: it is not written', [['ledger', 'open', '']], 0],
  ['errors', [['error', 'open', '']], 0],
  [
    'conflicts that are decided',
    [
      ['conflict', 'open', 'reject', 'Kim'],
      ['conflict', 'open', 'link: C1', 'Kim'],
    ],
    0,
  ],
  ['a row that was cleared', [['conflict', 'cleared', '']], 0],
  ['a row that was reopened and decided anew', [['conflict', 'reopened', 'approve', 'Kim']], 0],
  ['a conflict that nobody has decided', [['conflict', 'open', '']], 1],
  ['a conflict with a word that is none', [['conflict', 'open', 'perhaps']], 1],
  ['a row that was reopened, in the Ledger too', [['ledger', 'reopened', '']], 1],
  ['a row that waits', [['ledger', 'open', 'needs info', 'Kim']], 1],
  [
    'all of these',
    [
      ['conflict', 'open', ''],
      ['ledger', 'reopened', ''],
      ['ledger', 'open', 'needs info'],
    ],
    3,
  ],
] as const)('%s: %#', (_, rows, reasons) => {
  const counts = countDecisions(unclearedIn(tablesOf(rows)));
  expect(notReady(counts, CLEAN)).toHaveLength(reasons);
});

test('an export that nobody reviewed and a log that was changed keep it from being ready', () => {
  const counts = countDecisions(unclearedIn(noTables()));
  const unrecognized = [{ tab: 'x', rows: 1, sha256: '' }];
  const setup = [{ reason: 'decision-log-changed', tab: 'Decision log', evidence: '' } as const];
  expect(notReady(counts, { unrecognized, setup })).toHaveLength(2);
});

test('who decided is counted by name', () => {
  const { byPerson, decided, approved, rejected } = countDecisions(
    unclearedIn(
      tablesOf([
        ['ledger', 'open', 'approve', 'Kim'],
        ['conflict', 'open', 'reject', 'Kim'],
        ['conflict', 'open', 'Approve', 'Lee'],
      ]),
    ),
  );
  expect([byPerson, decided, approved, rejected]).toEqual([{ Kim: 2, Lee: 1 }, 3, 2, 1]);
});

test('a handoff leads with three reasons at most, and counts the rest', () => {
  const reasonsIn = (reasons: readonly string[]) => {
    const found = verdictBlocks(reasons, null).find(({ kind }) => kind === 'list');
    return found?.kind === 'list' ? found.items.length : 0;
  };
  expect([0, 1, 3, 5].map((count) => reasonsIn(Array(count).fill('x')))).toEqual([0, 1, 3, 3]);
});
