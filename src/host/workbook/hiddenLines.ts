import type { Sheet, Spreadsheet } from '../sheet/google.ts';
import { growRows } from '../sheet/growSheet.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { withoutLeaving } from './showTab.ts';

/*
 * Hidden tabs of texts, a line a cell: what is kept for the program beside a tab that people read.
 */

/** [] where there is no such tab. */
export function readLines(spreadsheet: Spreadsheet, tab: string): string[] {
  return linesOf(spreadsheet.getSheetByName(tab));
}

/** The same of a tab that was looked up already. */
export function linesOf(sheet: Sheet | null | undefined): string[] {
  const last = sheet?.getLastRow() ?? 0;
  return !sheet || last === 0
    ? []
    : sheet
        .getRange(1, 1, last, 1)
        .getDisplayValues()
        .map(([cell = '']) => cell);
}

/** Writes the lines over those that are there, in one call: a cut-off leaves the old ones or the new ones. */
export function writeLines(spreadsheet: Spreadsheet, tab: string, lines: readonly string[]): void {
  const sheet = spreadsheet.getSheetByName(tab) ?? newHiddenTab(spreadsheet, tab);
  const rows = Math.max(lines.length, sheet.getLastRow());
  if (rows === 0) return;
  growRows(sheet, rows);
  writePlainText(
    sheet.getRange(1, 1, rows, 1),
    Array.from({ length: rows }, (_, at) => [lines[at] ?? '']),
  );
}

export function newHiddenTab(spreadsheet: Spreadsheet, tab: string): Sheet {
  return withoutLeaving(spreadsheet, () => spreadsheet.insertSheet(tab).hideSheet());
}
