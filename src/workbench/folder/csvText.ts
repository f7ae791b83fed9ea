import { parseCsv } from '../../core/read/csv/csv.ts';
import { type CsvDialect, sniffDialect } from '../../core/read/csv/csvDialect.ts';
import { scanRows } from '../../core/read/csv/csvRows.ts';
import { decodeText, type Encoding } from '../../core/read/csv/fileStart.ts';
import { KNOWN_HEADINGS } from '../../core/read/knownHeadings.ts';

/** A CSV file as somebody has written it. */
export interface CsvText {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: Encoding;
  readonly dialect: CsvDialect;
}

/** Where a row stands in its text: each of its cells, quotes and all, and the end of its line. */
export interface RecordPlace {
  readonly cells: readonly (readonly [start: number, end: number])[];
  readonly lineEnd: number;
}

const SNIFFED = 256 * 1024;

export function csvTextOf(bytes: Uint8Array): CsvText {
  const { text, encoding } = decodeText(bytes);
  return { bytes, text, encoding, dialect: sniffDialect(text.slice(0, SNIFFED), KNOWN_HEADINGS) };
}

export function rowsOf({ text, dialect }: CsvText): readonly (readonly string[])[] {
  return parseCsv(text, dialect);
}

/** Where the rows stand that `rowsOf` gives, in the same order. */
export function recordPlaces({ text, dialect: { delimiter, skip } }: CsvText): RecordPlace[] {
  const cells: [number, number][][] = [];
  scanRows(text.slice(skip), delimiter, true, (row, start, end) => {
    if (row === cells.length) cells.push([]);
    cells[row]?.push([start + skip, end + skip]);
  });
  return cells.map((places, at) => ({ cells: places, lineEnd: cells[at + 1]?.[0]?.[0] ?? text.length }));
}
