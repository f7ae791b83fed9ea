import { type CsvDialect, parseCsv, sniffDialect } from '../../core/read/csv.ts';
import { KNOWN_HEADINGS } from '../../core/read/knownHeadings.ts';
import { assertSize } from '../fileSize.ts';
import { Mistake } from '../mistake.ts';
import { foreignKind } from './foreignKind.ts';

const SNIFFED = 256 * 1024;
/** The rows of a CSV file of any delimiter and encoding. What is not CSV is said to be what it is. */
export function rowsOfFile(name: string, bytes: Uint8Array): readonly (readonly string[])[] {
  assertSize(name, bytes.length);
  const foreign = foreignKind(bytes);
  if (foreign) throw new Mistake(`${name} is not a CSV file: it is ${foreign.what}. ${foreign.remedy}`);
  const text = new TextDecoder(encodingOf(bytes), { ignoreBOM: true }).decode(bytes);
  const dialect: CsvDialect = sniffDialect(text.slice(0, SNIFFED), KNOWN_HEADINGS);
  return parseCsv(text, dialect);
}

/** By the byte order mark, by zero bytes, else UTF-8; what is not UTF-8 is what Windows programs write. */
export function encodingOf(bytes: Uint8Array): string {
  const start = bytes.subarray(0, SNIFFED);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zerosAt = (parity: number) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zerosAt(1) > start.length / 4) return 'utf-16le';
  if (zerosAt(0) > start.length / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
