/** What a file that is no CSV is, and what to do instead. */
export interface Foreign {
  readonly what: string;
  readonly remedy: string;
}

type Utf16 = 'utf-16le' | 'utf-16be';
export type Encoding = Utf16 | 'utf-8' | 'windows-1252';

const SAVE_AS = 'Open it where it comes from and export it as CSV (UTF-8)';

/** First bytes of files that people take for CSV. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or another ZIP archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
];
const LOOKED_AT = 4096;

/** What a file is that is no text, by its first bytes; null for what may be CSV. Names are not asked: people rename files. */
export function foreignKind(bytes: Uint8Array): Foreign | null {
  for (const [signature, what] of SIGNATURES)
    if (signature.every((byte, at) => bytes[at] === byte)) return { what, remedy: SAVE_AS };
  const start = bytes.subarray(0, LOOKED_AT);
  if (isUtf32(start)) return { what: 'text in UTF-32', remedy: 'Save it as UTF-8' };
  if (utf16Of(start)) return null;
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(String.fromCharCode(...start)))
    return { what: 'a web page', remedy: 'The download may have asked for a login. Export it again as CSV' };
  const controls = start.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length;
  return start.includes(0) || controls > start.length / 20
    ? { what: 'a binary file', remedy: SAVE_AS }
    : null;
}

/** By the byte order mark, by zero bytes, else UTF-8; what is not UTF-8 is what Windows programs write. */
export function encodingOf(bytes: Uint8Array, isUtf8: () => boolean): Encoding {
  return utf16Of(bytes.subarray(0, LOOKED_AT)) ?? (isUtf8() ? 'utf-8' : 'windows-1252');
}

/** A mark at the start, or zeros in all but the last or the first of every four places. */
function isUtf32(start: Uint8Array): boolean {
  const begins = (...mark: readonly number[]) => mark.every((byte, at) => start[at] === byte);
  if (begins(0xff, 0xfe, 0, 0) || begins(0, 0, 0xfe, 0xff)) return true;
  const zeros = [0, 1, 2, 3].map(
    (place) => start.filter((byte, at) => byte === 0 && at % 4 === place).length / (start.length / 4),
  );
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  return third > 0.9 && Math.max(first, fourth) > 0.9 && Math.min(first, fourth) < 0.5 && second > 0.4;
}

/** A mark at the start, or zeros in every other place only. */
function utf16Of(start: Uint8Array): Utf16 | null {
  const [first, second] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = (parity: number) =>
    start.filter((byte, at) => byte === 0 && at % 2 === parity).length / (start.length / 2);
  if (zeros(1) > 0.5 && zeros(0) < 0.05) return 'utf-16le';
  return zeros(0) > 0.5 && zeros(1) < 0.05 ? 'utf-16be' : null;
}

/** As pages and Node have it; Apps Script has none. */
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** The text of a whole file that is in memory, its byte order mark and all. For pages and Node. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes, () => isUtf8(bytes));
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
