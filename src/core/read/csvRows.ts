/** The rows of a CSV text that have ended in it. */
export interface ScannedRows {
  readonly rows: readonly string[][];
  /** The indexes of rows with a quote that is not closed where its cell ends. */
  readonly broken: ReadonlySet<number>;
  /** Where the last of these rows ends, its line end and all: what stands behind it is still to come. */
  readonly end: number;
}

const QUOTE = 34;
const LF = 10;
const SPACE = 32;
/** The next of what does not come any more. */
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Cuts a text into rows and cells (RFC 4180). A line ends with CRLF, LF or CR, whichever comes: files that were put
 * together have several. Where `isLast` is false, nothing is decided that more text could change.
 */
export function scanRows(text: string, delimiter: string, isLast: boolean): ScannedRows {
  const rows: string[][] = [];
  const broken = new Set<number>();
  const next = nextPlaces(text, delimiter);
  let cells: string[] = [];
  let end = 0;
  let at = 0;
  while (at < text.length || cells.length > 0) {
    let cellEnd: number;
    if (text.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(text, at, delimiter, isLast);
      if (!quoted) break;
      if (quoted.isBroken) broken.add(rows.length);
      cells.push(quoted.value);
      cellEnd = quoted.end;
    } else {
      cellEnd = Math.min(next.cellEnd(at), text.length);
      if (cellEnd === text.length && !isLast) break;
      cells.push(text.slice(at, cellEnd));
    }
    if (cellEnd < text.length && text.startsWith(delimiter, cellEnd)) {
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

/** Where the next delimiter or line end stands. Each place is searched for once, however many cells lie before it. */
function nextPlaces(text: string, delimiter: string) {
  const marks = [delimiter, '\n', '\r'];
  const places = marks.map(() => -1);
  return {
    cellEnd(at: number): number {
      let nearest = NEVER;
      for (let mark = 0; mark < marks.length; mark++) {
        let place = places[mark] ?? NEVER;
        if (place < at) {
          place = text.indexOf(marks[mark] ?? '', at);
          if (place < 0) place = NEVER;
          places[mark] = place;
        }
        if (place < nearest) nearest = place;
      }
      return nearest;
    },
  };
}

/**
 * The cell whose opening quote stands at `at`; null where it goes on behind the text. A quote inside it that is not
 * doubled is kept, and the cell goes on to a quote before a delimiter or line end.
 */
function readQuoted(
  text: string,
  at: number,
  delimiter: string,
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
    if (end >= text.length || text.startsWith(delimiter, end) || endOfLine(text, end) > end)
      return { value: unquoted(text.slice(at + 1, quote)), end, isBroken };
    isBroken = true;
  }
}

function unquoted(inside: string): string {
  return inside.includes('""') ? inside.replaceAll('""', '"') : inside;
}

/** Behind the line end that stands at `at`; `at` itself where none does. */
function endOfLine(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at;
}
