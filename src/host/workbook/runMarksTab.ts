import {
  changesIn,
  type KeptMarks,
  keptAfter,
  type RunChanges,
} from '../../core/proof/compare/runChanges.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Sheet, Spreadsheet } from '../sheet/google.ts';
import { readRows } from '../sheet/readTab.ts';
import { newHiddenTab } from './hiddenLines.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/*
 * A hidden tab of two columns: the marks of the rows as the last run has left them, and what they say otherwise than those of the
 * run before. Its cells are JSON, which Sheets leaves as it is in cells of any format; a new tab has rows for 400,000 marks.
 */

/** To be made while the tab that somebody works on is held anyway. */
export function newMarksTab(spreadsheet: Spreadsheet): Sheet {
  return spreadsheet.insertSheet(OWN_TABS.marks).hideSheet();
}

/** Puts the marks of a run in place of those of the run before, with what has changed: in one call, all or nothing. */
export function keepMarks({ spreadsheet, own, made }: OpenWorkbook, marks: readonly string[]): void {
  const sheet = own.get(OWN_TABS.marks) ?? newHiddenTab(spreadsheet, OWN_TABS.marks);
  const there = made?.has(sheet) ? { marks: [], changes: [] } : keptIn(sheet);
  const kept = keptAfter(there, marks);
  const height = Math.max(there.marks.length, kept.marks.length, kept.changes.length);
  if (height === 0) return;
  const cells = Array.from({ length: height }, (_, at) => [kept.marks[at] ?? '', kept.changes[at] ?? '']);
  sheet.getRange(1, 1, height, 2).setValues(cells);
}

/** What the last run that changed something says otherwise than the one before; null where there is none. */
export function changesOfLastRun({ own }: OpenWorkbook): RunChanges | null {
  const sheet = own.get(OWN_TABS.marks);
  return sheet ? changesIn(keptIn(sheet).changes) : null;
}

function keptIn(sheet: Sheet): KeptMarks {
  const rows = readRows({ sheet });
  return { marks: rows.map(([cell = '']) => cell), changes: rows.map(([, cell = '']) => cell) };
}
