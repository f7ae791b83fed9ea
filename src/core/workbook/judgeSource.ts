import { decisionOn, noteLinked } from '../decidedRows.ts';
import type { Rows } from '../model.ts';
import { hashesOfVerdict } from '../proof/compare/rowHashes.ts';
import { APPROVED, type Proposal, placeOfRow, proposalOf } from '../proof/plan/proposal.ts';
import { eitherDates, noteDates } from '../read/undecidedDates.ts';
import { notePhones, withoutCountry } from '../read/undecidedPhones.ts';
import { reasonOf } from '../reasons.ts';
import { isFingerprintOf } from '../report/fingerprint.ts';
import { outputRow } from '../report/outputRow.ts';
import { countedRow, tallyRow } from '../report/tally.ts';
import { placeRow } from '../rerun/rerun.ts';
import { judgeRows } from '../review.ts';
import type { WorkbookReview } from './beginWorkbook.ts';
import type { SourceTab } from './sourceTab.ts';

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
  const { setUp, run, tally, rerun, phones, dates, approved, hashes } = review;
  const proposals: Proposal[] = [];
  for (const verdict of judgeRows(run, source.open, rows, firstIndex, source.ignored)) {
    const row = outputRow(verdict, setUp.scope.reviewQueue);
    const { tab } = source.tally;
    tallyRow(tally, source.tally, countedRow(verdict), row);
    notePhones(phones, tab, verdict.record.row, withoutCountry(verdict.match.identifiers));
    if (verdict.findings.some(({ reason }) => reasonOf(reason).restsOnWrittenTime))
      noteDates(dates, tab, verdict.record.row, eitherDates(verdict.record, verdict.dateOrders));
    const rowKey = placeRow(rerun, verdict.outcome, row, (fingerprint) =>
      isFingerprintOf(fingerprint, verdict),
    );
    hashes.push(hashesOfVerdict(verdict, rowKey));
    const proposal = proposalOf(verdict, row, rowKey);
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
