import { type DecidedLink, decisionOn, linkedContacts, noteLinked, settleLinked } from './decidedRows.ts';
import { judgeDifferences, judgeUsing } from './judgeDifferences.ts';
import type { Coerced, Outcome, Rows, Tab } from './model.ts';
import { sha256Of } from './normalize/sha256.ts';
import { hashesOfDifference, hashesOfVerdict, type RowHashes } from './proof/compare/rowHashes.ts';
import type { DecisionLog, LogEntry, Sha256 } from './proof/decisionLog.ts';
import { logFindings } from './proof/logFindings.ts';
import {
  APPROVED,
  type Proposal,
  placeOfRow,
  proposalOf,
  proposalOfDifference,
} from './proof/plan/proposal.ts';
import { NO_PROOF, type ProofPast, proofOfRun, type ReportWithProof } from './proof/proofOfRun.ts';
import { type DecisionsRead, readDecisions } from './proof/runEntries.ts';
import { readTimestamp } from './read/cells/timestamp.ts';
import type { IgnoredRow } from './read/records.ts';
import type { SetUp } from './read/setup/setUp.ts';
import { eitherDates, noteDates, type UndecidedDates } from './read/undecidedDates.ts';
import {
  notePhones,
  noUndecidedPhones,
  phonesOfMap,
  type UndecidedPhones,
  withoutCountry,
} from './read/undecidedPhones.ts';
import { reasonOf } from './reasons.ts';
import { differenceRow } from './report/differenceRow.ts';
import { isFingerprintOf } from './report/fingerprint.ts';
import type { Handoff } from './report/handoff/blocks.ts';
import { handoffOf } from './report/handoff/handoff.ts';
import { outputRow } from './report/outputRow.ts';
import { rowFindings } from './report/rowFindings.ts';
import { type RunIdentity, runIdOf, runReport, type SetupTabReport } from './report/runReport.ts';
import {
  closeTab,
  countedDifference,
  countedRow,
  noCounts,
  noTally,
  type TabTally,
  type Tally,
  tallyDifference,
  tallyRow,
} from './report/tally.ts';
import { replayPast } from './rerun/past.ts';
import { beginRerun, finishRerun, placeRow, type Rerun } from './rerun/rerun.ts';
import type { OutputTable } from './rerun/tableState.ts';
import { uncountedDecisions } from './rerun/uncountedDecisions.ts';
import { unreadDecisions } from './rerun/unreadDecisions.ts';
import { judgeRows } from './review.ts';
import { beginReview, type OpenTab, openTab, type Run } from './run.ts';
import { settleSurvey, surveyRows } from './survey.ts';

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

/** A source tab that is being reviewed. */
export interface SourceTab {
  readonly open: OpenTab;
  readonly tally: TabTally;
  readonly ignored: IgnoredRow[];
}

export interface RunFacts {
  readonly version: string;
  /** ISO time of the run: the core has no clock. */
  readonly now: string;
  /** The last finished run into the same tables; null where there was none. */
  readonly earlier: RunIdentity | null;
  /** The door's own, where it has a faster one than the core. */
  readonly sha256?: Sha256;
}

const DIFFERENCES_PER_STEP = 500;

export function setupTabReport({ name, rows }: Tab, hashOf: (rows: Rows) => string): SetupTabReport {
  return { tab: name, rows: Math.max(0, rows.length - 1), sha256: hashOf(rows) };
}

export function beginWorkbook(
  setUp: SetUp,
  existing: Readonly<Record<Outcome, OutputTable>>,
  past: WorkbookPast,
): WorkbookReview {
  const { log, journal } = past;
  const run = beginReview(setUp);
  const tally = noTally();
  tally.setup.push(
    ...setUp.findings,
    ...setUp.map.findings,
    ...run.index.findings,
    ...run.lastAgreed.findings,
    ...unreadDecisions(existing),
    ...logFindings(log),
  );
  const rerun = beginRerun(existing);
  replayPast(journal, rerun);
  const decisions = readDecisions(rerun.tables, log.lines);
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

/** Opens a tab by its first rows. null where nobody can review it: it is then to be named by `leaveOut`. */
export function openSource(
  { run, tally, opened }: WorkbookReview,
  tab: string,
  head: Rows,
  sha256: string,
  coerced?: Coerced,
): SourceTab | null {
  const { open, findings } = openTab(tab, head, run, coerced);
  tally.setup.push(...findings);
  if (!open) return null;
  opened.push(open);
  const notCompared = run.sides.tabs.get(open.plan)?.notCompared ?? [];
  if (notCompared.length > 0) tally.notCompared.push({ tab, headings: notCompared });
  const { adapter, sure, evidence } = open.plan;
  const { system, recordKind, title } = adapter;
  const tabTally: TabTally = {
    tab,
    system,
    recordKind,
    title,
    recognized: { sure, evidence },
    rows: 0,
    counts: noCounts(),
    ignored: [],
    sha256,
  };
  tally.tabs.push(tabTally);
  return { open, tally: tabTally, ignored: [] };
}

/** Names a tab that is not reviewed. `rowCount` counts all its rows, of which the first is taken for its headings. */
export function leaveOut({ tally }: WorkbookReview, tab: string, rowCount: number, sha256: string): void {
  tally.unrecognized.push({ tab, rows: Math.max(0, rowCount - 1), sha256 });
}

/** First pass over a chunk of rows. */
export function surveySource(
  { run }: WorkbookReview,
  { open }: SourceTab,
  rows: Rows,
  firstIndex: number,
): void {
  surveyRows(run, open, rows, firstIndex);
}

/**
 * Between the passes. Times are judged against the run's own time, but for a run on what an earlier one has seen already:
 * that goes by the earlier one's, or a date would cease to lie in the future and an unchanged workbook would change.
 */
export function settleWorkbook(
  { setUp, run, tally, rerun }: WorkbookReview,
  setupTabs: readonly SetupTabReport[],
  { version, now, earlier }: RunFacts,
): RunIdentity {
  const runId = runIdOf(tally, setUp, setupTabs, version);
  const judgedAt = earlier?.runId === runId ? earlier.judgedAt : now;
  const moment = readTimestamp(judgedAt, { dateOrder: 'undecided', zone: 'UTC' });
  const linked = rerun.hasEarlier ? linkedContacts(rerun, run) : undefined;
  settleSurvey(run, moment.state === 'instant' ? moment.epochMs : null, linked);
  return { runId, judgedAt };
}

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

/** Closes a tab of `rowCount` rows, its header row among them. */
export function closeSource({ tally, ignored }: SourceTab, rowCount: number): void {
  closeTab(tally, rowCount - 1, ignored);
}

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
    tallyDifference(tally, countedDifference(difference));
    const row = differenceRow(difference, setUp.scope.reviewQueue);
    const rowKey = placeRow(rerun, difference.outcome, row, (fingerprint) => fingerprint === row.fingerprint);
    hashes.push(hashesOfDifference(difference, rowKey));
    const { outcome: table } = difference;
    const proposal = proposalOfDifference(difference, row, { rowKey, table, on: APPROVED });
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

export function finishWorkbook(
  { setUp, tally, rerun, opened, phones, dates, decisions, past, approved }: WorkbookReview,
  setupTabs: readonly SetupTabReport[],
  identity: RunIdentity,
  facts: RunFacts,
): { report: ReportWithProof; handoff: Handoff; entries: readonly LogEntry[] } {
  const { tabs, unrecognized } = tally;
  const known = phonesOfMap(setUp.map);
  const { first, last } = rowFindings({ tabs, unrecognized, phones, known, dates, messages: opened }, setUp);
  tally.setup.push(...last);
  tally.setup.unshift(...first);
  finishRerun(rerun);
  tally.setup.push(...uncountedDecisions(rerun));
  const report = runReport(tally, setUp, setupTabs, rerun.counts, identity, facts);
  const { counts, differences } = report;
  const { entries, proof, front, toDecide } = proofOfRun({
    past: past.proof ?? NO_PROOF,
    log: past.log,
    decisions,
    rerun,
    proposals: approved,
    report,
    // A first run may have written its rows already, piece by piece: of them nobody has decided any.
    undecided: rerun.hasEarlier
      ? null
      : { open: counts.conflict + differences.conflict, ledgerOpen: counts.ledger + differences.ledger },
    sha256: facts.sha256 ?? sha256Of,
  });
  const standing = { lead: front, toDecide };
  return { report: { ...report, proof }, handoff: handoffOf(report, tally, setUp, standing), entries };
}
