import { sha256Of } from '../../../../src/core/normalize/sha256.ts';
import { chained, type LogEntry, lineText, readLog } from '../../../../src/core/proof/decisionLog.ts';
import { heldBackBy } from '../../../../src/core/proof/heldBack.ts';
import { metricsOf } from '../../../../src/core/proof/metrics/metrics.ts';
import { countDecisions } from '../../../../src/core/proof/readiness.ts';
import { settleDisagreements } from '../../../../src/core/proof/second/disagreements.ts';
import { secondRows } from '../../../../src/core/proof/second/secondReview.ts';
import { secondEntries, secondTable } from '../../../../src/core/proof/second/secondTable.ts';
import { replay } from '../../../../src/core/proof/standing.ts';
import { COLUMNS } from '../../../../src/core/report/outputColumns.ts';
import { unclearedIn } from '../../../../src/core/report/unclearedRows.ts';
import { tableState } from '../../../../src/core/rerun/tableState.ts';
import { cellOf, noTables } from '../../../support/rerunTables.ts';

const NOW = '2026-06-01T00:00:00Z';
const ALL = { share: 1, reasons: [] };
const KEY = 'close:appointment:A1';

/** One conflict, as it stands. */
function tablesOf(decision: string, by = 'Kim', reason = 'field-needs-review') {
  const tables = noTables();
  const cells: Record<string, string> = {
    row_key: KEY,
    fingerprint: 'print',
    reason_code: reason,
    state: 'open',
    decision,
    decided_by: decision ? by : '',
  };
  tables.conflict.push(
    [...COLUMNS.conflict],
    COLUMNS.conflict.map((column) => cells[column] ?? ''),
  );
  return tables;
}
const line = (cells: Partial<LogEntry>): LogEntry => ({
  at: NOW,
  table: 'conflict',
  rowKey: KEY,
  fingerprint: 'print',
  from: '',
  to: 'approve',
  by: 'Kim',
  decidedAt: '',
  note: '',
  through: 'sidebar',
  ...cells,
});
const second = (to: string, cells: Partial<LogEntry> = {}) =>
  line({ to, by: 'Lee', through: 'second', ...cells });
const asWritten = (lines: readonly LogEntry[]) => ({ lines, problems: [] });
const stateOf = (tables: ReturnType<typeof tablesOf>, log: Parameters<typeof secondRows>[2]) =>
  [...secondRows(tables, ALL, log)].map(({ state }) => state).join();

test.each<[string, string, readonly LogEntry[], string]>([
  ['nobody has decided', '', [], 'first'],
  ['the second one alone has', '', [second('approve')], 'first'],
  ['it was put off', 'later', [second('approve')], 'first'],
  ['the first one alone has', 'approve', [], 'second'],
  ['both by one person', 'approve', [second('approve', { by: ' kim ' })], 'second'],
  ['both alike, however it is spelled', 'Approve', [second('approve')], 'agreed'],
  ['both, apart', 'approve', [second('reject')], 'disagree'],
  ['the second one needs to know more', 'approve', [second('needs info')], 'second'],
  ['linked to two contacts', 'link: C1', [second('link: C2')], 'disagree'],
  ['on other evidence', 'approve', [second('approve', { fingerprint: 'other' })], 'second'],
  ['the last answer counts', 'approve', [second('reject'), second('approve')], 'agreed'],
  [
    'before they disagreed',
    'approve',
    [second('reject'), line({ to: '', through: 'disagreement' })],
    'second',
  ],
])('%s', (_, decision, log, state) => {
  const tables = tablesOf(decision);
  expect(stateOf(tables, asWritten(log))).toBe(state);
  const isHeld = heldBackBy(
    [],
    secondRows(tables, ALL, asWritten(log)),
  )({
    rowKey: KEY,
    table: 'conflict',
    fingerprint: 'print',
    on: 'approve',
    state: 'open',
    by: 'Kim',
    at: '',
    writes: '',
    contact: '',
  });
  expect(isHeld !== '').toBe(state === 'second' || state === 'disagree');
});

describe('while somebody has changed a line of the log, no second answer counts', () => {
  const texts = chained(null, [line({}), second('approve')], sha256Of).map(lineText);
  const changed = (change: (text: string, at: number) => string) =>
    readLog(
      texts.map(change).filter((text) => text !== ''),
      sha256Of,
    );

  test.each<[string, (text: string, at: number) => string, string]>([
    ['as it was written', (text) => text, 'agreed'],
    [
      'another line was',
      (text, at) => (at === 0 ? text.replace('"by":"Kim"', '"by":"Ann"') : text),
      'second',
    ],
    ['the answer was', (text, at) => (at === 1 ? text.replace('"by":"Lee"', '"by":"Ann"') : text), 'second'],
    ['the line above it was taken out', (text, at) => (at === 0 ? '' : text), 'second'],
  ])('%s', (_, change, state) => {
    expect(stateOf(tablesOf('approve'), changed(change))).toBe(state);
  });

  test('a clock that was set back changes none', () => {
    const lines = chained(null, [line({}), second('approve', { at: '2026-05-01T00:00:00Z' })], sha256Of);
    const log = readLog(lines.map(lineText), sha256Of);
    expect([log.problems.length, stateOf(tablesOf('approve'), log)]).toEqual([1, 'agreed']);
  });
});

test('rows are chosen by their reason, or by a lot that stays', () => {
  const chosen = (share: number, reasons: string[]) =>
    [...secondRows(tablesOf('approve'), { share, reasons }, asWritten([]))].length;
  expect([
    chosen(0, []),
    chosen(0, ['consent-change']),
    chosen(0, ['field-needs-review']),
    chosen(1, []),
  ]).toEqual([0, 0, 1, 1]);
});

test('a second answer decides nothing in the table that the log gives', () => {
  expect([...replay([line({}), second('reject')]).values()].map(({ last }) => last.to)).toEqual(['approve']);
});

test('the second person is not shown the first answer; the same answer is taken down once', () => {
  const tables = tablesOf('approve');
  const rows = [...secondRows(tables, ALL, asWritten([]))];
  const [header = [], asked = []] = secondTable(rows, [], 'Lee');
  expect(asked.join()).not.toMatch(/approve|Kim/);
  const filled = [header, asked.map((cell, at) => (header[at] === 'decision' ? 'reject' : cell))];
  const [entry] = secondEntries(filled, [], NOW);
  expect(entry).toMatchObject({ to: 'reject', by: 'Lee', through: 'second', fingerprint: 'print' });
  expect(secondEntries(filled, entry ? [entry] : [], NOW)).toEqual([]);
  expect(secondEntries([header, asked], [], NOW)).toEqual([]);
  const nobody = filled.map((cells) => cells.map((cell) => (cell === 'Lee' ? '' : cell)));
  expect(secondEntries(nobody, [], NOW)).toEqual([]);
  const over = [...(entry ? [entry] : []), line({ to: '', through: 'disagreement' })];
  expect(secondEntries(filled, over, NOW)).toEqual([]);
  const [, again = []] = secondTable(secondRows(tables, ALL, asWritten(over)), over, 'Lee');
  const said = [header, again.map((cell, at) => (header[at] === 'decision' ? 'reject' : cell))];
  expect(secondEntries(said, over, NOW)).toHaveLength(1);
});

test('where two disagree, the row loses its decision, both words stand in its past, and the log holds', () => {
  const tables = tablesOf('approve');
  const states = {
    ledger: tableState('ledger', tables.ledger),
    conflict: tableState('conflict', tables.conflict),
    error: tableState('error', tables.error),
  };
  const rerun = { tables: states, counts: { kept: 1, updated: 0, reopened: 0, new: 0, cleared: 0 } };
  const log = [line({}), second('reject')];
  const entries = settleDisagreements(rerun, ALL, asWritten(log), NOW);
  expect(rerun.counts).toMatchObject({ kept: 0, reopened: 1 });
  expect(entries).toMatchObject([{ from: 'approve', to: '', through: 'disagreement' }]);
  expect(['decision', 'decided_by', 'state'].map((column) => cellOf(tables.conflict, KEY, column))).toEqual([
    '',
    '',
    'reopened',
  ]);
  expect(cellOf(tables.conflict, KEY, 'previous_decision')).toMatch(/approve by Kim; reject by Lee/);
  expect(settleDisagreements(rerun, ALL, asWritten([...log, ...entries]), NOW)).toEqual([]);
  const lines = chained(null, [...log, ...entries], sha256Of).map(lineText);
  expect(readLog(lines, sha256Of).problems).toEqual([]);
  const { agreement } = metricsOf(
    unclearedIn(tables),
    [...log, ...entries],
    NOW,
    countDecisions(unclearedIn(tables)),
  );
  expect(agreement).toMatchObject({ rows: 1, agreed: 0 });
});
