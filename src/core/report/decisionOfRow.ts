import { DECISIONS, type DecisionChoice, type ReadDecision, readDecision } from '../decisions.ts';
import { isDifferenceKey } from '../differences/differenceKey.ts';
import type { Outcome } from '../model.ts';
import { type DecidableRow, needsNote, whyNotOffered } from '../offers.ts';
import { REASONS, type ReasonCode } from '../reasons.ts';
import type { ColumnName } from './outputColumns.ts';

type CellOf = (column: ColumnName) => string;

/** What a row of an output table says, for which decisions mean anything beside it. */
export function decidableRow(outcome: Outcome, at: CellOf): DecidableRow {
  const codes = [at('reason_code'), ...at('other_reasons').split(' ')].filter(Boolean);
  return {
    outcome,
    reasons: codes.map((code) => (Object.hasOwn(REASONS, code) ? (code as ReasonCode) : null)),
    isDifference: isDifferenceKey(at('row_key')),
    writes: at('writes') !== '',
  };
}

/** The decision that stands beside a row; null where there is none that means anything there. */
export function decisionOfRow(outcome: Outcome, at: CellOf): ReadDecision<DecisionChoice> | null {
  const said = readDecision<DecisionChoice>(at('decision'), DECISIONS);
  return said && whyDecisionFails(said.choice, decidableRow(outcome, at), at('note')) === '' ? said : null;
}

/** Why a decision counts for nothing beside a row; '' where it stands. */
export function whyDecisionFails(choice: DecisionChoice, row: DecidableRow, note: string): string {
  const why = whyNotOffered(choice, row);
  if (why !== '') return why;
  return needsNote(choice, row) && note.trim() === '' ? 'the note has to say why' : '';
}
