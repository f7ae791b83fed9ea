import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of a text as UTF-8, in hexadecimal digits. */
export function sha256Of(text: string): string {
  return sha256OfParts([text]);
}

/** The same of a text that is never there as a whole. */
export function sha256OfParts(parts: Iterable<string>): string {
  const hash = sha256.create();
  for (const part of parts) hash.update(utf8(part));
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Apps Script has no TextEncoder. A half of a pair that stands alone becomes U+FFFD, as there. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return Uint8Array.from(bytes);
}
