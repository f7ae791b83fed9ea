import type { Row, Rows } from '../model.ts';

/*
 * One spelling of a table, so that a sheet, a folder and whoever checks a sign-off hash the same bytes: cells as they were
 * read, commas, quotes where they must be, LF, no blank cells at the end of a row and no blank rows at the end of a table.
 */

const NEEDS_QUOTES = /[",\n]/;

export function canonicalCsv(rows: Rows): string {
  return canonicalPieces()(rows);
}

/** The same with the rows below the headings in the order of what they say: wherever people have put them. */
export function sortedCsv(headings: Row, rows: Rows): string {
  // Each row's text is made once, not at every comparison.
  const told = rows.map((cells) => ({ cells, says: cells.join('\u0001') }));
  told.sort((a, b) => (a.says < b.says ? -1 : 1));
  return canonicalCsv([headings, ...told.map(({ cells }) => cells)]);
}

/** A table's text piece by piece: blank rows wait until one follows that is not blank. */
export function canonicalPieces(): (rows: Rows) => string {
  let blank = 0;
  return (rows) => {
    let text = '';
    for (const cells of rows) {
      const line = canonicalLine(cells);
      if (line === '') blank++;
      else {
        text += `${'\n'.repeat(blank)}${line}\n`;
        blank = 0;
      }
    }
    return text;
  };
}

function canonicalLine(cells: Row): string {
  const width = widthOf(cells);
  let line = '';
  for (let at = 0; at < width; at++)
    line += at === 0 ? canonicalCell(cells[at]) : `,${canonicalCell(cells[at])}`;
  return line;
}

/** How many cells a row has, but for blank ones at its end. */
export function widthOf(cells: Row): number {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return end;
}

export function canonicalCell(cell = ''): string {
  const text = cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
