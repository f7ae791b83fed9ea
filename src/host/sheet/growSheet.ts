import type { Sheet } from './google.ts';

/** The grid that Google gives a new tab: nobody needs to ask for it. */
export const NEW_GRID = { rows: 1000, columns: 26 };

/** Gives the grid at least so many rows: writing beyond its last one would be an error. */
export function growRows(sheet: Sheet, rows: number): void {
  const had = sheet.getMaxRows();
  if (rows > had) sheet.insertRowsAfter(had, rows - had);
}

/** Gives the grid at least so many columns. */
export function growColumns(sheet: Sheet, columns: number): void {
  const had = sheet.getMaxColumns();
  if (columns > had) sheet.insertColumnsAfter(had, columns - had);
}
