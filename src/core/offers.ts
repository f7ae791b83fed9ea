import type { DecisionChoice } from './decisions.ts';
import type { Outcome } from './model.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** What of a row says which decisions mean anything there. */
export interface DecidableRow {
  readonly outcome: Outcome;
  /** Worst first. A code that nobody knows holds the row. */
  readonly reasons: readonly (ReasonCode | null)[];
  readonly isDifference: boolean;
  /** It would change something. */
  readonly writes: boolean;
}

const WHERE: Readonly<Record<NonNullable<DecisionChoice['where']>, (row: DecidableRow) => string>> = {
  approvable: whyNoApproval,
  disputed: ({ outcome, reasons }) =>
    outcome === 'conflict' && reasons.some((reason) => reason !== null && isDisputed(reason))
      ? ''
      : 'whom the row is about is not in dispute',
  differing: ({ isDifference }) => (isDifference ? '' : 'no systems differ on this row'),
};

/** Why a decision counts for nothing beside a row; '' where it is offered. */
export function whyNotOffered({ where }: DecisionChoice, row: DecidableRow): string {
  return where ? WHERE[where](row) : '';
}

/** Whether the decision needs a person's reason beside this row, in the note: whatever writes over what is protected. */
export function needsNote({ where }: DecisionChoice, { reasons }: DecidableRow): boolean {
  return (
    (where === 'approvable' || where === 'differing') &&
    reasons.some((reason) => {
      const words = reason && REASONS[reason];
      return words !== null && 'approvalNeedsNote' in words && words.approvalNeedsNote;
    })
  );
}

function whyNoApproval({ outcome, reasons, isDifference, writes }: DecidableRow): string {
  if (outcome === 'error') return 'the row is broken';
  if (isDifference && !writes) return 'nothing says whose value would be written';
  if (reasons.some((reason) => reason !== null && isDisputed(reason)))
    return 'whom the row is about is in dispute: pick the contact, or reject the row';
  const unsettled = reasons.find((reason) => reason === null || !mayBeApproved(reason));
  if (unsettled === undefined && reasons.length > 0) return '';
  return !unsettled
    ? 'its reason is not known'
    : `approving does not settle "${REASONS[unsettled].headline}"`;
}

/** Whether it is in dispute whom the row is about. */
export function isDisputed(reason: ReasonCode): boolean {
  const words = REASONS[reason];
  return 'settledByLink' in words && words.settledByLink;
}

/** Whether nothing but a person's word is needed for the write: of a safe row, or of one whose contact is certain. */
export function mayBeApproved(reason: ReasonCode): boolean {
  const words = REASONS[reason];
  return words.outcome === 'ledger' || ('mayBeApproved' in words && words.mayBeApproved);
}
