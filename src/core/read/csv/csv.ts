import type { Row, Rows } from '../../model.ts';
import { type Ending, findBreaks } from './brokenRows.ts';
import type { CsvDialect } from './csvDialect.ts';
import { scanRows } from './csvRows.ts';

/** What stands between quotes, whatever the delimiter. */
const QUOTED = /["\r\n\ufeff]|^ | $/;

/** All rows of a CSV text (RFC 4180, any mix of line ends, quoted line breaks). A row that is damaged says so: brokenRows. */
export function parseCsv(text: string, dialect: CsvDialect): Rows {
  return parseInPieces(dialect)(text, true);
}

/**
 * Parses a CSV text that comes in pieces, cut anywhere: each call returns the rows that have ended so far, the last one
 * the rest.
 */
export function parseInPieces({ delimiter, skip }: CsvDialect): (text: string, isLast: boolean) => Rows {
  const withBreaks = findBreaks();
  let toSkip = skip;
  let rest = '';
  let enough = 0;
  return (text, isLast): Row[] => {
    rest += text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    if (!isLast && rest.length < enough) return [];
    const { rows, broken, end } = scanRows(rest, delimiter, isLast);
    const ending = isLast ? endingOf(rest) : 'not yet';
    rest = rest.slice(end);
    // A row that does not end is not to be scanned anew with every piece.
    enough = rows.length === 0 ? rest.length * 2 : 0;
    return withBreaks(rows, broken, ending);
  };
}

function endingOf(rest: string): Ending {
  return rest === '' || /[\r\n]$/.test(rest) ? 'with a line end' : 'without a line end';
}

/** Rows as CSV text with CRLF line endings (RFC 4180), each row ended. Cells are written as they are: guard them first. */
export function formatCsv(rows: Rows, delimiter = ','): string {
  let text = '';
  for (const cells of rows) {
    let separator = '';
    for (const cell of cells) {
      text += separator + quotedCell(cell, delimiter);
      separator = delimiter;
    }
    text += '\r\n';
  }
  return text;
}

/** One cell as formatCsv writes it. */
export function quotedCell(cell: string, delimiter = ','): string {
  return QUOTED.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
