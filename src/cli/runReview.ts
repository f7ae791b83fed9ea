import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agreedNow } from '../core/judgeDifferences.ts';
import type { Rows } from '../core/model.ts';
import type { DecisionLog, LogEntry } from '../core/proof/decisionLog.ts';
import type { Proposal } from '../core/proof/plan/proposal.ts';
import type { ReportWithProof } from '../core/proof/proofOfRun.ts';
import { formatCsv } from '../core/read/csv/csv.ts';
import { missingMap } from '../core/read/mapNeeded.ts';
import { guardCell } from '../core/report/cell.ts';
import { markdownOf } from '../core/report/handoff/markdown.ts';
import { LOG_FILE, OUTCOMES, OUTPUTS } from '../core/report/outputColumns.ts';
import type { RunIdentity, RunReport } from '../core/report/runReport.ts';
import { handoffMark, isUnchanged } from '../core/rerun/finishedRun.ts';
import { type Rerun, takeAdded } from '../core/rerun/rerun.ts';
import { beginWorkbook, type WorkbookReview } from '../core/workbook/beginWorkbook.ts';
import { compareSources } from '../core/workbook/compareSources.ts';
import { finishWorkbook } from '../core/workbook/finishWorkbook.ts';
import { judgeSource } from '../core/workbook/judgeSource.ts';
import { settleWorkbook, setupTabReport } from '../core/workbook/settleWorkbook.ts';
import {
  closeSource,
  leaveOut,
  openSource,
  type SourceTab,
  surveySource,
} from '../core/workbook/sourceTab.ts';
import { countRows } from './countRows.ts';
import { type CsvFile, readRows } from './csvFile.ts';
import { logWith, readDecisionLog } from './decisionFile.ts';
import { readEarlierOutputs, readInputFolder } from './folder.ts';
import {
  discard,
  drop,
  earlierText,
  hashOfStaged,
  putInPlace,
  type Staging,
  stage,
  write,
  writeRows,
} from './outputFolder.ts';
import { showProgress } from './progress.ts';
import { readProofPast } from './proofFolder.ts';
import { PROPOSALS_FILE, proposalLine, proposalsHead, proposalsSeal } from './proposalsFile.ts';
import { refuseProblems, requireSetUp } from './requireSetUp.ts';
import { HANDOFF_FILE, hashResults, type ResultHashes, RUN_FILE } from './results.ts';
import { ROW_HASHES_FILE, rowHashesHead, rowHashesLine } from './rowHashesFile.ts';
import { hashOfRows, hashOfTable, sha256 } from './sha256.ts';
import { comesOutAs, hashInputs, stageMark } from './unchangedRun.ts';
import type { Arguments } from './usage.ts';

/**
 * Reviews a folder of CSV files and writes the results into another. `program` is the version and the build that does it.
 * Throws SetupMistake before anything is written.
 */
export async function reviewFolder(
  { folder, out, slice, region, now, writeLastAgreed = false }: Arguments,
  version: string,
  program = version,
): Promise<RunReport> {
  const inputs = await hashInputs(folder);
  const input = await readInputFolder(folder);
  const setupTabs = [...input.setup.values()].map(({ tab }) => setupTabReport(tab, hashOfTable));
  const setUp = requireSetUp(input, { slice, region });
  const before = await hashResults(out);
  const log = await readDecisionLog(out);
  const past = { log, journal: [], proof: await readProofPast(out) };
  const review = beginWorkbook(setUp, await readEarlierOutputs(out), past);
  const tabs: { file: CsvFile; source: SourceTab }[] = [];
  for (const file of input.sources) {
    const source = openSource(review, file.tab, file.head, '');
    if (source) tabs.push({ file, source });
    else {
      const { rows, sha256 } = await countRows(file);
      leaveOut(review, file.tab, rows, sha256);
    }
  }
  const problem = missingMap(
    setUp,
    tabs.map(({ source }) => source.open.plan),
  );
  refuseProblems(problem ? [problem] : []);
  const staging = await stage(out);
  try {
    for (const { file, source } of tabs) {
      const hash = hashOfRows();
      await readRows(file, (rows, firstIndex) => {
        hash.add(rows);
        surveySource(review, source, rows, firstIndex);
      });
      source.tally.sha256 = hash.digest();
    }
    const facts = { version, now, earlier: identityIn(await earlierText(out, RUN_FILE)), sha256 };
    const identity = settleWorkbook(review, setupTabs, facts);
    write(staging, PROPOSALS_FILE, proposalsHead({ runId: identity.runId, version }));
    write(staging, ROW_HASHES_FILE, rowHashesHead(identity.runId));
    for (const { file, source } of tabs) await judgeFile(review, file, source, staging);
    for (const proposals of compareSources(review)) {
      writeProposals(staging, proposals);
      writeHashes(staging, review);
      if (!review.rerun.hasEarlier) writeAdded(review.rerun, staging);
    }
    if (!review.rerun.hasEarlier) writeAdded(review.rerun, staging);
    write(staging, PROPOSALS_FILE, proposalsSeal(await hashOfStaged(staging, PROPOSALS_FILE)));
    const { report, handoff, entries } = finishWorkbook(review, setupTabs, identity, facts);
    await writeResults(staging, before, review.rerun, {
      report,
      handoff: markdownOf(handoff),
      log,
      entries,
    });
    // On a first run nobody has decided anything yet.
    const isFirst = !review.rerun.hasEarlier && before.get(LOG_FILE) === '';
    if (isFirst || (entries.length === 0 && comesOutAs(report, await earlierText(out, RUN_FILE))))
      await stageMark(staging, { slice, region, out }, program, inputs, before);
    if (staging.names.size > 0) await putInPlace(staging, RUN_FILE, before);
    if (writeLastAgreed) await putLastAgreed(folder, agreedNow(review.run));
    return report;
  } finally {
    await discard(staging);
  }
}

/** The base of the next comparison stands beside the exports that were compared. */
async function putLastAgreed(folder: string, table: Rows): Promise<void> {
  const path = join(folder, 'last-agreed.csv');
  await writeFile(`${path}.part`, formatCsv(table.map((cells) => cells.map(guardCell))));
  await rename(`${path}.part`, path);
}

async function judgeFile(
  review: WorkbookReview,
  file: CsvFile,
  source: SourceTab,
  staging: Staging,
): Promise<void> {
  const progress = showProgress(file.tab);
  let rows = 0;
  await readRows(file, (chunk, firstIndex) => {
    rows += chunk.length;
    writeProposals(staging, judgeSource(review, source, chunk, firstIndex));
    writeHashes(staging, review);
    if (!review.rerun.hasEarlier) writeAdded(review.rerun, staging);
    progress(rows);
  });
  closeSource(source, rows);
}

function writeProposals(staging: Staging, proposals: readonly Proposal[]): void {
  for (const proposal of proposals) write(staging, PROPOSALS_FILE, proposalLine(proposal));
}

function writeHashes(staging: Staging, { hashes }: WorkbookReview): void {
  if (hashes.length > 0) write(staging, ROW_HASHES_FILE, hashes.splice(0).map(rowHashesLine).join(''));
}

/** On a first run rows are written as they come; on a later one only the whole table says what goes where. */
function writeAdded(rerun: Rerun, staging: Staging): void {
  for (const outcome of OUTCOMES) {
    const name = `${OUTPUTS[outcome].file}.csv`;
    const rows = takeAdded(rerun, outcome);
    if (!staging.names.has(name)) writeRows(staging, name, rerun.tables[outcome].table);
    if (rows.length > 0) writeRows(staging, name, rows);
  }
}

/** What a run has to write beside its tables. */
interface Written {
  readonly report: ReportWithProof;
  readonly handoff: string;
  readonly log: DecisionLog;
  readonly entries: readonly LogEntry[];
}

/** Stages what differs from the files that are there, and nothing where only the time of the run does. */
async function writeResults(
  staging: Staging,
  before: ResultHashes,
  rerun: Rerun,
  { report, handoff, log, entries }: Written,
): Promise<void> {
  if (!rerun.hasEarlier) writeAdded(rerun, staging);
  else
    for (const outcome of OUTCOMES)
      if (rerun.tables[outcome].isChanged)
        writeRows(staging, `${OUTPUTS[outcome].file}.csv`, rerun.tables[outcome].table);
  const earlierHandoff = await earlierText(staging.out, HANDOFF_FILE);
  const earlierNow = timeOfRun(await earlierText(staging.out, RUN_FILE));
  const isProofSaid = saysOfProof(await earlierText(staging.out, RUN_FILE)) === JSON.stringify(report.proof);
  const isDone =
    isProofSaid &&
    isUnchanged({
      isAnyRowChanged: OUTCOMES.some((outcome) => staging.names.has(`${OUTPUTS[outcome].file}.csv`)),
      areResultsThere:
        earlierHandoff !== '' &&
        earlierNow !== null &&
        [PROPOSALS_FILE, ROW_HASHES_FILE].every((file) => before.get(file) !== ''),
      finished: handoffMark(earlierHandoff, earlierNow ?? ''),
      mark: handoffMark(handoff, report.now),
    });
  if (entries.length > 0) write(staging, LOG_FILE, (await logWith(staging.out, log, entries)).text);
  // One that somebody has changed is written again.
  for (const name of [PROPOSALS_FILE, ROW_HASHES_FILE])
    if ((await hashOfStaged(staging, name)) === before.get(name)) drop(staging, name);
  if (!isDone) {
    write(staging, HANDOFF_FILE, handoff);
    write(staging, RUN_FILE, `${JSON.stringify(report, null, 2)}\n`);
  }
}

/** What the run.json of an earlier run says of it; null where there is none, or none that can be read. */
function identityIn(text: string): RunIdentity | null {
  try {
    const { runId, now, judgedAt = now } = JSON.parse(text);
    return typeof runId === 'string' && typeof judgedAt === 'string' ? { runId, judgedAt } : null;
  } catch {
    return null;
  }
}

/** What a run.json says of the proof; '' where it is none. */
function saysOfProof(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text).proof) ?? '';
  } catch {
    return '';
  }
}

/** When the run was that left this run.json; null where it is none. */
function timeOfRun(text: string): string | null {
  try {
    const { now }: { now?: unknown } = JSON.parse(text);
    return typeof now === 'string' ? now : null;
  } catch {
    return null;
  }
}
