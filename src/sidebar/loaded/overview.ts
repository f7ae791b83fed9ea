import type { Outcome } from '../../core/model.ts';
import type { SetupFinding } from '../../core/read/setup/setupFinding.ts';
import type { ReasonCode } from '../../core/reasons.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import type { LoadedWorkbook } from './loadedWorkbook.ts';
import type { QueueRow } from './queueRow.ts';

export interface ReasonCount {
  readonly reason: ReasonCode;
  readonly outcome: Outcome;
  readonly rows: number;
}

/** What the last runs moved: rows that were cleared here because they now stand elsewhere, and rows decided before. */
export interface Movement {
  readonly newlySafe: readonly QueueRow[];
  readonly newlyBlocked: readonly QueueRow[];
  readonly reopened: readonly QueueRow[];
  readonly gone: readonly QueueRow[];
}

const NOW_IN = /cleared: now in (\w+)/;

export function countsByReason(rows: readonly QueueRow[]): readonly ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const { outcome, reason, state } of rows) {
    if (!reason || state === 'cleared') continue;
    const key = `${outcome} ${reason}`;
    counts.set(key, { reason, outcome, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    (a, b) => OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome) || b.rows - a.rows,
  );
}

export function countOf(rows: readonly QueueRow[], outcome: Outcome): number {
  return rows.filter((row) => row.outcome === outcome && row.state !== 'cleared').length;
}

/** Read from the cleared and reopened rows, which stay where they were until somebody archives them. */
export function movementOf(rows: readonly QueueRow[]): Movement {
  const cleared = rows.filter(({ state }) => state === 'cleared');
  const where = ({ previousDecision }: QueueRow) => NOW_IN.exec(previousDecision.split('\n')[0] ?? '')?.[1];
  return {
    newlySafe: cleared.filter((row) => where(row) === 'Ledger'),
    newlyBlocked: cleared.filter((row) => row.outcome === 'ledger' && where(row) !== undefined),
    reopened: rows.filter(({ state }) => state === 'reopened'),
    gone: cleared.filter((row) => where(row) === undefined),
  };
}

/** What the map says twice, cannot be read, or names nobody with. */
export function auditOf({ run }: LoadedWorkbook): readonly SetupFinding[] {
  return run ? [...run.setUp.map.findings, ...run.index.findings] : [];
}
