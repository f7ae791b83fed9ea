interface Foreign {
  readonly what: string;
  readonly remedy: string;
}

const SAVE_AS = 'Open it where it comes from and export it as CSV, then open that file here.';

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or another zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
];

/** What a file is that is no text at all, or null for what may be CSV. Names are not asked: people rename files. */
export function foreignKind(bytes: Uint8Array): Foreign | null {
  for (const [signature, what] of SIGNATURES)
    if (signature.every((byte, at) => bytes[at] === byte)) return { what, remedy: SAVE_AS };
  const start = bytes.subarray(0, 4096);
  if (/^\s*(?:<!doctype|<html|<\?xml)/i.test(new TextDecoder('latin1').decode(start)))
    return { what: 'a web page', remedy: 'The download may have asked for a login. Export it again as CSV.' };
  return isUtf16(start) || !start.some((byte) => byte === 0)
    ? null
    : { what: 'a binary file', remedy: SAVE_AS };
}

/** A mark at the start, or zeros in every other place only. */
function isUtf16(start: Uint8Array): boolean {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const zeros = [0, 1].map(
    (parity) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length / (start.length / 2),
  );
  return Math.max(...zeros) > 0.5 && Math.min(...zeros) < 0.05;
}
