import type { Row } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { scanRows } from './csvRows.ts';

/** How a CSV text is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Characters at the start that belong to no row. */
  readonly skip: number;
}

const DELIMITERS = [',', ';', '\t', '|'];
const SNIFFED_ROWS = 30;
const SNIFFED_CHARACTERS = 64 * 1024;
/** Excel's own first line: `sep=;` names the delimiter and is no row. */
const SEP_LINE = /^\ufeff?sep=(.)\r?\n/i;

/** What a delimiter makes of the first rows: where a header would stand, and how many of its cells are known headings. */
interface Reading {
  readonly delimiter: string;
  readonly headerIndex: number;
  readonly known: number;
  /** Known headings, and nothing in that row that another delimiter could part. */
  readonly isSure: boolean;
  readonly width: number;
}

/**
 * The delimiter of a CSV text, from its headings: the one by which a row reads as headings of `knownHeadings`, else by
 * which a header stands highest, has most of them, and is widest; a comma where none makes a header. The values below it
 * may hold any of the others.
 */
export function sniffDialect(start: string, knownHeadings: ReadonlySet<string>): CsvDialect {
  const named = SEP_LINE.exec(start);
  if (named?.[1]) return { delimiter: named[1], skip: named[0].length };
  const skip = start.startsWith('\ufeff') ? 1 : 0;
  const text = start.slice(skip, SNIFFED_CHARACTERS);
  const isKnown = (cell: string) => knownHeadings.has(normalizeHeading(cell));
  const [best] = DELIMITERS.flatMap((delimiter) => headerBy(delimiter, text, isKnown) ?? []).sort(
    (a, b) =>
      Number(b.isSure) - Number(a.isSure) ||
      a.headerIndex - b.headerIndex ||
      b.known - a.known ||
      b.width - a.width,
  );
  // A column that stands alone is one, whatever parts its values.
  const standsAlone = (best?.known ?? 0) < 2 && isKnown(/[^\r\n]*/.exec(text.trimStart())?.[0] ?? '');
  return { delimiter: standsAlone ? ',' : (best?.delimiter ?? ','), skip };
}

/** The first row that has known headings, or whose columns the rows below it have too. */
function headerBy(delimiter: string, text: string, isKnown: (cell: string) => boolean): Reading | undefined {
  const rows = scanRows(text, delimiter, true).rows.slice(0, SNIFFED_ROWS);
  const others = DELIMITERS.filter((other) => other !== delimiter);
  const readings = rows.map((cells, headerIndex) => {
    const known = cells.filter(isKnown).length;
    const isSure = known > 1 && !cells.some((cell) => others.some((other) => cell.includes(other)));
    return { delimiter, headerIndex, known, isSure, width: cells.length };
  });
  return readings.find(
    ({ known, width, headerIndex }) =>
      width > 1 && (known > 1 || isLikeRows(width, rows.slice(headerIndex + 1))),
  );
}

/** Whether nearly all rows below fit under so many columns, and most of them have several. */
function isLikeRows(width: number, below: readonly Row[]): boolean {
  const filled = below.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const fitting = filled.filter((cells) => cells.length <= width).length;
  const parted = filled.filter((cells) => cells.length > 1).length;
  return fitting * 4 >= filled.length * 3 && parted * 2 >= filled.length;
}
