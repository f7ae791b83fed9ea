import fc from 'fast-check';
import { keyBeforeShared } from '../../../src/core/match/rowKey.ts';
import type { Outcome } from '../../../src/core/model.ts';
import type { LogEntry } from '../../../src/core/proof/decisionLog.ts';
import { readDecisions, runEntries } from '../../../src/core/proof/runEntries.ts';
import { COLUMNS, OUTCOMES } from '../../../src/core/report/outputColumns.ts';
import { beginRerun, finishRerun, placeRow, tablesOf } from '../../../src/core/rerun/rerun.ts';
import { type MergedKey, mergeKey } from '../../../src/core/rowFacts/mergedKey.ts';
import { atOnce } from '../../../src/core/steps.ts';
import { guardCell, unguardCell } from '../../../src/core/textGuard.ts';
import { noTables, outputRowsOf, type Placed, runInto, type Tables } from '../../support/rerunTables.ts';
import { smallWorkbook } from '../../support/smallWorkbook.ts';

const MOMENT = { now: '2026-06-02T00:00:00Z', runId: 'run-2' };
const DECISIONS = ['', 'approve', 'reject', '=HYPERLINK("x")', 'needs info', 'link: C1/G1'];
const decisions = fc.array(fc.nat(DECISIONS.length - 1), { minLength: 40, maxLength: 40 });

/** The tables with what people have decided in them. */
function decided(tables: Tables, choices: readonly number[]): Tables {
  const of = (outcome: Outcome) =>
    tables[outcome].map((cells, row) =>
      cells.map((cell, at) => {
        const said = row === 0 ? '' : guardCell(DECISIONS[choices[row % 40] ?? 0] ?? '');
        if (COLUMNS[outcome][at] === 'decision') return said || cell;
        return COLUMNS[outcome][at] === 'decided_by' && said ? 'Kim' : cell;
      }),
    );
  return { ledger: of('ledger'), conflict: of('conflict'), error: of('error') };
}

function wholeRun(earlier: Tables, rows: Placed, log: readonly LogEntry[]) {
  const rerun = beginRerun(structuredClone(earlier));
  const read = atOnce(readDecisions(rerun.tables, log));
  for (const [outcome, row] of rows) placeRow(rerun, outcome, row, () => false);
  finishRerun(rerun);
  const entries = atOnce(runEntries(read, rerun.tables, MOMENT));
  return { tables: tablesOf(rerun), counts: rerun.counts, entries };
}

/** The same, of each row key by itself. */
function runByKeys(earlier: Tables, rows: Placed, log: readonly LogEntry[]) {
  const at = (outcome: Outcome) => COLUMNS[outcome].indexOf('row_key');
  const cellsUnder = (outcome: Outcome, key: string) =>
    earlier[outcome].slice(1).find((cells) => unguardCell(cells[at(outcome)] ?? '') === key);
  const now = new Map(rows.map(([outcome, row]) => [row.row_key, { outcome, row }]));
  const splits = new Set([...now.keys()].map(keyBeforeShared).filter((base) => !now.has(base)));
  const keys = new Set([
    ...OUTCOMES.flatMap((outcome) =>
      earlier[outcome].slice(1).map((cells) => unguardCell(cells[at(outcome)] ?? '')),
    ),
    ...now.keys(),
  ]);
  return new Map(
    [...keys].map((key): [string, MergedKey] => {
      const one = now.get(key);
      const found = OUTCOMES.flatMap((outcome) => {
        const cells = cellsUnder(outcome, key);
        return cells ? [[outcome, cells.map(unguardCell)] as const] : [];
      });
      const facts = {
        earlier: Object.fromEntries(found),
        now: one
          ? {
              ...one,
              cells: COLUMNS[one.outcome].map((column) => one.row[column] ?? ''),
              older: [],
              isLinkable: true,
            }
          : null,
        isSplit: splits.has(key),
        log: log.filter(({ rowKey }) => rowKey === key),
        link: null,
      };
      return [key, mergeKey(key, facts, MOMENT)];
    }),
  );
}

const withoutCopies = (rows: Placed): Placed => [
  ...new Map(rows.map((one) => [one[1].row_key, one])).values(),
];
const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();

test('row keys merged one by one come to what a run over whole tables does', () => {
  let reopened = 0;
  fc.assert(
    fc.property(smallWorkbook, smallWorkbook, decisions, decisions, (one, other, before, after) => {
      const first = decided(runInto(noTables(), withoutCopies(outputRowsOf(one))).tables, before);
      const second = wholeRun(first, withoutCopies(outputRowsOf(other)), []);
      const earlier = decided(second.tables, after);
      const rows = withoutCopies(outputRowsOf(one));
      const whole = wholeRun(earlier, rows, second.entries);
      const byKey = [...runByKeys(earlier, rows, second.entries).values()];
      const was = new Map(
        OUTCOMES.flatMap((outcome) => earlier[outcome].map((cells) => [JSON.stringify([outcome, cells]), 1])),
      );
      const changed = OUTCOMES.flatMap((outcome) =>
        whole.tables[outcome].map((cells) => [outcome, cells]).filter((row) => !was.has(JSON.stringify(row))),
      );
      const written = byKey.flatMap((key) =>
        key.rows.map(({ outcome, cells }) => [outcome, cells.map(guardCell)]),
      );
      expect(sorted(written)).toEqual(sorted(changed));
      for (const count of ['kept', 'updated', 'reopened', 'new', 'cleared'] as const)
        expect(byKey.reduce((sum, key) => sum + key.counts[count], 0)).toBe(whole.counts[count]);
      expect(sorted(byKey.flatMap(({ entries }) => entries))).toEqual(sorted(whole.entries));
      reopened += whole.counts.reopened;
    }),
    { numRuns: 20 },
  );
  expect(reopened).toBeGreaterThan(0);
});
