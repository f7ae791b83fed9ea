import { formatCsv } from '../../core/read/csv/csv.ts';
import { originsOf } from '../tables/alignRows.ts';
import { type Rows, trimmedRow } from '../tables/rows.ts';
import { type CsvText, type RecordPlace, recordPlaces } from './csvText.ts';
import { bytesBetween, encodeText } from './encodeText.ts';

export interface Rewritten {
  readonly bytes: Uint8Array;
  /** Whether the file is UTF-8 from now on, because its encoding lacks a letter that was typed. */
  readonly isRecoded: boolean;
}

/** Part of a file: a stretch of the text as it was, or a text that is new. */
type Piece = readonly [start: number, end: number] | string;

/**
 * A file whose table was changed from `before` to `now`: every cell that nobody touched stays byte for byte, in its quotes
 * and its encoding, wherever its row stands now.
 */
export function rewriteCsv(file: CsvText, before: Rows, now: Rows): Rewritten {
  const places = recordPlaces(file);
  const known = places.map((_, at) => before[at] ?? []);
  const table = known.slice(0, before.length);
  const origins = originsOf(table, now);
  const style = styleOf(file, places);
  const hasLineEnd = /[\r\n]$/.test(file.text);
  const pieces: Piece[] = [[0, places[0]?.cells[0]?.[0] ?? file.text.length]];
  now.forEach((cells, at) => {
    const origin = origins[at] ?? -1;
    const place = places[origin];
    pieces.push(
      ...(place ? changedRecord(file, place, table[origin] ?? [], cells, style) : [newRecord(cells, style)]),
    );
    const isLast = at === now.length - 1 && places.length <= before.length;
    if (isLast && !hasLineEnd && places.length > 0) return;
    const end = place ? lineEndOf(place) : null;
    pieces.push(end && end[1] > end[0] ? end : style.lineEnd);
  });
  // Blank lines at the end of the file are no rows of the table.
  const rest = places[before.length]?.cells[0]?.[0];
  if (rest !== undefined) pieces.push([rest, file.text.length]);
  return encoded(file, pieces);
}

interface Style {
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Whether the file puts every cell in quotes. */
  readonly quotesAll: boolean;
  /** How many cells a row has. */
  readonly width: number;
}

function styleOf({ text, dialect }: CsvText, places: readonly RecordPlace[]): Style {
  const last = places[Math.min(1, places.length - 1)];
  const [start, end] = (places[0] && lineEndOf(places[0])) ?? [0, 0];
  return {
    delimiter: dialect.delimiter,
    lineEnd: text.slice(start, end) || '\r\n',
    quotesAll: last?.cells.every(([at]) => text[at] === '"') ?? false,
    width: last?.cells.length ?? 0,
  };
}

function lineEndOf({ cells, lineEnd }: RecordPlace): readonly [number, number] {
  return [cells[cells.length - 1]?.[1] ?? lineEnd, lineEnd];
}

function changedRecord(
  { text: all }: CsvText,
  { cells }: RecordPlace,
  was: readonly string[],
  is: readonly string[],
  style: Style,
): Piece[] {
  const pieces: Piece[] = [];
  let kept = cells[0]?.[0] ?? 0;
  for (const [at, [start, end]] of cells.entries()) {
    const text = is[at] ?? '';
    if (text === (was[at] ?? '')) continue;
    pieces.push([kept, start], written(text, { ...style, quotesAll: all[start] === '"' }));
    kept = end;
  }
  pieces.push([kept, cells[cells.length - 1]?.[1] ?? kept]);
  // What was typed beyond the file's last column; what the table shows there otherwise is not in the file.
  const beyond = is
    .slice(cells.length)
    .map((text, at) => (text === (was[cells.length + at] ?? '') ? '' : text));
  for (const text of trimmedRow(beyond)) pieces.push(style.delimiter, written(text, style));
  return pieces;
}

function newRecord(cells: readonly string[], style: Style): string {
  const texts = Array.from({ length: Math.max(style.width, cells.length) }, (_, at) => cells[at] ?? '');
  return texts.map((text) => written(text, style)).join(style.delimiter);
}

function written(text: string, { delimiter, quotesAll }: Style): string {
  if (quotesAll) return `"${text.replaceAll('"', '""')}"`;
  return formatCsv([[text]], delimiter).slice(0, -2);
}

function encoded(file: CsvText, pieces: readonly Piece[]): Rewritten {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? encodeText(piece, file.encoding) : bytesBetween(file, ...piece),
  );
  if (parts.every((part) => part !== null)) return { bytes: Buffer.concat(parts), isRecoded: false };
  const text = pieces
    .map((piece) => (typeof piece === 'string' ? piece : file.text.slice(...piece)))
    .join('');
  return { bytes: Buffer.from(`\ufeff${text}`, 'utf8'), isRecoded: true };
}
