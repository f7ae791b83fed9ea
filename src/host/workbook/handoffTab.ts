import type { Rows } from '../../core/model.ts';
import { HANDOFF_END, HANDOFF_WIDTH, type HandoffCell } from '../../core/report/handoff/handoffRows.ts';
import {
  incompleteStatus,
  isRunStatus,
  NO_RUN_YET,
  runPart,
  withSignOff,
} from '../../core/report/handoff/runStatus.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Sheet, Spreadsheet } from '../sheet/google.ts';
import { growRows, NEW_GRID } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { readRows } from '../sheet/readTab.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { bold } from './richTexts.ts';
import { linkTo } from './sourceLinks.ts';

const STATUS = 'A1';
const LONGEST_CELL = 50_000;

/** Refuses a tab of this name that the review has not made, by what stands on it: all of that would be lost. */
export function assertOursHandoff(sheet: Sheet, [first = []]: Rows = readRows({ sheet })): void {
  if (first.length === 0 || isRunStatus(first[0] ?? '')) return;
  throw new Mistake(
    `The tab ${sheet.getName()} is not the review's: its first cell was written by somebody else. Rename it, and the review makes its own.`,
    sheet.getRange(STATUS),
  );
}

/** The Handoff tab, made if it is not there. One that is there must have been looked at. */
export function makeHandoffTab({ spreadsheet, own }: OpenWorkbook): Sheet {
  return own.get(OWN_TABS.handoff) ?? newHandoffTab(spreadsheet, NO_RUN_YET);
}

function newHandoffTab(spreadsheet: Spreadsheet, says: string): Sheet {
  const sheet = spreadsheet.insertSheet(OWN_TABS.handoff);
  sheet.getRange(1, 1, NEW_GRID.rows, HANDOFF_WIDTH).setNumberFormat('@');
  sheet.setColumnWidth(1, 420);
  sheet.setFrozenRows(1);
  // A sentence is a text in whatever cell: nothing needs to be handed over first.
  sheet.getRange(STATUS).setFontWeight('bold').setValue(says);
  return sheet;
}

/** The first thing that a run writes. Whatever happens then, the tab, made if it is not there, does not look finished. */
export function sayIncomplete({ spreadsheet, own }: OpenWorkbook, says: string): Sheet {
  const there = own.get(OWN_TABS.handoff);
  const status = incompleteStatus(says);
  there?.getRange(STATUS).setValue(status);
  const sheet = there ?? newHandoffTab(spreadsheet, status);
  SpreadsheetApp.flush();
  return sheet;
}

/** What the status says of the run alone. */
export function statusOfRun(sheet: Sheet): string {
  return runPart(sheet.getRange(STATUS).getDisplayValue());
}

/** What the status of a complete handoff says of the sign-off, in place of what it said of it. */
export function saySignOff(sheet: Sheet, says: string): void {
  const cell = sheet.getRange(STATUS);
  const status = cell.getDisplayValue();
  const now = withSignOff(status, says);
  if (now !== status) cell.setValue(now);
}

/**
 * The last thing: the text below the status line first, and the status line when all of it is there. What people have
 * written below the last line stays, further down where the text has grown.
 */
export function writeHandoff(
  sheet: Sheet,
  rows: readonly (readonly HandoffCell[])[],
  { status, isNew }: { readonly status: string; readonly isNew: boolean },
): void {
  const there = isNew ? [] : readRows({ sheet }).slice(1);
  const end = there.findIndex(([cell]) => cell === HANDOFF_END) + 1;
  const had = end > 0 ? end : there.length;
  const below = Math.max(rows.length, had);
  if (end > 0 && rows.length > had) sheet.insertRowsAfter(had + 1, rows.length - had);
  else if (end === 0 && (!isNew || below >= NEW_GRID.rows)) growRows(sheet, below + 1);
  const blank: readonly HandoffCell[] = Array.from({ length: HANDOFF_WIDTH }, () => ({ text: '' }));
  const style = bold();
  const texts = Array.from({ length: below }, (_, at) =>
    (rows[at] ?? blank).map((cell) => richCell(cell, style)),
  );
  const text = sheet.getRange(2, 1, below, HANDOFF_WIDTH);
  // What stood there already is plain text since the tab was made.
  if (rows.length > had && !(isNew && below < NEW_GRID.rows)) {
    text.setNumberFormat('@');
    SpreadsheetApp.flush();
  }
  text.setRichTextValues(texts);
  SpreadsheetApp.flush();
  sheet.getRange(STATUS).setValue(status);
  SpreadsheetApp.flush();
}

function richCell({ text, isBold, link }: HandoffCell, style: GoogleAppsScript.Spreadsheet.TextStyle) {
  const builder = SpreadsheetApp.newRichTextValue().setText(text.slice(0, LONGEST_CELL));
  if (text !== '' && isBold) builder.setTextStyle(style);
  if (text !== '' && link) builder.setLinkUrl(linkTo(link.sheetId, link.row));
  return builder.build();
}
