import { createHash } from 'node:crypto';
import type { Rows } from '../core/model.ts';
import { canonicalPieces } from '../core/report/canonicalCsv.ts';

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Takes the rows of a table piece by piece; `digest` is the SHA-256 of its canonical CSV. */
export function hashOfRows(): { readonly add: (rows: Rows) => void; readonly digest: () => string } {
  const hash = createHash('sha256');
  const canonical = canonicalPieces();
  return { add: (rows) => void hash.update(canonical(rows), 'utf8'), digest: () => hash.digest('hex') };
}
