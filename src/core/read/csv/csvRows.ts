/** The rows of a CSV text that have ended in it. */
export interface ScannedRows {
  readonly rows: readonly string[][];
  /** The indexes of rows with a quote that is not closed where its cell ends. */
  readonly broken: ReadonlySet<number>;
  /** Where the last of these rows ends, its line end and all: what stands behind it is still to come. */
  readonly end: number;
}

/** Hears of every cell the 0-based index of its row and where it stands in the text, its quotes and all. */
export type CellSeen = (row: number, start: number, end: number) => void;

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * Cuts a text into rows and cells (RFC 4180). A line ends with CRLF, LF or CR, whichever comes: files that were put
 * together have several. Where `isLast` is false, nothing is decided that more text could change.
 */
export function scanRows(text: string, delimiter: string, isLast: boolean, onCell?: CellSeen): ScannedRows {
  const rows: string[][] = [];
  const broken = new Set<number>();
  const mark = delimiter.charCodeAt(0);
  // Each is searched for once, however many cells lie before it: a text of a million rows is read by these three alone.
  let nextMark = -1;
  let nextLf = -1;
  let nextCr = -1;
  let cells: string[] = [];
  let end = 0;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    let cellEnd: number;
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(text, at, mark, isLast);
      if (!quoted) break;
      if (quoted.isBroken) broken.add(rows.length);
      cells.push(quoted.value);
      cellEnd = quoted.end;
    } else {
      if (nextMark < at) nextMark = placeOf(delimiter, text, at);
      if (nextLf < at) nextLf = placeOf('\n', text, at);
      if (nextCr < at) nextCr = placeOf('\r', text, at);
      cellEnd = nextLf < nextCr ? nextLf : nextCr;
      if (nextMark < cellEnd) cellEnd = nextMark;
      if (cellEnd >= text.length && !isLast) break;
      cells.push(text.slice(at, cellEnd));
    }
    if (onCell) onCell(rows.length, at, cellEnd);
    if (text.charCodeAt(cellEnd) === mark) {
      at = cellEnd + 1;
      continue;
    }
    const lineEnd = endOfLine(text, cellEnd);
    if (lineEnd === text.length && !isLast && text.charCodeAt(lineEnd - 1) !== LF) break;
    rows.push(cells);
    cells = [];
    at = lineEnd;
    end = lineEnd;
  }
  broken.delete(rows.length);
  return { rows, broken, end };
}

/** Where `what` comes next; the end of the text where it does not come any more. */
function placeOf(what: string, text: string, from: number): number {
  const place = text.indexOf(what, from);
  return place < 0 ? text.length : place;
}

/**
 * The cell whose opening quote stands at `at`; null where it goes on behind the text. A quote inside it that is not
 * doubled is kept, and the cell goes on to a quote before a delimiter or line end.
 */
function readQuoted(
  text: string,
  at: number,
  mark: number,
  isLast: boolean,
): { value: string; end: number; isBroken: boolean } | null {
  let isBroken = false;
  let quote = at;
  for (;;) {
    quote = text.indexOf('"', quote + 1);
    if (quote < 0)
      return isLast ? { value: unquoted(text.slice(at + 1)), end: text.length, isBroken: true } : null;
    if (text.charCodeAt(quote + 1) === QUOTE) {
      quote++;
      continue;
    }
    let end = quote + 1;
    while (text.charCodeAt(end) === SPACE) end++;
    if (end >= text.length && !isLast) return null;
    if (end >= text.length || text.charCodeAt(end) === mark || endOfLine(text, end) > end)
      return { value: unquoted(text.slice(at + 1, quote)), end, isBroken };
    isBroken = true;
  }
}

function unquoted(inside: string): string {
  return inside.includes('""') ? inside.replaceAll('""', '"') : inside;
}

/** Behind the line end that stands at `at`; `at` itself where none does. */
function endOfLine(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === CR && text.charCodeAt(at + 1) === LF) return at + 2;
  return code === LF || code === CR ? at + 1 : at;
}
