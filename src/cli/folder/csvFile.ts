import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Rows } from '../../core/model.ts';
import { parseInPieces } from '../../core/read/csv/csv.ts';
import { type CsvDialect, sniffDialect } from '../../core/read/csv/csvDialect.ts';
import { encodingOf, foreignKind } from '../../core/read/csv/fileStart.ts';
import { KNOWN_HEADINGS } from '../../core/read/knownHeadings.ts';
import { FOOT_ROWS, footLines, HEAD_ROWS, tellingRows } from '../../core/read/recognize.ts';
import { SetupMistake } from '../usage.ts';

/** A CSV file that was looked at once: its encoding and delimiter. */
export interface CsvFile {
  readonly path: string;
  readonly tab: string;
  readonly encoding: string;
  readonly dialect: CsvDialect;
  /** The rows by which it is recognized: the first ones, and a footer. */
  readonly head: Rows;
}

const SNIFFED_BYTES = 256 * 1024;
/** Room for a footer of a few lines. Even, so that no sign of UTF-16 is cut in two. */
const FOOT_BYTES = 4096;
const CHUNK_BYTES = 1024 * 1024;
/** What is parsed at once is judged and written before the next: of a small piece, nearly all dies young. */
const PARSED_BYTES = 16 * 1024;

/** Looks at a file once. `headings` are those by which its delimiter is told. Throws SetupMistake for an unreadable file. */
export async function lookAt(
  path: string,
  tab: string,
  headings: ReadonlySet<string> = KNOWN_HEADINGS,
): Promise<CsvFile> {
  const start = await readStart(path);
  const isUtf8 = await isUtf8File(path);
  const foreign = foreignKind(start);
  if (foreign)
    throw new SetupMistake(
      `${basename(path)} is not a CSV file: it is ${foreign.what}. ${foreign.remedy}, or take it out of the folder`,
    );
  const encoding = encodingOf(start, () => isUtf8);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(start, { stream: true });
  const dialect = sniffDialect(text, headings);
  const isWhole = start.length < SNIFFED_BYTES;
  const rows = parseInPieces(dialect)(text, isWhole);
  const head = isWhole
    ? tellingRows(rows)
    : [...rows.slice(0, HEAD_ROWS), ...(await footOf(path, encoding, dialect))];
  return { path, tab, encoding, dialect, head };
}

/** Feeds the file's rows in chunks, in order. `firstIndex` is the 0-based index of the chunk's first row. */
export async function readRows(
  { path, encoding, dialect }: CsvFile,
  onRows: (rows: Rows, firstIndex: number) => void,
): Promise<void> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const parse = parseInPieces(dialect);
  let index = 0;
  const feed = (text: string, isLast: boolean) => {
    const rows = parse(text, isLast);
    if (rows.length > 0) onRows(rows, index);
    index += rows.length;
  };
  await readBytes(path, (bytes) => {
    for (let at = 0; at < bytes.length; at += PARSED_BYTES)
      feed(decoder.decode(bytes.subarray(at, at + PARSED_BYTES), { stream: true }), false);
  });
  feed(decoder.decode(), true);
}

/** Feeds the file's bytes, in one buffer that is used over and over. */
async function readBytes(path: string, onBytes: (bytes: Uint8Array) => void): Promise<void> {
  const file = await open(path);
  try {
    const buffer = await bufferFor(file, CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return;
      onBytes(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const start = await bufferFor(file, SNIFFED_BYTES);
    const { bytesRead } = await file.read(start, 0, start.length, 0);
    return start.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The lines of a footer at the end of a file that is not read whole. */
async function footOf(path: string, encoding: string, dialect: CsvDialect): Promise<Rows> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - (size % 2) - FOOT_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead));
    // Of the first line only the end is there.
    const rows = parseInPieces({ ...dialect, skip: 0 })(text.slice(text.indexOf('\n') + 1), true);
    return footLines(rows.slice(-FOOT_ROWS));
  } finally {
    await file.close();
  }
}

/** No larger than the file: most are small, and a large buffer for each would cost more than reading it. */
async function bufferFor(file: FileHandle, most: number): Promise<Buffer> {
  const { size } = await file.stat();
  return Buffer.alloc(Math.min(most, Math.max(size, 1)));
}

async function isUtf8File(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  await readBytes(path, (bytes) => {
    isUtf8 = isUtf8 && isDecodable(decoder, bytes);
  });
  return isUtf8 && isDecodable(decoder);
}

function isDecodable(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
