import { growColumns, growRows } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { isOwnTab, outputNamed } from '../workbook/tabNames.ts';
import { asks } from './alerts.ts';

const NAME_LIMIT = 100;
/** Room for most exports: what is pasted beyond the grid lands in cells that are not plain text (*unverified*). */
const ROWS = 5000;
const COLUMNS = 60;

/** Makes a tab that is plain text throughout before anyone pastes into it, so that Sheets changes nothing. */
export function addImportTab(): string {
  const name = asks('Name of the new tab, for example close-appointments:');
  if (name === null) return '';
  if (name === '' || name.length > NAME_LIMIT)
    throw new Mistake(`A tab needs a name of 1 to ${NAME_LIMIT} characters. Choose Add import tab again.`);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (outputNamed(name) || isOwnTab(name))
    throw new Mistake(`"${name}" is written by the review. Choose Add import tab again with another name.`);
  const there = spreadsheet.getSheetByName(name);
  if (there && there.getLastRow() > 0)
    throw new Mistake(`There is a tab "${name}" already. Choose Add import tab again with another name.`);
  const sheet = there ?? spreadsheet.insertSheet(name);
  growRows(sheet, ROWS);
  growColumns(sheet, COLUMNS);
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setNumberFormat('@');
  sheet.setFrozenRows(1);
  sheet.getRange(1, 1).activate();
  return `Paste your export into cell A1 of "${name}" with Ctrl+Shift+V (values only), so that the cells stay plain text.\n\nThe tab has room for ${ROWS} rows and ${COLUMNS} columns. For a longer export add rows at the bottom first, select all, and choose Format, Number, Plain text.`;
}
