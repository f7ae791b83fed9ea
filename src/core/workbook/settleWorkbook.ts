import { linkedContacts } from '../decidedRows.ts';
import type { Rows, Tab } from '../model.ts';
import type { Sha256 } from '../proof/decisionLog.ts';
import { readTimestamp } from '../read/cells/timestamp.ts';
import { forgetCells } from '../read/knownCells.ts';
import { type RunIdentity, runIdOf, type SetupTabReport } from '../report/runReport.ts';
import { settleSurvey } from '../survey.ts';
import type { WorkbookReview } from './beginWorkbook.ts';

export interface RunFacts {
  readonly version: string;
  /** ISO time of the run: the core has no clock. */
  readonly now: string;
  /** The last finished run into the same tables; null where there was none. */
  readonly earlier: RunIdentity | null;
  /** The door's own, where it has a faster one than the core. */
  readonly sha256?: Sha256;
}

export function setupTabReport({ name, rows }: Tab, hashOf: (rows: Rows) => string): SetupTabReport {
  return { tab: name, rows: Math.max(0, rows.length - 1), sha256: hashOf(rows) };
}

/**
 * Between the passes. Times are judged against the run's own time, but for a run on what an earlier one has seen already:
 * that goes by the earlier one's, or a date would cease to lie in the future and an unchanged workbook would change.
 */
export function settleWorkbook(
  { setUp, run, tally, rerun, opened }: WorkbookReview,
  setupTabs: readonly SetupTabReport[],
  { version, now, earlier }: RunFacts,
): RunIdentity {
  const runId = runIdOf(tally, setUp, setupTabs, version);
  const judgedAt = earlier?.runId === runId ? earlier.judgedAt : now;
  const moment = readTimestamp(judgedAt, { dateOrder: 'undecided', zone: 'UTC' });
  const linked = rerun.hasEarlier ? linkedContacts(rerun, run) : undefined;
  rerun.hasIdLikeContents = run.events.hasIdLikeContents;
  for (const { read } of opened) forgetCells(read);
  settleSurvey(run, moment.state === 'instant' ? moment.epochMs : null, linked);
  return { runId, judgedAt };
}
