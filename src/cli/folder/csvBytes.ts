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
const [LINE_FEED, RETURN] = [10, 13];
/** Where none of these stands in a line, only a comma or a blank at either end may make a cell be written in another way than it is. */
const SPECIAL = ['"', '\n', '\r', '\ufeff'];

export function noBytes(): Bytes {
  return { buffer: Buffer.allocUnsafe(FIRST_ROOM), length: 0 };
}

export function addText(bytes: Bytes, text: string): void {
  makeRoom(bytes, text.length * MOST_BYTES);
  bytes.length += bytes.buffer.write(text, bytes.length, 'utf8');
}

/** The same bytes as formatCsv gives for the row. */
export function addCsvRow(bytes: Bytes, cells: Row): void {
  addLine(bytes, cells, quotedCell);
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
        addLine(bytes, width < cells.length ? cells.slice(0, width) : cells, canonicalCell);
        addByte(bytes, LINE_FEED);
      }
    }
  };
}

/** Nearly every line is its cells as they are: one look at the whole of it costs less than one at each cell. */
function addLine(bytes: Bytes, cells: Row, spelled: (cell: string) => string): void {
  const line = cells.join(',');
  addText(bytes, isPlain(line, cells) ? line : cells.map((cell) => spelled(cell)).join(','));
}

function isPlain(line: string, cells: Row): boolean {
  return !SPECIAL.some((sign) => line.includes(sign)) && !cells.some(mayNeedQuotes);
}

function mayNeedQuotes(cell: string): boolean {
  return cell !== '' && (cell.includes(',') || cell.startsWith(' ') || cell.endsWith(' '));
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
