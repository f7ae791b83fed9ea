import type { Given } from '../../protocol/protocol.ts';
import { documentProperties, recall } from '../run/runState.ts';
import type { Sheet } from '../sheet/google.ts';
import { readCells } from '../sheet/readCells.ts';
import { outputNamed } from '../workbook/tabNames.ts';
import { openOutput, rowOfKey } from './openOutput.ts';
import { Refused } from './refused.ts';

/** Where the person is, and by `lastRun` whether a run has finished since. Asked every few seconds: one row is read, no more. */
export function currentPlace(): Given<'pagePlace'> {
  const cell = SpreadsheetApp.getCurrentCell();
  return cell ? placeAt(cell.getSheet(), cell.getRow()) : { sheet: '', row: 0, cells: [], ...whatHappened() };
}

/** What the person has selected, as rows of its tab. */
export function currentSelection(): Given<'pageSelection'> {
  const range = SpreadsheetApp.getActiveRange();
  return range
    ? { sheet: range.getSheet().getName(), first: range.getRow(), last: range.getLastRow() }
    : { sheet: '', first: 0, last: 0 };
}

/** Selects a row of a tab: that which bears the key where one is given, since rows may have been sorted. */
export function goTo(tab: string, row: number, rowKey: string): Given<'pageGo'> {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tab);
  if (!sheet)
    throw new Refused(`There is no tab "${tab}" any more.`, 'Rename it back, or run the review again.');
  const outcome = outputNamed(tab);
  const table = outcome && rowKey ? openOutput(outcome) : null;
  const found = table ? rowOfKey(table, rowKey, row) : row;
  if (found < 1 || found > sheet.getMaxRows())
    throw new Refused(`The row is no longer in ${tab}.`, 'Run the review again to see where it went.');
  sheet.getRange(found, 1).activate();
  return placeAt(sheet, found);
}

function placeAt(sheet: Sheet, row: number): Given<'pagePlace'> {
  const width = sheet.getLastColumn();
  const isThere = width > 0 && row <= sheet.getLastRow();
  return {
    sheet: sheet.getName(),
    row,
    cells: isThere ? (readCells(sheet, row, 1, 1, width).rows[0] ?? []) : [],
    ...whatHappened(),
  };
}

/** The mark of the last finished run, which a run that changed nothing leaves as it was, and what is known of the sign-off. */
function whatHappened(): Pick<Given<'pagePlace'>, 'lastRun' | 'signOff'> {
  const { finished, signOff } = recall(documentProperties());
  return { lastRun: finished.handoff, signOff: signOff && { ...signOff, changes: [...signOff.changes] } };
}
