import type { Handoff } from '../../core/report/handoff/blocks.ts';
import { handoffRows } from '../../core/report/handoff/handoffRows.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { completeStatus } from '../../core/report/handoff/runStatus.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { RunReport } from '../../core/report/runReport.ts';
import { handoffMark, linksText } from '../../core/rerun/finishedRun.ts';
import { makeHandoffTab, sayIncomplete, statusOfRun, writeHandoff } from '../workbook/handoffTab.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import { keepMarks } from '../workbook/runMarksTab.ts';
import { linkTargets, sourceTargets } from '../workbook/sourceLinks.ts';
import {
  documentProperties,
  type Properties,
  type RunState,
  rememberFinished,
  rememberHandoff,
  rememberRun,
} from './runState.ts';

/** What the last step of a run writes. */
interface Ending {
  readonly handoff: Handoff;
  readonly report: RunReport;
  /** The rows as this run leaves them, packed. */
  readonly marks: readonly string[];
}

/** The last step of writing a run: the Handoff tab, and only then is the run complete. */
export function finishRun(
  book: OpenWorkbook,
  { since }: RunState,
  { handoff, report, marks }: Ending,
  properties: Properties,
): void {
  const targets = linkTargets(book);
  const journal = book.own.get(OWN_TABS.journal);
  if (journal) book.spreadsheet.deleteSheet(journal);
  keepMarks(book, marks);
  const sheet = makeHandoffTab(book);
  writeHandoff(sheet, handoffRows(handoff, targets), {
    status: completeStatus(report.runId, since),
    isNew: book.made?.has(sheet) ?? false,
  });
  const { now, runId, judgedAt = now } = report;
  const signature = {
    handoff: handoffMark(markdownOf(handoff), now),
    links: linksText(sourceTargets(book, report)),
    runId,
    judgedAt,
    version: report.version,
    unreviewed: report.unrecognized.map(({ tab }) => tab),
  };
  rememberFinished(properties, signature, report);
}

/** The handoff of a finished run, where it says something else without a run: somebody has signed. */
export function rewriteHandoff({
  book,
  handoff,
  report,
}: {
  readonly book: OpenWorkbook;
  readonly handoff: Handoff;
  readonly report: RunReport;
}): void {
  const sheet = book.own.get(OWN_TABS.handoff);
  if (!sheet) return;
  writeHandoff(sheet, handoffRows(handoff, linkTargets(book)), { status: statusOfRun(sheet), isNew: false });
  rememberHandoff(documentProperties(), handoffMark(markdownOf(handoff), report.now));
}

/** Stops a run between two pieces, with so many rows left. The next one goes on from there. */
export function stopRun(book: OpenWorkbook, state: RunState, left: number): void {
  sayIncomplete(
    book,
    `${left} rows are left. Choose Run review, or Resume in the sidebar, to go on where this run stopped.`,
  );
  rememberRun(documentProperties(), { ...state, phase: 'stopped' });
}
