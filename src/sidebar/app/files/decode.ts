/** A file that cannot be imported, in words for people. */
export class FileProblem extends Error {}

const MOST_BYTES = 60 * 1024 * 1024;

/** First bytes of files that people take for CSV. */
const OTHER_KINDS: readonly { readonly bytes: readonly number[]; readonly says: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    says: 'is an Excel workbook or a ZIP archive. Unpack it, or save the sheet as CSV (UTF-8), then choose that file',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    says: 'is an old Excel workbook. Save it as CSV (UTF-8), then choose that file',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], says: 'is a PDF. Export the records as CSV instead' },
  { bytes: [0x1f, 0x8b], says: 'is compressed. Unpack it first' },
];

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** The text of a CSV file: by its byte order mark, by zero bytes, else UTF-8, else what Windows programs write. */
export function decodeFile(name: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new FileProblem(`${name} is empty. Export it again.`);
  assertSize(name, bytes.length);
  const other = OTHER_KINDS.find((kind) => kind.bytes.every((byte, at) => bytes[at] === byte));
  if (other) throw new FileProblem(`${name} ${other.says}.`);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  if (hasManyControls(text)) throw new FileProblem(`${name} is no text file. Choose a CSV export.`);
  return { text, encoding };
}

export function assertSize(name: string, bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new FileProblem(
      `${name} has ${Math.round(bytes / 1024 / 1024)} MB, more than a spreadsheet can take in. Review it with the command line, which has no limit, or split it.`,
    );
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 64 * 1024);
  const even = start.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = start.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (odd > start.length / 4) return 'utf-16le';
  if (even > start.length / 4) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function hasManyControls(text: string): boolean {
  const start = text.slice(0, 4096);
  let controls = 0;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls > start.length / 20;
}
