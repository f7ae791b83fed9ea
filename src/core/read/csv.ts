import Papa from 'papaparse';
import type { Row, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SNIFFED_ROWS = 30;
/** Excel's own first line: `sep=;` names the delimiter and is no row. */
const SEP_LINE = /^\ufeff?sep=(.)\r?\n/i;
const UNCLOSED = 'a quote opens on this row and never closes';

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
  return dropLastNewline(markUnclosed(data, errors));
}

/**
 * A quote that never closes has swallowed every row after it. The row gets one cell too many, so that it is held as
 * row-malformed and says so: nothing is lost in silence.
 */
export function markUnclosed(rows: Rows, errors: readonly Papa.ParseError[]): Rows {
  if (!errors.some(({ code }) => code === 'MissingQuotes')) return rows;
  const last = rows[rows.length - 1] ?? [];
  return [...rows.slice(0, -1), [...last, UNCLOSED]];
}

/** The line ending of the last row is not a row. */
export function dropLastNewline(rows: Rows): Rows {
  const last = rows[rows.length - 1];
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

/** Rows as CSV text with CRLF line endings (RFC 4180), each row ended. Cells are written as they are: guard them first. */
export function formatCsv(rows: Rows, delimiter = ','): string {
  return rows.length === 0
    ? ''
    : `${Papa.unparse(rows as Row[] as string[][], { delimiter, newline: '\r\n' })}\r\n`;
}
