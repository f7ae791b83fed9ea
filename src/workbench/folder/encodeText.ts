import type { Encoding } from '../../core/read/csv/fileStart.ts';

const BYTES_1252 = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
    (letter, byte) => [letter, byte],
  ),
);

/** A text in the encoding of its file; null where the encoding lacks one of its letters. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes = [...text].map((letter) => BYTES_1252.get(letter));
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : null;
}

/** The bytes of a stretch of a file's text, as they are in the file. */
export function bytesBetween(
  { bytes, text, encoding }: { bytes: Uint8Array; text: string; encoding: Encoding },
  start: number,
  end: number,
): Uint8Array {
  // What is UTF-8 comes out of its text as it went in; of the others each unit of the text has as many bytes.
  if (encoding === 'utf-8') return Buffer.from(text.slice(start, end), 'utf8');
  const unit = encoding === 'windows-1252' ? 1 : 2;
  return bytes.subarray(start * unit, end * unit);
}
