import { setupTabNamed } from '../../core/read/setupTabs.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { isOwnTab, outputNamed } from '../workbook/tabNames.ts';
import { refused } from './refusal.ts';

const MOST_CELLS = 10_000_000;
const LONGEST_NAME = 100;

/**
 * Makes room for a file: a tab that is plain text throughout before anything is written into it. A tab that holds
 * something is only emptied when the reviewer has said so.
 */
export function pageImportBegin(tab: string, rows: number, columns: number, replace: boolean) {
  const name = tab.trim();
  if (name === '' || name.length > LONGEST_NAME)
    return refused('A tab needs a name of 1 to 100 characters.', 'Change the name above and import again.');
  if (outputNamed(name) || isOwnTab(name))
    return refused(`"${name}" is written by the review.`, 'Choose another name for the tab.');
  const spreadsheet = SpreadsheetApp.getActive();
  const others = spreadsheet.getSheets().filter((sheet) => sheet.getName() !== name);
  const used = others.reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  if (used + rows * columns > MOST_CELLS)
    return refused(
      'The file does not fit: a spreadsheet holds 10 million cells.',
      'Split the file, delete tabs that are no longer needed, or use the command line, which has no such limit.',
    );
  const there = spreadsheet.getSheetByName(name);
  if (there && there.getLastRow() > 0 && !replace)
    return refused(
      `There is a tab "${name}" already.`,
      'Choose to replace it, or change the name.',
      'exists',
    );
  const sheet = there ?? spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
  if (there) sheet.clear();
  growRows(sheet, rows);
  growColumns(sheet, columns);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setNumberFormat('@');
  sheet.setFrozenRows(setupTabNamed(name) ? 1 : 0);
  return { ok: true, rows: 0 };
}

/** Writes one page of rows. All rows have the same length. */
export function pageImportRows(tab: string, firstRow: number, rows: readonly (readonly string[])[]) {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  if (!sheet) return refused(`The tab "${tab}" is gone.`, 'Import the file again.');
  const width = rows[0]?.length ?? 0;
  if (width === 0) return { ok: true, rows: 0 };
  growRows(sheet, firstRow + rows.length - 1);
  growColumns(sheet, width);
  sheet
    .getRange(firstRow, 1, rows.length, width)
    .setNumberFormat('@')
    .setValues(rows.map((cells) => cells.map(asText)));
  return { ok: true, rows: rows.length };
}

/** A phone keeps its plus in a plain-text cell; that `=` stays text there is *unverified*, so it gets a text guard. */
function asText(cell: string): string {
  return /^[=\uff1d]/.test(cell) ? `'${cell}` : cell;
}
