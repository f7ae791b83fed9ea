import type { Range } from './google.ts';

/**
 * Writes texts as they are: the cells are made plain text first, and Google is made to do so before it sees the first
 * text. In one batch with the write, the format is reported to come too late.
 */
export function writePlainText(range: Range, cells: readonly (readonly string[])[]): void {
  range.setNumberFormat('@');
  SpreadsheetApp.flush();
  range.setValues(cells.map((row) => [...row]));
}
