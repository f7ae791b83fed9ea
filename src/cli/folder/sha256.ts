import { createHash } from 'node:crypto';
import type { Rows } from '../../core/model.ts';
import { canonicalBytes, noBytes } from './csvBytes.ts';

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Takes the rows of a table piece by piece; `digest` is the SHA-256 of its canonical CSV. */
export function hashOfRows(): { readonly add: (rows: Rows) => void; readonly digest: () => string } {
  const hash = createHash('sha256');
  const addCanonical = canonicalBytes();
  const bytes = noBytes();
  const add = (rows: Rows) => {
    addCanonical(bytes, rows);
    hash.update(bytes.buffer.subarray(0, bytes.length));
    bytes.length = 0;
  };
  return { add, digest: () => hash.digest('hex') };
}

export function hashOfTable(rows: Rows): string {
  const hash = hashOfRows();
  hash.add(rows);
  return hash.digest();
}
