type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the first cell of a range holds. */
export const cellValue = (range: Range): unknown => range.getValues()[0]?.[0];
export const formulaOf = (range: Range): string | undefined => range.getFormulas()[0]?.[0];
export const noteOf = (range: Range): string | undefined => range.getNotes()[0]?.[0];
