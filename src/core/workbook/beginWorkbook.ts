import type { DecidedLink } from '../decidedRows.ts';
import type { Outcome } from '../model.ts';
import type { RowHashes } from '../proof/compare/rowHashes.ts';
import type { DecisionLog } from '../proof/decisionLog.ts';
import { logFindings } from '../proof/logFindings.ts';
import type { Proposal } from '../proof/plan/proposal.ts';
import type { ProofPast } from '../proof/proofOfRun.ts';
import { type DecisionsRead, readDecisions } from '../proof/runEntries.ts';
import type { SetUp } from '../read/setup/setUp.ts';
import type { UndecidedDates } from '../read/undecidedDates.ts';
import { noUndecidedPhones, type UndecidedPhones } from '../read/undecidedPhones.ts';
import { noTally, type Tally } from '../report/tally.ts';
import { replayPast } from '../rerun/past.ts';
import { beginRerun, type Rerun } from '../rerun/rerun.ts';
import type { OutputTable } from '../rerun/tableState.ts';
import { unreadDecisions } from '../rerun/unreadDecisions.ts';
import { beginReviewInSteps, type OpenTab, type Run } from '../run.ts';

/** A review of a whole workbook under way: the verdicts go into the output tables that are there. */
export interface WorkbookReview {
  readonly setUp: SetUp;
  readonly run: Run;
  readonly tally: Tally;
  readonly rerun: Rerun;
  readonly opened: OpenTab[];
  readonly phones: UndecidedPhones;
  readonly dates: UndecidedDates;
  readonly decisions: DecisionsRead;
  readonly linked: DecidedLink[];
  /** What the rows would write that people have approved, linked, or said whose value stands of. */
  readonly approved: Proposal[];
  /** What each verdict so far rests on. Whoever writes it down piece by piece takes it from here. */
  readonly hashes: RowHashes[];
  readonly past: WorkbookPast;
}

/** What earlier runs and people left beside the tables. */
export interface WorkbookPast {
  readonly log: DecisionLog;
  /** What a run that was cut off was about to say of the past. */
  readonly journal: readonly (readonly string[])[];
  /** Sample, second answers, sign-off and plan, where the caller has them at hand. */
  readonly proof?: ProofPast;
}

/** In steps: map and tables may be long. */
export function* beginWorkbook(
  setUp: SetUp,
  existing: Readonly<Record<Outcome, OutputTable>>,
  past: WorkbookPast,
): Generator<void, WorkbookReview> {
  const { log, journal } = past;
  const run = yield* beginReviewInSteps(setUp);
  const tally = noTally();
  tally.setup.push(
    ...setUp.findings,
    ...setUp.map.findings,
    ...run.index.findings,
    ...run.lastAgreed.findings,
    ...unreadDecisions(existing),
    ...logFindings(log),
  );
  yield;
  const rerun = beginRerun(existing);
  replayPast(journal, rerun);
  yield;
  const decisions = yield* readDecisions(rerun.tables, log.lines);
  const phones = noUndecidedPhones(setUp.map);
  return {
    setUp,
    run,
    tally,
    rerun,
    phones,
    dates: new Map(),
    opened: [],
    decisions,
    linked: [],
    approved: [],
    hashes: [],
    past,
  };
}
