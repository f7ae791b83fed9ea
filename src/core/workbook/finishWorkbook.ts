import { sha256Of } from '../normalize/sha256.ts';
import type { LogEntry } from '../proof/decisionLog.ts';
import type { FirstPageFacts } from '../proof/firstPage.ts';
import { NO_PROOF, proofOfRun, type ReportWithProof } from '../proof/proofOfRun.ts';
import { phonesOfMap } from '../read/undecidedPhones.ts';
import type { Handoff } from '../report/handoff/blocks.ts';
import { handoffOf } from '../report/handoff/handoff.ts';
import { rowFindings } from '../report/rowFindings.ts';
import { type RunIdentity, runReport, type SetupTabReport } from '../report/runReport.ts';
import { finishRerun } from '../rerun/rerun.ts';
import { uncountedDecisions } from '../rerun/uncountedDecisions.ts';
import type { WorkbookReview } from './beginWorkbook.ts';
import type { RunFacts } from './settleWorkbook.ts';

interface FinishedWorkbook {
  readonly report: ReportWithProof;
  readonly told: FirstPageFacts;
  readonly handoff: Handoff;
  readonly entries: readonly LogEntry[];
}

/** In steps: the tables may be long. */
export function* finishWorkbook(
  { setUp, tally, rerun, opened, phones, dates, decisions, past, approved }: WorkbookReview,
  setupTabs: readonly SetupTabReport[],
  identity: RunIdentity,
  facts: RunFacts,
): Generator<void, FinishedWorkbook> {
  const { tabs, unrecognized } = tally;
  const known = phonesOfMap(setUp.map);
  const { first, last } = rowFindings({ tabs, unrecognized, phones, known, dates, messages: opened }, setUp);
  tally.setup.push(...last);
  tally.setup.unshift(...first);
  finishRerun(rerun);
  yield;
  tally.setup.push(...uncountedDecisions(rerun));
  yield;
  const report = runReport(tally, setUp, setupTabs, rerun.counts, identity, facts);
  const { counts, differences } = report;
  const { entries, proof, front, told, toDecide } = yield* proofOfRun({
    past: past.proof ?? NO_PROOF,
    log: past.log,
    decisions,
    rerun,
    proposals: approved,
    report,
    // A first run may have written its rows already, piece by piece.
    undecided: rerun.hasEarlier
      ? null
      : { open: counts.conflict + differences.conflict, ledgerOpen: counts.ledger + differences.ledger },
    sha256: facts.sha256 ?? sha256Of,
  });
  yield;
  const standing = { lead: front, toDecide };
  return { report: { ...report, proof }, told, handoff: handoffOf(report, tally, setUp, standing), entries };
}
