import { type Metrics, metricsOf } from '../../core/proof/metrics/metrics.ts';
import { countDecisions } from '../../core/proof/readiness.ts';
import type { ColumnName } from '../../core/report/outputColumns.ts';
import type { SaidRow } from '../../core/report/unclearedRows.ts';
import type { LoadedWorkbook } from './loadedWorkbook.ts';
import type { QueueRow } from './queueRow.ts';

/**
 * How the deciding goes, from what the page holds. Of rows that are `hidden`, what was said of them is counted and not told
 * by rule. null as long as tables or log are still to be read.
 */
export function metricsIn(
  { queue, pending, log, workbook }: LoadedWorkbook,
  hidden: (row: QueueRow) => boolean,
): Metrics | null {
  if (!log || pending.size > 0) return null;
  const there = queue.filter(({ state }) => state !== 'cleared');
  const counts = countDecisions(there.map(saidRow));
  const told = there.filter((row) => !hidden(row)).map(saidRow);
  return metricsOf(told, log.entries, workbook.finished.judgedAt, counts);
}

function saidRow({ outcome, rowKey, reason, otherReasons, writes, state, decided }: QueueRow): SaidRow {
  const cells: Partial<Record<ColumnName, string>> = {
    ...decided,
    row_key: rowKey,
    reason_code: reason ?? '',
    other_reasons: otherReasons.join(' '),
    writes,
    state,
  };
  return { table: outcome, at: (column) => cells[column] ?? '' };
}
