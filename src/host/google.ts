/** Google's classes under the names by which people call them. */
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;
