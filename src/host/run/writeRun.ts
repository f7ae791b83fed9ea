import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { pastEntries } from '../../core/rerun/past.ts';
import type { ReviewedWorkbook, Workbook } from '../../core/reviewWorkbook.ts';
import type { Range, Sheet } from '../sheet/google.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { HANDOFF_WIDTH, handoffRows } from '../workbook/handoffRows.ts';
import { makeHandoffTab, sayIncomplete, writeHandoff } from '../workbook/handoffTab.ts';
import { writeJournal } from '../workbook/journal.ts';
import { makeOutputTab } from '../workbook/makeTabs.ts';
import type { OpenWorkbook } from '../workbook/openWorkbook.ts';
import type { LinkTargets } from '../workbook/sourceLinks.ts';
import { OWN_TABS } from '../workbook/tabNames.ts';
import { assertUnchanged } from './assertUnchanged.ts';
import type { Budget } from './budget.ts';
import { emptyFormulas } from './formulaCheck.ts';
import { plannedRanges } from './plannedRanges.ts';
import {
  forgetRun,
  type Properties,
  type RunState,
  rememberFinished,
  rememberRun,
  type Signature,
} from './runState.ts';
import type { Written } from './runSummary.ts';
import { changedRows, isEmpty, sizeOf, type TablePlan } from './tablePlan.ts';
import { writeTable } from './writeTable.ts';

/** A run that was reviewed and is about to be written. */
export interface PlannedRun {
  readonly book: OpenWorkbook;
  readonly read: Workbook;
  readonly reviewed: ReviewedWorkbook;
  readonly plans: readonly TablePlan[];
  readonly targets: LinkTargets;
  readonly signature: Signature;
  readonly isRepair: boolean;
}

export function assertMayWriteRun({ book, plans, isRepair }: PlannedRun): void {
  const tables = plans.flatMap((plan) => {
    const tab = book.outputs.get(plan.outcome);
    return tab && (isRepair || !isEmpty(plan))
      ? [{ ...tab, ranges: plannedRanges(tab.sheet, plan, isRepair) }]
      : [];
  });
  const handoff = book.own.get(OWN_TABS.handoff);
  assertMayWrite(
    handoff ? [...tables, { name: OWN_TABS.handoff, sheet: handoff, ranges: [writtenOf(handoff)] }] : tables,
  );
}

function writtenOf(handoff: Sheet): Range {
  return handoff.getRange(1, 1, Math.max(1, handoff.getLastRow()), HANDOFF_WIDTH);
}

/**
 * Writes a run. Whatever call fails or is the last one, the tab Handoff says *incomplete* until all is there, and running
 * again finds in the tabs and in the journal what it needs to bring them to the same state.
 */
export function writeRun(
  planned: PlannedRun,
  budget: Budget,
  properties: Properties,
  who: Pick<RunState, 'by' | 'since'>,
): Omit<Written, 'isRepair'> {
  const { book, read, reviewed, plans, targets, signature } = planned;
  const here = book.spreadsheet.getActiveSheet();
  const rows = handoffRows(reviewed.handoff, reviewed.report, targets);
  const handoff = makeHandoffTab(book, rows.length + 1);
  sayIncomplete(
    handoff,
    `a run by ${who.by} that began at ${who.since} has not finished. If nobody is running it any more, choose Run review: it repairs everything.`,
  );
  const entries = pastEntries(plans, read.existing);
  const hasJournal = entries.length > 0 || book.own.has(OWN_TABS.journal);
  const journal = hasJournal ? writeJournal(book, entries) : null;
  SpreadsheetApp.flush();
  const { left, emptied } = writeTables(planned, budget);
  book.spreadsheet.setActiveSheet(here);
  if (left > 0) {
    sayIncomplete(handoff, `${left} rows are left. Choose Run review to go on where this run stopped.`);
    rememberRun(properties, { ...who, phase: 'stopped' });
    return { left, emptied };
  }
  if (journal) book.spreadsheet.deleteSheet(journal);
  writeHandoff(handoff, rows, `Complete: run ${reviewed.report.runId} of ${who.since}`);
  rememberFinished(properties, signature, reviewed.report.rerun);
  forgetRun(properties);
  return { left, emptied };
}

function writeTables({ book, read, plans, targets, isRepair }: PlannedRun, budget: Budget) {
  const emptied: string[] = [];
  let left = 0;
  for (const outcome of OUTCOMES) {
    const plan = plans.find((table) => table.outcome === outcome);
    if (!plan) continue;
    const sheet = tableSheet(book, plan, isRepair);
    if (isEmpty(plan)) continue;
    if (left > 0) {
      left += sizeOf(changedRows(plan) ?? { from: 0, to: 0 }) + sizeOf(plan.added);
      continue;
    }
    assertUnchanged(sheet, plan, read.existing[outcome]);
    left += writeTable(sheet, plan, targets, budget);
    emptied.push(...emptyFormulas(sheet, plan).map((cell) => `${sheet.getName()} ${cell}`));
  }
  return { left, emptied };
}

/** The tab of a table; it is made, or completed, where it is not there or a run was cut off that may have been making it. */
function tableSheet(book: OpenWorkbook, { outcome, table }: TablePlan, isRepair: boolean): Sheet {
  const there = book.outputs.get(outcome)?.sheet;
  return there && !isRepair && there.getLastRow() > 0 ? there : makeOutputTab(book, outcome, table.length);
}
