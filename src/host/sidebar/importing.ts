import { setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Given } from '../../protocol/protocol.ts';
import { noticeInput } from '../proof/noticeChange.ts';
import type { Sheet, Spreadsheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { isSameText } from '../sheet/isSameText.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { isOwnTab, outputNamed } from '../workbook/tabNames.ts';
import { Refused } from './refused.ts';

const MOST_CELLS = 10_000_000;
const LONGEST_NAME = 100;
const REPLACED = ' (being replaced)';

/*
 * A file is written into a tab aside, page by page, and takes its name and place when all of it is there: an import that
 * fails or is stopped leaves what was there as it was.
 */

/** Makes the tab aside, plain text throughout before anything is written into it. `token` names it in the calls that follow. */
export function beginImport(
  tab: string,
  rows: number,
  columns: number,
  replace: boolean,
): Given<'pageImportBegin'> {
  const name = tab.trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw new Refused(
      'A tab needs a name of 1 to 100 characters.',
      'Change the name above and import again.',
    );
  if (outputNamed(name) || isOwnTab(name))
    throw new Refused(`"${name}" is written by the review.`, 'Choose another name for the tab.');
  const spreadsheet = SpreadsheetApp.getActive();
  takeBack(spreadsheet, name);
  const used = spreadsheet
    .getSheets()
    .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  if (used + rows * columns > MOST_CELLS)
    throw new Refused(
      'The file does not fit: a spreadsheet holds 10 million cells.',
      'Split the file, delete tabs that are no longer needed, or use the command line, which has no such limit.',
    );
  const there = spreadsheet.getSheetByName(name);
  if (there && there.getLastRow() > 0 && !replace)
    throw new Refused(
      `There is a tab "${name}" already.`,
      'Choose to replace it, or change the name.',
      'exists',
    );
  const here = spreadsheet.getActiveSheet();
  const at = there ? there.getIndex() - 1 : spreadsheet.getNumSheets();
  const aside = spreadsheet.insertSheet(OWN_TABS.importing, at);
  spreadsheet.setActiveSheet(here);
  growRows(aside, rows);
  growColumns(aside, columns);
  aside.getRange(1, 1, aside.getMaxRows(), aside.getMaxColumns()).setNumberFormat('@');
  aside.setFrozenRows(setupTabNamed(name) ? 1 : 0);
  return { token: String(aside.getSheetId()) };
}

/** Writes one page of rows. All rows have the same length. */
export function writeImportedRows(
  token: string,
  firstRow: number,
  rows: readonly (readonly string[])[],
): Given<'pageImportRows'> {
  const aside = tabAside(token);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return { rows: 0, altered: 0 };
  growRows(aside, firstRow + rows.length - 1);
  growColumns(aside, width);
  const texts = rows.map((cells) => cells.map(asText));
  // Made plain text when the tab was, in an execution that has ended since; rows that have grown are not.
  writePlainText(aside.getRange(firstRow, 1, rows.length, width), texts);
  SpreadsheetApp.flush();
  const altered = alteredAmong(aside.getSheetValues(firstRow, 1, rows.length, width), texts);
  return { rows: rows.length, altered };
}

/** Puts the tab aside in the place of the one that bears the name, if there is one. */
export function finishImport(token: string, tab: string): Given<'pageImportFinish'> {
  const name = tab.trim();
  const spreadsheet = SpreadsheetApp.getActive();
  const aside = tabAside(token);
  const there = spreadsheet.getSheetByName(name);
  const wasActive = there !== null && spreadsheet.getActiveSheet().getSheetId() === there.getSheetId();
  noticeInput(name);
  // The old tab goes last: until then whatever fails can be taken back by hand.
  if (there) there.setName(replacedName(name));
  aside.setName(name);
  if (there) spreadsheet.deleteSheet(there);
  if (wasActive) spreadsheet.setActiveSheet(aside);
  return { rows: aside.getLastRow() };
}

/** Clears away what an import that was cut off has left: the tab aside, and the old tab under its other name. */
function takeBack(spreadsheet: Spreadsheet, name: string): void {
  const aside = spreadsheet.getSheetByName(OWN_TABS.importing);
  if (aside) spreadsheet.deleteSheet(aside);
  const replaced = spreadsheet.getSheetByName(replacedName(name));
  if (!replaced) return;
  if (spreadsheet.getSheetByName(name)) spreadsheet.deleteSheet(replaced);
  else replaced.setName(name);
}

function replacedName(name: string): string {
  return `${name.slice(0, LONGEST_NAME - REPLACED.length)}${REPLACED}`;
}

/** Refused where somebody else has begun an import since, or has deleted the tab. */
function tabAside(token: string): Sheet {
  const aside = SpreadsheetApp.getActive().getSheetByName(OWN_TABS.importing);
  if (aside && String(aside.getSheetId()) === token) return aside;
  throw new Refused('Another import has begun here since, or its tab was deleted.', 'Import the file again.');
}

/** A phone keeps its plus in a plain-text cell; that `=` stays text there is *unverified*, so it gets a text guard. */
function asText(cell: string): string {
  return /^[=\uff1d]/.test(cell) ? `'${cell}` : cell;
}

/** How many cells came back otherwise than they were written. */
function alteredAmong(there: readonly (readonly unknown[])[], texts: readonly (readonly string[])[]): number {
  return texts.reduce(
    (count, cells, at) =>
      count + cells.filter((text, column) => !isSameText(there[at]?.[column], text)).length,
    0,
  );
}
