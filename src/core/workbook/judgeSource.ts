import { decisionOn, noteLinked } from '../decidedRows.ts';
import type { Rows } from '../model.ts';
import { APPROVED, type Proposal, placeOfRow } from '../proof/plan/proposal.ts';
import { isFingerprintOf } from '../report/fingerprint.ts';
import { outputRow } from '../report/outputRow.ts';
import { placeRow } from '../rerun/rerun.ts';
import { judgeRows } from '../review.ts';
import { addedByRow, addRow } from './addedToRun.ts';
import type { WorkbookReview } from './beginWorkbook.ts';
import type { SourceTab } from './openSource.ts';

/**
 * Second pass over a chunk of rows, after settleWorkbook: each verdict is counted and put into its table. Gives what the
 * rows would write.
 */
export function judgeSource(
  review: WorkbookReview,
  source: SourceTab,
  rows: Rows,
  firstIndex: number,
): readonly Proposal[] {
  const { setUp, run, rerun, approved, hashes } = review;
  const proposals: Proposal[] = [];
  for (const verdict of judgeRows(run, source.open, rows, firstIndex, source.ignored)) {
    const row = outputRow(verdict, setUp.scope.reviewQueue);
    const rowKey = placeRow(rerun, verdict.outcome, row, (fingerprint) =>
      isFingerprintOf(fingerprint, verdict),
    );
    const added = addedByRow(verdict, row, rowKey);
    addRow(review, source.tally, row, added);
    hashes.push(added.hashes);
    const { proposal } = added;
    if (proposal) proposals.push(proposal);
    const said = decisionOn(rerun, verdict.outcome, rowKey);
    if (proposal && said?.choice.value === APPROVED) approved.push(proposal);
    if (said?.choice.value === 'link') {
      const place = placeOfRow(verdict.outcome, verdict.record.system, row, rowKey, '');
      noteLinked(review, { tab: source.open, verdict }, place, said.contact);
    }
  }
  return proposals;
}
