import type { Sheet } from './google.ts';
import { growRows } from './growSheet.ts';
import { HANDOFF_WIDTH, type HandoffCell } from './handoffRows.ts';
import { OWN_TABS } from './names.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { linkTo } from './sourceLinks.ts';

const STATUS = 'A1';
const NO_RUN_YET = 'No review has been run yet. Choose Run review.';

/** The Handoff tab, made if it is not there. A new one has room for so many rows. */
export function makeHandoffTab({ spreadsheet, own }: OpenWorkbook, rows = 0): Sheet {
  const sheet = own.get(OWN_TABS.handoff) ?? spreadsheet.insertSheet(OWN_TABS.handoff);
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

/** The last thing: the text below the status line first, and the status line when all of it is there. */
export function writeHandoff(sheet: Sheet, rows: readonly (readonly HandoffCell[])[], status: string): void {
  const below = Math.max(rows.length, sheet.getLastRow() - 1);
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
  const builder = SpreadsheetApp.newRichTextValue().setText(text);
  if (text !== '' && isBold) builder.setTextStyle(bold);
  if (text !== '' && link) builder.setLinkUrl(linkTo(link.sheetId, link.row));
  return builder.build();
}
