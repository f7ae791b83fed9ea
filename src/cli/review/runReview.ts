import { agreedNow } from '../../core/judgeDifferences.ts';
import { missingMap } from '../../core/read/mapNeeded.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { LOG_FILE } from '../../core/report/outputColumns.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { atOnce } from '../../core/steps.ts';
import { beginWorkbook, type WorkbookReview } from '../../core/workbook/beginWorkbook.ts';
import { compareSources } from '../../core/workbook/compareSources.ts';
import { finishWorkbook } from '../../core/workbook/finishWorkbook.ts';
import { judgeSource } from '../../core/workbook/judgeSource.ts';
import {
  closeSource,
  leaveOut,
  openSource,
  type SourceTab,
  surveySource,
} from '../../core/workbook/openSource.ts';
import { settleWorkbook, setupTabReport } from '../../core/workbook/settleWorkbook.ts';
import { type CsvFile, readRows } from '../folder/csvFile.ts';
import { readDecisionLog } from '../folder/decisionFile.ts';
import { readEarlierOutputs, readInputFolder } from '../folder/folder.ts';
import {
  discard,
  earlierText,
  hashOfStaged,
  putInPlace,
  type Staging,
  stage,
  write,
} from '../folder/outputFolder.ts';
import { readProofPast } from '../folder/proofFolder.ts';
import { PROPOSALS_FILE, proposalsHead, proposalsSeal } from '../folder/proposalsFile.ts';
import { hashResults, RUN_FILE } from '../folder/results.ts';
import { ROW_HASHES_FILE, rowHashesHead } from '../folder/rowHashesFile.ts';
import { hashOfTable, sha256 } from '../folder/sha256.ts';
import type { Arguments } from '../usage.ts';
import { collectOftenIfLarge } from './collectOften.ts';
import { countRows } from './countRows.ts';
import { readEarlierRun } from './earlierRun.ts';
import { putLastAgreed } from './lastAgreedFile.ts';
import { showProgress } from './progress.ts';
import { refuseProblems, requireSetUp } from './requireSetUp.ts';
import { assertInputsAsBefore, comesOutAs, hashInputs, stageMark } from './unchangedRun.ts';
import { writeResults, writeStep } from './writeResults.ts';

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
  await collectOftenIfLarge(input.sources);
  const setupTabs = [...input.setup.values()].map(({ tab }) => setupTabReport(tab, hashOfTable));
  const setUp = requireSetUp(input, { slice, region });
  const before = await hashResults(out);
  const log = await readDecisionLog(out);
  const past = { log, journal: [], proof: await readProofPast(out) };
  const review = atOnce(beginWorkbook(setUp, await readEarlierOutputs(out), past));
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
      const { sha256 } = await countRows(file, (rows, firstIndex) =>
        surveySource(review, source, rows, firstIndex),
      );
      source.tally.sha256 = sha256;
    }
    const runFile = await earlierText(out, RUN_FILE);
    const earlier = readEarlierRun(runFile);
    const facts = { version, now, earlier: earlier.identity, sha256 };
    const identity = settleWorkbook(review, setupTabs, facts);
    write(staging, PROPOSALS_FILE, proposalsHead({ runId: identity.runId, version }));
    write(staging, ROW_HASHES_FILE, rowHashesHead(identity.runId));
    for (const { file, source } of tabs) await judgeFile(review, file, source, staging);
    for (const proposals of compareSources(review)) writeStep(staging, review, proposals);
    write(staging, PROPOSALS_FILE, proposalsSeal(await hashOfStaged(staging, PROPOSALS_FILE)));
    const { report, handoff, entries } = atOnce(finishWorkbook(review, setupTabs, identity, facts));
    await writeResults(staging, before, review.rerun, {
      report,
      handoff: markdownOf(handoff),
      log,
      entries,
      earlier,
    });
    // On a first run nobody has decided anything yet.
    const isFirst = !review.rerun.hasEarlier && before.get(LOG_FILE) === '';
    if (isFirst || (entries.length === 0 && comesOutAs(report, runFile)))
      await stageMark(staging, { slice, region, out }, program, inputs, before);
    await assertInputsAsBefore(folder, inputs);
    if (staging.names.size > 0) await putInPlace(staging, RUN_FILE, before);
    if (writeLastAgreed) await putLastAgreed(folder, agreedNow(review.run));
    return report;
  } finally {
    await discard(staging);
  }
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
    writeStep(staging, review, judgeSource(review, source, chunk, firstIndex));
    progress(rows);
  });
  closeSource(source, rows);
}
