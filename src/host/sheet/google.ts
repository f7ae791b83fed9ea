/** Google's classes under the names by which people call them. */
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab with the name that it had when it was opened. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
}
