import type { Spreadsheet } from '../sheet/google.ts';

/** Brings a tab to the front; one that is not there is not missed. */
export function showTab(name: string): void {
  SpreadsheetApp.getActive().getSheetByName(name)?.getRange(1, 1).activate();
}

/** A tab that comes to be made takes the place of the one that somebody works on: they are put back to their cell. */
export function withoutLeaving<T>(spreadsheet: Spreadsheet, work: () => T): T {
  const here = spreadsheet.getCurrentCell();
  const made = work();
  here?.activate();
  return made;
}
