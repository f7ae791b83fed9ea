import type { Sheet } from '../sheet/google.ts';
import { growRows } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { HANDOFF_END, HANDOFF_WIDTH, type HandoffCell } from './handoffRows.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { linkTo } from './sourceLinks.ts';
import { OWN_TABS } from './tabNames.ts';

const STATUS = 'A1';
const NO_RUN_YET = 'No review has been run yet. Choose Run review.';
const OURS = /^(?:Complete:|INCOMPLETE:|No review has been run yet)/;
const LONGEST_CELL = 50_000;

/** Refuses a tab of this name that the review has not made: all that is on it would be lost. */
export function assertOursHandoff(sheet: Sheet): void {
  if (sheet.getLastRow() === 0 || OURS.test(sheet.getRange(STATUS).getDisplayValue())) return;
  throw new Mistake(
    `The tab ${sheet.getName()} is not the review's: its first cell was written by somebody else. Rename it, and the review makes its own.`,
    sheet.getRange(STATUS),
  );
}

/** The Handoff tab, made if it is not there. A new one has room for so many rows. */
export function makeHandoffTab({ spreadsheet, own }: OpenWorkbook, rows = 0): Sheet {
  const sheet = own.get(OWN_TABS.handoff) ?? spreadsheet.insertSheet(OWN_TABS.handoff);
  assertOursHandoff(sheet);
  if (sheet.getLastRow() === 0) {
    growRows(sheet, Math.max(rows, sheet.getMaxRows() + 1));
    sheet.getRange(STATUS).setNumberFormat('@').setFontWeight('bold').setValue(NO_RUN_YET);
    sheet.setColumnWidth(1, 420);
    sheet.setFrozenRows(1);
  }
  return sheet;
}

/** The first thing that a run writes. Whatever happens then, the tab does not look finished. */
export function sayIncomplete(sheet: Sheet, says: string): void {
  sheet.getRange(STATUS).setNumberFormat('@').setValue(`INCOMPLETE: ${says}`);
  SpreadsheetApp.flush();
}

/**
 * The last thing: the text below the status line first, and the status line when all of it is there. What people have
 * written below the last line stays, further down where the text has grown.
 */
export function writeHandoff(sheet: Sheet, rows: readonly (readonly HandoffCell[])[], status: string): void {
  const last = sheet.getLastRow();
  const column = last > 1 ? sheet.getRange(2, 1, last - 1, 1).getDisplayValues() : [];
  const end = column.findIndex(([cell]) => cell === HANDOFF_END) + 1;
  const had = end > 0 ? end : column.length;
  if (end > 0 && rows.length > had) sheet.insertRowsAfter(had + 1, rows.length - had);
  const below = Math.max(rows.length, had);
  growRows(sheet, below + 1);
  const blank: readonly HandoffCell[] = Array.from({ length: HANDOFF_WIDTH }, () => ({ text: '' }));
  const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
  const texts = Array.from({ length: below }, (_, at) =>
    (rows[at] ?? blank).map((cell) => richCell(cell, bold)),
  );
  sheet.getRange(2, 1, below, HANDOFF_WIDTH).setNumberFormat('@').setRichTextValues(texts);
  SpreadsheetApp.flush();
  sheet.getRange(STATUS).setNumberFormat('@').setValue(status);
  SpreadsheetApp.flush();
}

function richCell({ text, isBold, link }: HandoffCell, bold: GoogleAppsScript.Spreadsheet.TextStyle) {
  const builder = SpreadsheetApp.newRichTextValue().setText(text.slice(0, LONGEST_CELL));
  if (text !== '' && isBold) builder.setTextStyle(bold);
  if (text !== '' && link) builder.setLinkUrl(linkTo(link.sheetId, link.row));
  return builder.build();
}
