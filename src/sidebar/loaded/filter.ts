import { DECISIONS, type DecisionChoice, readDecision } from '../../core/decisions.ts';
import type { Outcome } from '../../core/model.ts';
import { endedInDisagreement } from '../../core/proof/second/disagreeWords.ts';
import type { ReasonCode } from '../../core/reasons.ts';
import { whyDecisionFails } from '../../core/report/decisionOfRow.ts';
import { earlierRelease } from '../../core/report/fingerprint.ts';
import { decidable, type QueueRow } from './queueRow.ts';

/** Which rows the reviewer goes through. '' in `reason` and `queue` means all. */
export interface Filter {
  readonly outcome: Outcome;
  readonly reason: ReasonCode | '';
  readonly queue: string;
  readonly state: StateFilter;
  /** As the rows say it; '' means all. */
  readonly cause: string;
}

export const STATES = {
  undecided: 'To decide',
  reopened: 'Reopened',
  disagree: 'Two people disagree',
  decided: 'Decided',
  cleared: 'Cleared',
  all: 'All',
} as const;
export type StateFilter = keyof typeof STATES;

export const FIRST_FILTER: Filter = {
  outcome: 'conflict',
  reason: '',
  queue: '',
  state: 'undecided',
  cause: '',
};

/** The rows that pass, in the sheet's order. */
export function filtered(rows: readonly QueueRow[], filter: Filter): readonly QueueRow[] {
  return rows.filter((row) => isOf(row, filter) && hasState(row, filter.state));
}

/** How far the reviewer is among the rows of the filter, whatever their state: cleared rows have nothing to decide. */
export function progress(rows: readonly QueueRow[], filter: Filter): { decided: number; total: number } {
  const open = rows.filter((row) => isOf(row, filter) && row.state !== 'cleared');
  return { decided: open.filter(isDecided).length, total: open.length };
}

/**
 * Whether a decision stands on the evidence as it is. A run takes the decision from a row that it reopens, so what stands
 * there is a new one; only an earlier release left the old one. *Needs info* and *later* leave the row open, and so does an
 * approval that counts for nothing there.
 */
export function isDecided(row: QueueRow): boolean {
  const { decided, state, fingerprint } = row;
  const isOld = state === 'reopened' && earlierRelease(fingerprint) !== '';
  if (decided.decision === '' || state === 'cleared' || isOld) return false;
  const choice: DecisionChoice | undefined = readDecision(decided.decision, DECISIONS)?.choice;
  return !choice || (!choice.leavesOpen && whyDecisionFails(choice, decidable(row), decided.note) === '');
}

/** The row `step` places from the current one or from where it would stand; of another tab's row the first or last. */
export function neighbor(rows: readonly QueueRow[], current: QueueRow | null, step: 1 | -1): QueueRow | null {
  if (rows.length === 0) return null;
  const at = rows.findIndex(({ rowKey }) => rowKey === current?.rowKey);
  if (at >= 0) return rows[at + step] ?? null;
  if (current && current.outcome !== rows[0]?.outcome) return rows.at(step === 1 ? 0 : -1) ?? null;
  const after = rows.findIndex(({ sheetRow }) => sheetRow > (current?.sheetRow ?? 0));
  if (step === 1) return after < 0 ? null : (rows[after] ?? null);
  return rows[(after < 0 ? rows.length : after) - 1] ?? null;
}

/** The row that comes when one was decided: of the filter, or of the row's own tab where the filter is of another. */
export function afterDeciding(rows: readonly QueueRow[], filter: Filter, decided: QueueRow): QueueRow | null {
  const { outcome } = decided;
  const own = outcome === filter.outcome ? filter : { ...FIRST_FILTER, outcome };
  return neighbor(filtered(rows, own), decided, 1);
}

function isOf({ outcome, reason, queue, cause }: QueueRow, filter: Filter): boolean {
  return (
    outcome === filter.outcome &&
    (filter.reason === '' || reason === filter.reason) &&
    (filter.queue === '' || queue === filter.queue) &&
    (filter.cause === '' || cause === filter.cause)
  );
}

function hasState(row: QueueRow, state: StateFilter): boolean {
  if (state === 'all') return true;
  if (state === 'decided') return isDecided(row);
  if (state === 'undecided') return !isDecided(row) && row.state !== 'cleared';
  if (state === 'disagree')
    return endedInDisagreement(row.previousDecision) && !isDecided(row) && row.state !== 'cleared';
  return row.state === state;
}

/** The rows on which two people disagree, of all tabs: both decide them again. */
export function disagreements(rows: readonly QueueRow[]): readonly QueueRow[] {
  return rows.filter((row) => hasState(row, 'disagree'));
}
