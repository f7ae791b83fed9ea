import { decodeText, foreignKind } from '../../core/read/csv/fileStart.ts';

/** A file that cannot be imported, in words for people. */
export class FileProblem extends Error {}

const MOST_BYTES = 60 * 1024 * 1024;

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** The text of a CSV file: by its byte order mark, by zero bytes, else UTF-8, else what Windows programs write. */
export function decodeFile(name: string, bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new FileProblem(`${name} is empty. Export it again.`);
  assertSize(name, bytes.length);
  const foreign = foreignKind(bytes);
  if (foreign) throw new FileProblem(`${name} is not a CSV file: it is ${foreign.what}. ${foreign.remedy}.`);
  return decodeText(bytes);
}

export function assertSize(name: string, bytes: number): void {
  if (bytes > MOST_BYTES)
    throw new FileProblem(
      `${name} has ${Math.round(bytes / 1024 / 1024)} MB, more than a spreadsheet can take in. Review it with the command line, which has no limit, or split it.`,
    );
}
