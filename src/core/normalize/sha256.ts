import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of a text as UTF-8, in hexadecimal digits. */
export function sha256Of(text: string): string {
  const hash = sha256InParts();
  hash.add(text);
  return hash.digest();
}

/** The same of a text that is never there as a whole. */
export function sha256InParts(): { readonly add: (text: string) => void; readonly digest: () => string } {
  const hash = sha256.create();
  return {
    add: (text) => hash.update(utf8(text)),
    digest: () => [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

/** Of one UTF-16 unit: a pair of them has four bytes. */
const MOST_BYTES = 3;

/** Apps Script has no TextEncoder. A half of a pair that stands alone becomes U+FFFD, as there. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * MOST_BYTES);
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes[end++] = code;
    else {
      if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) bytes[end++] = 0xe0 | (code >> 12);
        else {
          bytes[end++] = 0xf0 | (code >> 18);
          bytes[end++] = 0x80 | ((code >> 12) & 63);
        }
        bytes[end++] = 0x80 | ((code >> 6) & 63);
      }
      bytes[end++] = 0x80 | (code & 63);
    }
  }
  return bytes.subarray(0, end);
}
