import type { Row, Rows } from '../../core/model.ts';
import { quotedCell } from '../../core/read/csv/csv.ts';
import { canonicalCell, widthOf } from '../../core/report/canonicalCsv.ts';

/*
 * Rows as the UTF-8 bytes of a CSV text. A text that is put together of millions of cells has to be copied once more before it
 * can be written or hashed, in as many steps as it has pieces: that took five times as long as this.
 */

/** Bytes that are waiting to be written or hashed: the first `length` of the buffer. */
export interface Bytes {
  buffer: Buffer;
  length: number;
}

const FIRST_ROOM = 64 * 1024;
/** Of one sign of UTF-16. */
const MOST_BYTES = 3;
/** A longer cell is copied faster by Node. */
const LONGEST_PLAIN = 64;
const [LINE_FEED, RETURN, BLANK, QUOTE, COMMA, LAST_PLAIN] = [10, 13, 32, 34, 44, 126];

export function noBytes(): Bytes {
  return { buffer: Buffer.allocUnsafe(FIRST_ROOM), length: 0 };
}

export function addText(bytes: Bytes, text: string): void {
  makeRoom(bytes, text.length * MOST_BYTES);
  bytes.length += bytes.buffer.write(text, bytes.length, 'utf8');
}

/** The same bytes as formatCsv gives for the row. */
export function addCsvRow(bytes: Bytes, cells: Row): void {
  for (let at = 0; at < cells.length; at++) {
    if (at > 0) addByte(bytes, COMMA);
    const cell = cells[at] ?? '';
    if (!addPlain(bytes, cell)) addText(bytes, quotedCell(cell));
  }
  addByte(bytes, RETURN);
  addByte(bytes, LINE_FEED);
}

/** The same bytes as canonicalPieces gives for the rows, piece by piece. */
export function canonicalBytes(): (bytes: Bytes, rows: Rows) => void {
  let blank = 0;
  return (bytes, rows) => {
    for (const cells of rows) {
      const width = widthOf(cells);
      if (width === 0) blank++;
      else {
        for (; blank > 0; blank--) addByte(bytes, LINE_FEED);
        addCanonicalLine(bytes, cells, width);
      }
    }
  };
}

function addCanonicalLine(bytes: Bytes, cells: Row, width: number): void {
  for (let at = 0; at < width; at++) {
    if (at > 0) addByte(bytes, COMMA);
    const cell = cells[at] ?? '';
    if (!addPlain(bytes, cell)) addText(bytes, canonicalCell(cell));
  }
  addByte(bytes, LINE_FEED);
}

/** Adds a short cell of plain signs, which nobody quotes; false, with nothing added, for any other. */
function addPlain(bytes: Bytes, cell: string): boolean {
  const { length } = cell;
  if (length === 0) return true;
  if (length > LONGEST_PLAIN || cell.charCodeAt(0) === BLANK || cell.charCodeAt(length - 1) === BLANK)
    return false;
  makeRoom(bytes, length);
  const { buffer } = bytes;
  let end = bytes.length;
  for (let at = 0; at < length; at++) {
    const code = cell.charCodeAt(at);
    if (code < BLANK || code > LAST_PLAIN || code === QUOTE || code === COMMA) return false;
    buffer[end++] = code;
  }
  bytes.length = end;
  return true;
}

function addByte(bytes: Bytes, byte: number): void {
  makeRoom(bytes, 1);
  bytes.buffer[bytes.length++] = byte;
}

function makeRoom(bytes: Bytes, more: number): void {
  const { buffer, length } = bytes;
  if (length + more <= buffer.length) return;
  bytes.buffer = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + more));
  buffer.copy(bytes.buffer, 0, 0, length);
}
