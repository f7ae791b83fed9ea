import { Mistake } from './mistake.ts';

/** Larger files go through the command line, which reads them in pieces. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

export function assertSize(name: string, bytes: number): void {
  if (bytes <= LARGEST_FILE) return;
  throw new Mistake(
    `${name} has ${megabytes(bytes)}, and the workbench opens files of up to ${megabytes(LARGEST_FILE)}. ` +
      'Review it on the command line, which reads files of any size: npm run review -- <folder> --out <folder>',
  );
}
