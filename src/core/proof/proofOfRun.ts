import type { Outcome, Rows } from '../model.ts';
import type { Handoff } from '../report/handoff/blocks.ts';
import type { RunReport } from '../report/runReport.ts';
import { unclearedIn } from '../report/unclearedRows.ts';
import { type Rerun, tablesOf } from '../rerun/rerun.ts';
import type { OutputTable } from '../rerun/tableState.ts';
import { approvedInSteps } from './approvedRows.ts';
import type { DecisionLog, LogEntry, Sha256 } from './decisionLog.ts';
import { type FirstPageFacts, firstPageBlocks } from './firstPage.ts';
import { heldBackBy } from './heldBack.ts';
import { type Metrics, metricsOf } from './metrics/metrics.ts';
import { type Plan, planInSteps } from './plan/plan.ts';
import type { Proposal } from './plan/proposal.ts';
import { proofSettings } from './proofSettings.ts';
import { countDecisions, type DecisionCounts } from './readiness.ts';
import { type DecisionsRead, runEntries } from './runEntries.ts';
import { type Answered, sampleCsv } from './sample/answeredSample.ts';
import { currentDraw, sampleEntry } from './sample/sampleLog.ts';
import { judgeSample, type SampleResult } from './sample/sampleResult.ts';
import { settleDisagreements } from './second/disagreements.ts';
import { countSecond, type SecondCounts } from './second/secondCounts.ts';
import { secondRows } from './second/secondReview.ts';
import { secondEntries } from './second/secondTable.ts';
import { type Bound, boundOf, boundTexts, inputsOfRun } from './signOff/bound.ts';
import { renewal, type Signed, signOffState } from './signOff/signing.ts';
import type { SignOff } from './signOff/signOff.ts';

/** What stands beside the tables when a run begins. */
export interface ProofPast {
  readonly sample: readonly Answered[];
  /** What second people have filled in; [] where nobody has, or the sidebar asks them. */
  readonly second: Rows;
  readonly signOff: SignOff | null;
  /** plan.json; '' where there is none. */
  readonly plan: string;
}

export const NO_PROOF: ProofPast = { sample: [], second: [], signOff: null, plan: '' };

/** For what counts decisions: new tables need not be walked, however long they are. */
const NO_ROWS: Readonly<Record<Outcome, Rows>> = { ledger: [], conflict: [], error: [] };

/** What run.json says of the proof. */
export interface RunProof {
  readonly decisions: DecisionCounts;
  readonly metrics: Metrics;
  readonly sample: SampleResult | null;
  readonly second: SecondCounts;
}

/** A run's report with its proof: run.json. */
export type ReportWithProof = RunReport & { readonly proof: RunProof };

interface RunOfProof {
  readonly past: ProofPast;
  readonly log: DecisionLog;
  readonly decisions: DecisionsRead;
  /** The run's own: what two people disagree about is taken from its tables, and counted. */
  readonly rerun: Pick<Rerun, 'tables' | 'counts'>;
  /** Of the rows on whose decision something is written. */
  readonly proposals: readonly Proposal[];
  readonly report: RunReport;
  /** How many rows nobody can have decided, since the tables are new; null where they are not. */
  readonly undecided: Pick<DecisionCounts, 'open' | 'ledgerOpen'> | null;
  readonly sha256: Sha256;
}

interface ProvedRun {
  readonly entries: readonly LogEntry[];
  readonly proof: RunProof;
  /** The first page of the handoff, and what it tells: whoever signs lets it say so. */
  readonly front: Handoff;
  readonly told: FirstPageFacts;
  readonly toDecide: number;
}

/** What a completed run adds to the proof, in steps: lines of the log, what run.json says, and the handoff's first page. */
export function* proofOfRun({
  past,
  log: logRead,
  decisions,
  rerun,
  proposals,
  report,
  undecided,
  sha256,
}: RunOfProof): Generator<void, ProvedRun> {
  const { runId, version, now } = report;
  const { tables } = rerun;
  const settings = proofSettings(report.policy.settings);
  const before = decisions.log;
  const answers = secondEntries(past.second, before, now);
  const seen = yield* runEntries(decisions, tables, { now, runId });
  yield;
  const { problems } = logRead;
  const lines = [...before, ...seen, ...answers];
  const split = settleDisagreements(rerun, settings.secondReview, { lines, problems }, now);
  const entries: LogEntry[] = [...seen, ...answers, ...split];
  const whole = tablesOf(rerun);
  const decidable = undecided ? NO_ROWS : whole;
  const log = [...before, ...entries];
  const uncleared = [...unclearedIn(decidable)];
  yield;
  const counts = { ...countDecisions(uncleared), ...undecided };
  yield;
  const sampled = undecided ? null : sampleOfRun(past, whole.ledger, settings, { log, now, sha256 });
  if (sampled?.entry) entries.push(sampled.entry);
  const twice = [...secondRows(whole, settings.secondReview, { lines: log, problems })];
  yield;
  const approved = yield* approvedInSteps(decidable, heldBackBy(past.sample, twice));
  yield;
  const isAnyApproved = approved.rows.length + approved.leftOut.length > 0;
  const plan = isAnyApproved
    ? yield* planInSteps(approved, proposals, { runId, version, now }, sha256)
    : null;
  yield;
  const known = { lines: [...before, ...entries], problems };
  const signed = signedAfter(past, plan, whole, report, known, sha256);
  if (signed?.entry) entries.push(signed.entry);
  yield;
  const proof: RunProof = {
    decisions: counts,
    metrics: metricsOf(uncleared, [...before, ...entries], report.judgedAt ?? now, counts),
    sample: sampled?.result ?? null,
    second: countSecond(twice),
  };
  const told: FirstPageFacts = { ...proof, counts, report, settings, plan, signed };
  const toDecide = counts.open + counts.waiting + counts.reopened;
  return { entries, proof, front: firstPageBlocks(told), told, toDecide };
}

/** null where nobody has drawn one and nobody asks for one. */
function sampleOfRun(
  { sample }: ProofPast,
  ledger: OutputTable,
  { aim, needsSample }: FirstPageFacts['settings'],
  { log, now, sha256 }: { readonly log: readonly LogEntry[]; readonly now: string; readonly sha256: Sha256 },
) {
  if (sample.length === 0 && !needsSample) return null;
  const drawn = sample[0]?.sample ?? '';
  const draw = currentDraw(ledger, aim, { log, drawn, sha256 });
  const result = judgeSample(draw, sample);
  return { result, entry: sampleEntry(draw, result, log, now) };
}

/**
 * The sign-off as it is after the run, with the line that renews it where the run was on other inputs and came out with the
 * very verdicts, decisions and plan that were signed.
 */
function signedAfter(
  { signOff, plan: text, sample }: ProofPast,
  plan: Plan | null,
  tables: Record<Outcome, OutputTable>,
  report: RunReport,
  log: { readonly lines: readonly LogEntry[]; readonly problems: DecisionLog['problems'] },
  sha256: Sha256,
): (Signed & { readonly entry: LogEntry | null }) | null {
  if (!signOff) return null;
  const bound: Bound = boundOf(
    report.version,
    inputsOfRun(report),
    boundTexts(tables, { plan: text, sample: sampleCsv(sample) }),
    sha256,
  );
  const isSamePlan = plan !== null && text.includes(`"planId": "${plan.planId}"`);
  const entry = isSamePlan ? renewal(signOff, bound, log, report, sha256) : null;
  const lines = entry ? [...log.lines, entry] : log.lines;
  const { signers } = proofSettings(report.policy.settings);
  return { signOff, state: signOffState(signOff, bound, { ...log, lines }, signers, sha256), entry };
}
