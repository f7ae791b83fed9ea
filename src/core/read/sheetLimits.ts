import type { Rows } from '../model.ts';

/** Google's limits of a spreadsheet (Drive help, "Files you can store"; Sheets API for the cell). */
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;
const LONGEST_CELL = 50_000;

/** Why rows cannot become a tab, with what to do instead; '' where they can. */
export function overSheetLimit(rows: Rows): string {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const instead = 'Review it on the command line, which has no such limit, or shorten the export';
  if (width > MOST_COLUMNS) return `has ${width} columns, and a sheet holds ${MOST_COLUMNS}. ${instead}`;
  if (rows.length * width > MOST_CELLS)
    return `has ${rows.length} rows of ${width} columns, and a sheet holds 10 million cells. ${instead}`;
  const row = rows.findIndex((cells) => cells.some((cell) => cell.length > LONGEST_CELL));
  return row < 0
    ? ''
    : `has a cell of over 50,000 characters in row ${row + 1}, more than a sheet takes. ${instead}`;
}
