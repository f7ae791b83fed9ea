import { decisionOn, settleLinked } from '../decidedRows.ts';
import { judgeDifferences, judgeUsing } from '../judgeDifferences.ts';
import { APPROVED, type Proposal, proposalOfDifference } from '../proof/plan/proposal.ts';
import { differenceRow } from '../report/differenceRow.ts';
import { tallyDifference } from '../report/tally.ts';
import { placeRow } from '../rerun/rerun.ts';
import { addedByDifference } from './addedToRun.ts';
import type { WorkbookReview } from './beginWorkbook.ts';

const DIFFERENCES_PER_STEP = 500;

/**
 * After the second pass over all tabs: what the systems' exports say differently of a contact, in steps of some hundred rows of
 * the output; then the rows that people have linked, judged a second time. Gives what the rows of each step would write.
 */
export function* compareSources({
  setUp,
  run,
  tally,
  rerun,
  linked,
  approved,
  hashes,
}: WorkbookReview): Generator<readonly Proposal[]> {
  let proposals: Proposal[] = [];
  let rows = 0;
  for (const difference of judgeDifferences(run)) {
    const row = differenceRow(difference, setUp.scope.reviewQueue);
    const rowKey = placeRow(rerun, difference.outcome, row, (fingerprint) => fingerprint === row.fingerprint);
    const { outcome: table } = difference;
    const added = addedByDifference(difference, row, rowKey);
    tallyDifference(tally, added.counted);
    hashes.push(added.hashes);
    const { proposal } = added;
    if (proposal) proposals.push(proposal);
    const said = decisionOn(rerun, table, rowKey);
    if (proposal && said?.choice.value === APPROVED) approved.push(proposal);
    const system = said?.system;
    const using = system === undefined ? null : judgeUsing(run, difference, system);
    const used = using && proposalOfDifference(using, row, { rowKey, table, on: `use: ${system}` });
    if (used) {
      proposals.push(used);
      approved.push(used);
    }
    if (++rows % DIFFERENCES_PER_STEP > 0) continue;
    yield proposals;
    proposals = [];
  }
  yield proposals;
  const ofLinks = rerun.hasEarlier ? settleLinked({ run, rerun }, linked) : [];
  approved.push(...ofLinks);
  yield ofLinks;
}
