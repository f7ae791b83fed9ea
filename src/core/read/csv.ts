import Papa from 'papaparse';
import type { Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SNIFFED_ROWS = 30;
/** Excel's own first line: `sep=;` names the delimiter and is no row. */
const SEP_LINE = /^\ufeff?sep=(.)\r?\n/i;
/** Stands in a cell too many of a row whose quotes cannot be trusted. */
export const BROKEN_QUOTE = 'a quote opens on this row and is not closed where its cell ends';

export interface CsvDialect {
  readonly delimiter: string;
  /** Characters at the start that belong to no row. */
  readonly skip: number;
}

/**
 * The delimiter of a CSV text, from its first rows: the one that yields the most headings in `knownHeadings`, else the
 * one that splits the rows most evenly (papaparse's guess), else a comma.
 */
export function sniffDialect(start: string, knownHeadings: ReadonlySet<string>): CsvDialect {
  const named = SEP_LINE.exec(start);
  if (named?.[1]) return { delimiter: named[1], skip: named[0].length };
  const skip = start.startsWith('\ufeff') ? 1 : 0;
  const text = start.slice(skip);
  const known = (delimiter: string) =>
    Math.max(
      0,
      ...Papa.parse<string[]>(text, { delimiter, preview: SNIFFED_ROWS }).data.map(
        (cells) => cells.filter((cell) => knownHeadings.has(normalizeHeading(cell))).length,
      ),
    );
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: known(delimiter) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = scored;
  if (best && best.score > 1 && best.score > (second?.score ?? 0)) return { delimiter: best.delimiter, skip };
  const guess = Papa.parse(text, { preview: SNIFFED_ROWS, delimitersToGuess: DELIMITERS }).meta.delimiter;
  return { delimiter: DELIMITERS.includes(guess) ? guess : ',', skip };
}

/** All rows of a CSV text (RFC 4180, any line ending, quoted line breaks). */
export function parseCsv(text: string, { delimiter, skip }: CsvDialect): Rows {
  const { data, errors } = Papa.parse<string[]>(text.slice(skip), { delimiter });
  return dropLastNewline(markBroken(data, errors));
}

/** How the lines of a CSV text end, as papaparse guesses it from the text's start. */
export function lineBreakOf(start: string, { delimiter, skip }: CsvDialect): string {
  return Papa.parse(start.slice(skip), { delimiter, preview: 1 }).meta.linebreak;
}

/**
 * Parses a CSV text that comes in pieces, cut anywhere: each call returns the rows that have ended so far, the last one
 * the rest.
 */
export function parseInPieces(
  { delimiter, skip }: CsvDialect,
  lineBreak: string,
): (text: string, isLast: boolean) => Rows {
  const parser = new Papa.Parser({ delimiter, newline: lineBreak as '\n' });
  let toSkip = skip;
  let rest = '';
  let enough = 0;
  return (text, isLast) => {
    rest += text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    if (!isLast && rest.length < enough) return [];
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(rest, 0, !isLast);
    const rows = markBroken(data, errors);
    if (isLast) return dropLastNewline(rows);
    rest = rest.slice(meta.cursor);
    // A row that does not end is not to be parsed anew with every piece.
    enough = data.length === 0 ? rest.length * 2 : 0;
    return rows;
  };
}

/**
 * A quote that is not closed where its cell ends has swallowed the cells and rows up to the next quote. The row gets one
 * cell too many, so that it is held as row-malformed and says so: nothing is lost in silence.
 */
function markBroken(rows: Rows, errors: readonly Papa.ParseError[]): Rows {
  const broken = new Set(
    errors.flatMap(({ type, code, row }) =>
      type !== 'Quotes' ? [] : [code === 'MissingQuotes' ? rows.length - 1 : row],
    ),
  );
  return broken.size === 0
    ? rows
    : rows.map((cells, at) => (broken.has(at) ? [...cells, BROKEN_QUOTE] : cells));
}

/** The line ending of the last row is not a row. */
function dropLastNewline(rows: Rows): Rows {
  const last = rows[rows.length - 1];
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/**
 * Rows as CSV text with CRLF line endings (RFC 4180), each row ended. Cells are written as they are: guard them first.
 * Written out, because papaparse's formatter takes three times as long.
 */
export function formatCsv(rows: Rows, delimiter = ','): string {
  const special = new RegExp(`["\\r\\n\\ufeff\\${delimiter}]|^ | $`);
  let text = '';
  for (const cells of rows) {
    let separator = '';
    for (const cell of cells) {
      text += separator + (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
      separator = delimiter;
    }
    text += '\r\n';
  }
  return text;
}
