import type { Rows } from '../tables/rows.ts';

/** The lines of a file, each a row of one cell. */
export function linesIn(bytes: Uint8Array): Rows {
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line]);
}

export function bytesOfLines(rows: Rows): Uint8Array {
  return Buffer.from(rows.map(([line = '']) => `${line}\n`).join(''));
}
