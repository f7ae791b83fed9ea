import type { LogEntry } from '../../../../src/core/proof/decisionLog.ts';
import { activeTime } from '../../../../src/core/proof/metrics/activeTime.ts';
import { metricsOf } from '../../../../src/core/proof/metrics/metrics.ts';
import { saySamples } from '../../../../src/core/proof/metrics/metricsWords.ts';
import { overruledIn } from '../../../../src/core/proof/metrics/overruled.ts';
import { countDecisions } from '../../../../src/core/proof/readiness.ts';
import { COLUMNS } from '../../../../src/core/report/outputColumns.ts';
import { unclearedIn } from '../../../../src/core/report/unclearedRows.ts';
import { noTables } from '../../../support/rerunTables.ts';

const line = (rowKey: string, decidedAt: string, cells: Partial<LogEntry> = {}): LogEntry => ({
  at: '2026-06-02T00:00:00Z',
  table: 'conflict',
  rowKey,
  fingerprint: 'print',
  from: '',
  to: 'approve',
  by: 'Kim',
  decidedAt,
  note: '',
  through: 'seen at run-1',
  ...cells,
});

test.each<[string, readonly LogEntry[], number, number]>([
  ['nobody', [], 0, 0],
  ['one decision alone tells nothing', [line('A', '2026-06-01T10:00:00Z')], 0, 0],
  ['a minute, then two', ['10:00', '10:01', '10:03'].map((at) => line(at, `2026-06-01T${at}:00Z`)), 2, 3],
  [
    'a pause over lunch',
    ['10:00', '10:01', '13:00', '13:02'].map((at) => line(at, `2026-06-01T${at}:00Z`)),
    2,
    3,
  ],
  ['a day without an hour', ['2026-06-01', '2026-06-01'].map((at) => line(at, at)), 0, 0],
  ['all rows of a filter in one step', ['A', 'B', 'C'].map((key) => line(key, '2026-06-01T10:00:00Z')), 0, 0],
  [
    'two people at once',
    [line('A', '2026-06-01T10:00:00Z'), line('B', '2026-06-01T10:01:00Z', { by: 'Lee' })],
    0,
    0,
  ],
  [
    'the sidebar, where the cell says no time',
    ['10:00', '10:02'].map((at) => line(at, '', { at: `2026-06-01T${at}:00Z`, through: 'sidebar' })),
    1,
    2,
  ],
  ['a clock that was set back', ['10:02', '10:00'].map((at) => line(at, `2026-06-01T${at}:00Z`)), 1, 2],
])('work on conflicts: %s', (_, log, decisions, minutes) => {
  expect(activeTime(log)).toEqual({ decisions, minutes });
});

/** Rows as `table reason decision`. */
function tablesOf(rows: readonly (readonly ['ledger' | 'conflict', string, string])[]) {
  const tables = noTables();
  for (const outcome of ['ledger', 'conflict', 'error'] as const) tables[outcome].push([...COLUMNS[outcome]]);
  rows.forEach(([outcome, reason_code, decision], at) => {
    const said: Record<string, string> = { row_key: String(at), state: 'open', reason_code, decision };
    tables[outcome].push(COLUMNS[outcome].map((column) => said[column] ?? ''));
  });
  return tables;
}

test('a rule is overruled where people approve what it holds, or reject what it lets pass', () => {
  const overruled = overruledIn(
    unclearedIn(
      tablesOf([
        ['conflict', 'field-needs-review', 'approve'],
        ['conflict', 'field-needs-review', 'approve'],
        ['conflict', 'field-needs-review', 'reject'],
        ['conflict', 'identifiers-disagree', 'reject'],
        ['ledger', 'identifiers-agree', 'reject'],
        ['ledger', 'identifiers-agree', 'later'],
      ]),
    ),
  );
  expect(overruled.map(({ reason, decided, overruled: count }) => [reason, decided, count])).toEqual([
    ['field-needs-review', 3, 2],
    ['identifiers-agree', 1, 1],
  ]);
});

test('decisions from before the inputs were as they are now are carried over', () => {
  const tables = tablesOf([['conflict', 'field-needs-review', 'approve']]);
  const log = [line('0', '', { at: '2026-05-01T00:00:00Z' }), line('1', '', { at: '2026-06-03T00:00:00Z' })];
  expect(
    metricsOf(unclearedIn(tables), log, '2026-06-01T00:00:00Z', countDecisions(unclearedIn(tables))),
  ).toMatchObject({
    decided: 1,
    carriedOver: 1,
  });
});

test('samples over the runs: each as it was answered last, the newest first, the earliest counted', () => {
  const sampled = (id: string, day: number, state: 'passed' | 'failed') => ({
    ...{ id, ledger: 'l', at: `2026-06-0${day}T00:00:00Z`, state },
    ...{ rows: 500, drawn: 30, right: 29, wrong: state === 'failed' ? 1 : 0, cannotTell: 0, failed: [] },
  });
  expect(saySamples({ samples: [] })).toEqual([]);
  const lines = saySamples({
    samples: [
      sampled('a', 1, 'failed'),
      sampled('b', 2, 'failed'),
      sampled('b', 3, 'passed'),
      sampled('c', 4, 'passed'),
      sampled('d', 5, 'failed'),
    ],
  });
  expect(lines).toHaveLength(4);
  expect(lines.slice(0, 3).map((line) => line.match(/2026-06-0\d \w+/)?.[0])).toEqual([
    '2026-06-05 failed',
    '2026-06-04 passed',
    '2026-06-03 passed',
  ]);
});
