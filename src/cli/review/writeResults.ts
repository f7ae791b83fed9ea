import type { DecisionLog, LogEntry } from '../../core/proof/decisionLog.ts';
import type { Proposal } from '../../core/proof/plan/proposal.ts';
import type { ReportWithProof } from '../../core/proof/proofOfRun.ts';
import { LOG_FILE, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { handoffMark, isUnchanged } from '../../core/rerun/finishedRun.ts';
import { type Rerun, takeAdded } from '../../core/rerun/rerun.ts';
import type { WorkbookReview } from '../../core/workbook/beginWorkbook.ts';
import { logWith } from '../folder/decisionFile.ts';
import { drop, earlierText, hashOfStaged, type Staging, write, writeRows } from '../folder/outputFolder.ts';
import { PROPOSALS_FILE, proposalLine } from '../folder/proposalsFile.ts';
import { HANDOFF_FILE, type ResultHashes, RUN_FILE } from '../folder/results.ts';
import { ROW_HASHES_FILE, rowHashesLine } from '../folder/rowHashesFile.ts';
import type { EarlierRun } from './earlierRun.ts';

/** What a step of the judging has come to. */
export function writeStep(
  staging: Staging,
  { hashes, rerun }: WorkbookReview,
  proposals: readonly Proposal[],
): void {
  for (const proposal of proposals) write(staging, PROPOSALS_FILE, proposalLine(proposal));
  if (hashes.length > 0) write(staging, ROW_HASHES_FILE, hashes.splice(0).map(rowHashesLine).join(''));
  if (!rerun.hasEarlier) writeAdded(rerun, staging);
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
  /** What the run before left in run.json. */
  readonly earlier: EarlierRun;
}

/** Stages what differs from the files that are there, and nothing where only the time of the run does. */
export async function writeResults(
  staging: Staging,
  before: ResultHashes,
  rerun: Rerun,
  { report, handoff, log, entries, earlier }: Written,
): Promise<void> {
  if (!rerun.hasEarlier) writeAdded(rerun, staging);
  else
    for (const outcome of OUTCOMES)
      if (rerun.tables[outcome].isChanged)
        writeRows(staging, `${OUTPUTS[outcome].file}.csv`, rerun.tables[outcome].table);
  const earlierHandoff = await earlierText(staging.out, HANDOFF_FILE);
  const { now: earlierNow, proof: earlierProof } = earlier;
  const isDone =
    earlierProof === JSON.stringify(report.proof) &&
    isUnchanged({
      isAnyRowChanged: OUTCOMES.some((outcome) => staging.names.has(`${OUTPUTS[outcome].file}.csv`)),
      areResultsThere:
        earlierHandoff !== '' &&
        earlierNow !== '' &&
        [PROPOSALS_FILE, ROW_HASHES_FILE].every((file) => before.get(file) !== ''),
      finished: handoffMark(earlierHandoff, earlierNow),
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
