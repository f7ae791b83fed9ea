import { sha256Of } from '../../core/normalize/sha256.ts';
import { approvedRows } from '../../core/proof/approvedRows.ts';
import type { LogEntry } from '../../core/proof/decisionLog.ts';
import { heldBackBy } from '../../core/proof/heldBack.ts';
import { type Plan, planOf } from '../../core/proof/plan/plan.ts';
import type { Proposal } from '../../core/proof/plan/proposal.ts';
import { proofSettings } from '../../core/proof/proofSettings.ts';
import { secondRows } from '../../core/proof/second/secondReview.ts';
import { piecesOf } from '../../core/rerun/tablePiece.ts';
import { type ReviewedWorkbook, reviewInSteps, type Workbook } from '../../core/reviewWorkbook.ts';
import { documentProperties, recall } from '../run/runState.ts';
import { Mistake } from '../sheet/mistake.ts';
import { appendToLog, readDecisionLog } from '../workbook/decisionLogTab.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { setupMistake } from '../workbook/problemCell.ts';
import { readWorkbook } from '../workbook/readWorkbook.ts';
import { readSampleTab } from '../workbook/sampleTab.ts';

/** The workbook as it is, reviewed, where its tables say what a review says now. */
export interface CurrentReview extends Pick<ReviewedWorkbook, 'report' | 'told' | 'handoff'> {
  readonly book: OpenWorkbook;
  readonly read: Workbook;
  /** The plan of the decisions as they stand. */
  readonly plan: Plan;
}

/**
 * Reviews the workbook without writing its tables: a plan or a signature goes by what the last run has left, so that must be
 * what a run would leave now. What people have decided in cells since is logged. To be done under the document's lock.
 */
export function reviewNow(now: string, then: string): CurrentReview {
  const { run, finished } = recall(documentProperties());
  if (run && run.phase !== 'reading')
    throw new Mistake(`The last run is not complete. Choose Run review, then ${then}.`);
  if (finished.runId === '')
    throw new Mistake(`No review has finished in this spreadsheet yet. Choose Run review, then ${then}.`);
  const book = openWorkbook();
  const read = readWorkbook(book);
  const facts = { version: VERSION, now, earlier: finished };
  const steps = reviewInSteps(read, { region: '', slice: '' }, facts);
  const proposals: Proposal[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) proposals.push(...step.value.proposals);
  const { reviewed, problems } = step.value;
  if (!reviewed) throw setupMistake(problems, book, read);
  const { report, told, handoff, review, entries } = reviewed;
  const isStale = piecesOf(review.rerun, read.existing, false, Number.MAX_SAFE_INTEGER).length > 0;
  if (isStale || report.runId !== finished.runId)
    throw new Mistake(
      `The tabs have changed since the last run of ${finished.runId}. Choose Run review, look at what it says, then ${then}.`,
    );
  const { runId, version } = report;
  const current = withEntries(book, read, entries);
  const second = secondRows(
    current.existing,
    proofSettings(report.policy.settings).secondReview,
    current.log,
  );
  const approved = approvedRows(current.existing, heldBackBy(readSampleTab(book), second));
  const plan = planOf(approved, proposals, { runId, version, now }, sha256Of);
  return { book, read: current, report, told, handoff, plan };
}

function withEntries(book: OpenWorkbook, read: Workbook, entries: readonly LogEntry[]): Workbook {
  if (entries.length === 0) return read;
  appendToLog(book.spreadsheet, entries);
  return { ...read, log: readDecisionLog(book.spreadsheet) };
}
