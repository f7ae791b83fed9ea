import type { Outcome, Rows, Tab } from './model.ts';
import type { SetupProblem } from './policy/setupProblem.ts';
import type { LogEntry } from './proof/decisionLog.ts';
import type { FirstPageFacts } from './proof/firstPage.ts';
import type { Proposal } from './proof/plan/proposal.ts';
import type { ReportWithProof } from './proof/proofOfRun.ts';
import { missingMap } from './read/mapNeeded.ts';
import { tellingRows } from './read/recognize.ts';
import { type SetUpOptions, setUpInSteps } from './read/setup/readSetUp.ts';
import type { SetupTabName } from './read/setup/setupTabNames.ts';
import type { Handoff } from './report/handoff/blocks.ts';
import { hashOfRows } from './report/hashOfTab.ts';
import type { SetupTabReport } from './report/runReport.ts';
import type { OutputTable } from './rerun/tableState.ts';
import { atOnce } from './steps.ts';
import { beginWorkbook, type WorkbookPast, type WorkbookReview } from './workbook/beginWorkbook.ts';
import { compareSources } from './workbook/compareSources.ts';
import { finishWorkbook } from './workbook/finishWorkbook.ts';
import { judgeSource } from './workbook/judgeSource.ts';
import { closeSource, leaveOut, openSource, type SourceTab, surveySource } from './workbook/openSource.ts';
import { type RunFacts, settleWorkbook, setupTabReport } from './workbook/settleWorkbook.ts';

/** Every tab of a workbook that is in memory, by what it is for. */
export interface Workbook extends WorkbookPast {
  readonly setup: ReadonlyMap<SetupTabName, Tab>;
  readonly sources: readonly Tab[];
  readonly existing: Readonly<Record<Outcome, OutputTable>>;
}

export interface ReviewedWorkbook {
  readonly review: WorkbookReview;
  readonly report: ReportWithProof;
  /** What the handoff's first page tells. */
  readonly told: FirstPageFacts;
  readonly handoff: Handoff;
  /** To be added to the decision log. */
  readonly entries: readonly LogEntry[];
}

/** Any problem of the set-up means that nothing was reviewed. */
export interface WorkbookOutcome {
  readonly reviewed: ReviewedWorkbook | null;
  readonly problems: readonly SetupProblem[];
}

/** What was just done: so many rows of a tab, in one of the two passes or after them. */
export interface Step {
  readonly pass: 'survey' | 'judge' | 'report';
  readonly tab: string;
  readonly rows: number;
  /** What these rows would write, once they are judged. */
  readonly proposals: readonly Proposal[];
}

/** Few, so that a page that draws itself between steps does not stand still. */
const ROWS_PER_STEP = 100;

/** The whole review of a workbook that is in memory. */
export function reviewWorkbook(...workbook: Parameters<typeof reviewInSteps>): WorkbookOutcome {
  return atOnce(reviewInSteps(...workbook));
}

/** The same in steps, for a caller that shows progress, and stops by not asking for the next. */
export function* reviewInSteps(
  { setup, sources, existing, ...past }: Workbook,
  options: SetUpOptions,
  facts: RunFacts,
): Generator<Step, WorkbookOutcome> {
  const others = sources.map(({ name, rows }) => ({ name, head: tellingRows(rows) }));
  const ofMap: Step = { pass: 'survey', tab: 'the contact map', rows: 0, proposals: [] };
  const { setUp, problems } = yield* saidAs(ofMap, setUpInSteps(setup, options, others));
  if (!setUp) return { reviewed: null, problems };
  yield ofMap;
  const review = yield* saidAs(ofMap, beginWorkbook(setUp, copyOf(existing), past));
  const setupTabs: SetupTabReport[] = [];
  for (const tab of setup.values()) {
    const sha256 = yield* hashInSteps(tab);
    setupTabs.push(setupTabReport(tab, () => sha256));
  }
  const tabs: { tab: Tab; source: SourceTab }[] = [];
  for (const tab of sources) {
    const sha256 = yield* hashInSteps(tab);
    const source = openSource(review, tab.name, tellingRows(tab.rows), sha256, tab.coerced);
    if (source) tabs.push({ tab, source });
    else leaveOut(review, tab.name, tab.rows.length, sha256);
    yield { pass: 'survey', tab: tab.name, rows: 0, proposals: [] };
  }
  const problem = missingMap(
    setUp,
    tabs.map(({ source }) => source.open.plan),
  );
  if (problem) return { reviewed: null, problems: [problem] };
  for (const { tab, source } of tabs)
    for (const { rows, firstIndex } of chunksOf(tab.rows)) {
      surveySource(review, source, rows, firstIndex);
      yield { pass: 'survey', tab: tab.name, rows: rows.length, proposals: [] };
    }
  const identity = settleWorkbook(review, setupTabs, facts);
  for (const { tab, source } of tabs) {
    for (const { rows, firstIndex } of chunksOf(tab.rows)) {
      const proposals = judgeSource(review, source, rows, firstIndex);
      yield { pass: 'judge', tab: tab.name, rows: rows.length, proposals };
    }
    closeSource(source, tab.rows.length);
  }
  for (const proposals of compareSources(review))
    yield { pass: 'judge', tab: 'what the systems hold', rows: 0, proposals };
  const ofEnd: Step = { pass: 'report', tab: 'the handoff', rows: 0, proposals: [] };
  const finished = yield* saidAs(ofEnd, finishWorkbook(review, setupTabs, identity, facts));
  return { reviewed: { review, ...finished }, problems };
}

/** Steps of any kind, each told as this one. */
function* saidAs<T>(step: Step, steps: Iterator<unknown, T>): Generator<Step, T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield step;
  }
}

function* hashInSteps({ name, rows: all }: Tab): Generator<Step, string> {
  const hash = hashOfRows();
  for (const { rows } of chunksOf(all)) {
    hash.add(rows);
    yield { pass: 'survey', tab: name, rows: 0, proposals: [] };
  }
  return hash.digest();
}

function* chunksOf(rows: Rows): Generator<{ rows: Rows; firstIndex: number }> {
  for (let firstIndex = 0; firstIndex < rows.length; firstIndex += ROWS_PER_STEP)
    yield { rows: rows.slice(firstIndex, firstIndex + ROWS_PER_STEP), firstIndex };
}

/** Output tables for a review to merge into, where the tables as they were are still needed. */
function copyOf({ ledger, conflict, error }: Workbook['existing']): Record<Outcome, OutputTable> {
  const copied = (rows: OutputTable) => rows.map((cells) => [...cells]);
  return { ledger: copied(ledger), conflict: copied(conflict), error: copied(error) };
}
