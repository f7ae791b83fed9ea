import type { SecondReview } from '../../policy/secondReviewWord.ts';
import { cellsByName } from '../../report/outputHeader.ts';
import { describeDecision, earlierFirst } from '../../rerun/history.ts';
import type { Rerun } from '../../rerun/rerun.ts';
import { takeDecision, write } from '../../rerun/tableState.ts';
import { DISAGREED, type RowEntry } from '../decisionLog.ts';
import { DISAGREE } from './disagreeWords.ts';
import { type SecondLog, secondRows } from './secondReview.ts';

/**
 * Takes the decision from each row on which two people disagree: both decide again. Gives the lines of the log for it; both
 * answers stand in the row's past, and the run counts it as reopened: its verdict alone was kept.
 */
export function settleDisagreements(
  { tables, counts }: Pick<Rerun, 'tables' | 'counts'>,
  asked: SecondReview,
  log: SecondLog,
  now: string,
): RowEntry[] {
  const there = { ledger: tables.ledger.table, conflict: tables.conflict.table };
  const split = [...secondRows(there, asked, log)].filter(({ state }) => state === 'disagree');
  return split.flatMap(({ row, answer }): RowEntry[] => {
    const state = tables[row.table];
    const cells = state.rowOf.get(row.rowKey);
    if (!cells || !answer) return [];
    const at = cellsByName(state.columns, cells);
    const [from, fingerprint, past] = [at('decision').trim(), at('fingerprint'), at('previous_decision')];
    const words = `${DISAGREE}${describeDecision(at)}; ${answer.to} by ${answer.by}`;
    takeDecision(state, cells);
    write(state, cells, { state: 'reopened', previous_decision: earlierFirst(words, past) });
    counts.kept--;
    counts.reopened++;
    const { table, rowKey } = row;
    const nobody = { to: '', by: '', decidedAt: '', note: '' };
    return [{ table, rowKey, fingerprint, from, ...nobody, at: now, through: DISAGREED }];
  });
}
