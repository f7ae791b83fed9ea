import { problemLine } from '../core/policy/setupTable.ts';
import { formatCsv } from '../core/read/csv.ts';
import { readSetUp, type SetUp } from '../core/read/setUp.ts';
import { handoffOf } from '../core/report/handoff.ts';
import { OUTCOMES, OUTPUTS } from '../core/report/outputColumns.ts';
import { outputRow } from '../core/report/outputRow.ts';
import { type RunReport, runReport } from '../core/report/runReport.ts';
import {
  closeTab,
  noCounts,
  noTally,
  type TabTally,
  type Tally,
  tallyVerdict,
} from '../core/report/tally.ts';
import { beginRerun, finishRerun, placeRow, type Rerun, takeAdded } from '../core/rerun/rerun.ts';
import {
  beginReview,
  type IgnoredRow,
  judgeRows,
  type OpenTab,
  openTab,
  type Run,
  settleSurvey,
  surveyRows,
} from '../core/review.ts';
import { type CsvFile, readRows } from './csvFile.ts';
import { type InputFolder, readEarlierOutputs, readInputFolder } from './folder.ts';
import { discard, earlierText, putInPlace, type Staging, stage, write } from './outputFolder.ts';
import { showProgress } from './progress.ts';
import { type Arguments, SetupMistake } from './usage.ts';

const RUN_FILE = 'run.json';
const HANDOFF_FILE = 'handoff.md';

interface SourceTab {
  readonly file: CsvFile;
  readonly open: OpenTab;
  readonly tally: TabTally;
}

/** Reviews a folder of CSV files and writes the results into another. Throws SetupMistake before anything is written. */
export async function reviewFolder(
  { folder, out, slice, region, now }: Arguments,
  version: string,
): Promise<RunReport> {
  const input = await readInputFolder(folder);
  const setUp = requireSetUp(input, { slice, region });
  const rerun = beginRerun(await readEarlierOutputs(out));
  const staging = await stage(out);
  try {
    const run = beginReview(setUp);
    const tally = noTally();
    tally.setup.push(...setUp.map.findings, ...run.index.findings);
    const tabs = await openTabs(run, input, tally);
    for (const { file, open } of tabs)
      await readRows(file, (rows, firstIndex) => surveyRows(run, open, rows, firstIndex));
    settleSurvey(run);
    for (const tab of tabs) await judgeTab(run, tab, tally, rerun, staging);
    finishRerun(rerun);
    const setupTabs = [...input.setup.values()].map(({ tab, file }) => ({
      tab: tab.name,
      rows: Math.max(0, tab.rows.length - 1),
      sha256: file.sha256,
    }));
    const report = runReport(tally, setUp, setupTabs, rerun.counts, { version, now, region });
    await writeResults(staging, rerun, report, handoffOf(report, tally, setUp));
    return report;
  } finally {
    await discard(staging);
  }
}

function requireSetUp({ setup }: InputFolder, options: { slice: string; region: string }): SetUp {
  const tabs = new Map([...setup].map(([name, { tab }]) => [name, tab]));
  const { setUp, problems } = readSetUp(tabs, options);
  if (setUp) return setUp;
  const [first, ...others] = problems.map(problemLine);
  throw new SetupMistake(
    `${first}${others.length > 0 ? ` (and ${others.length} more: ${others.slice(0, 3).join('; ')})` : ''}`,
  );
}

async function openTabs(run: Run, { sources }: InputFolder, tally: Tally): Promise<SourceTab[]> {
  const tabs: SourceTab[] = [];
  for (const file of sources) {
    const { open, findings } = openTab(file.tab, file.head, run);
    tally.setup.push(...findings);
    if (!open) {
      tally.unrecognized.push({ tab: file.tab, rows: await countRows(file), sha256: file.sha256 });
      continue;
    }
    const { system, recordKind, title } = open.plan.adapter;
    const tabTally: TabTally = {
      tab: file.tab,
      system,
      recordKind,
      title,
      rows: 0,
      counts: noCounts(),
      ignored: [],
      sha256: file.sha256,
    };
    tally.tabs.push(tabTally);
    tabs.push({ file, open, tally: tabTally });
  }
  return tabs;
}

async function countRows(file: CsvFile): Promise<number> {
  let rows = 0;
  await readRows(file, (chunk) => {
    rows += chunk.length;
  });
  return rows;
}

async function judgeTab(
  run: Run,
  { file, open, tally: tabTally }: SourceTab,
  tally: Tally,
  rerun: Rerun,
  staging: Staging,
): Promise<void> {
  const ignored: IgnoredRow[] = [];
  const progress = showProgress(file.tab);
  let rows = 0;
  await readRows(file, (chunk, firstIndex) => {
    rows += chunk.length;
    for (const verdict of judgeRows(run, open, chunk, firstIndex, ignored)) {
      const row = outputRow(verdict, run.index, run.setUp.scope.reviewQueue);
      tallyVerdict(tally, tabTally, verdict, row);
      placeRow(rerun, verdict.outcome, row);
    }
    if (!rerun.hasEarlier) writeAdded(rerun, staging);
    progress(rows);
  });
  closeTab(tabTally, rows - 1, ignored);
}

/** On a first run rows are written as they come; on a later one only the whole table says what goes where. */
function writeAdded(rerun: Rerun, staging: Staging): void {
  for (const outcome of OUTCOMES) {
    const name = `${OUTPUTS[outcome].file}.csv`;
    const rows = takeAdded(rerun, outcome);
    if (!staging.names.has(name)) write(staging, name, formatCsv(rerun.tables[outcome].table));
    if (rows.length > 0) write(staging, name, formatCsv(rows));
  }
}

/** Writes what differs from the files that are there, and nothing where only the time of the run does. */
async function writeResults(
  staging: Staging,
  rerun: Rerun,
  report: RunReport,
  handoff: string,
): Promise<void> {
  if (!rerun.hasEarlier) writeAdded(rerun, staging);
  else
    for (const outcome of OUTCOMES)
      if (rerun.tables[outcome].isChanged)
        write(staging, `${OUTPUTS[outcome].file}.csv`, formatCsv(rerun.tables[outcome].table));
  const earlier = await earlierText(staging.out, RUN_FILE);
  if (staging.names.size === 0 && isSameRun(earlier, report)) return;
  write(staging, HANDOFF_FILE, handoff);
  write(staging, RUN_FILE, `${JSON.stringify(report, null, 2)}\n`);
  await putInPlace(staging, RUN_FILE);
}

function isSameRun(earlier: string, report: RunReport): boolean {
  const content = (run: object) => JSON.stringify({ ...run, now: '', rerun: '' });
  try {
    return earlier !== '' && content(JSON.parse(earlier)) === content(JSON.parse(JSON.stringify(report)));
  } catch {
    return false;
  }
}
