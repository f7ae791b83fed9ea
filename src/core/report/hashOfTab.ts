import type { Rows } from '../model.ts';
import { sha256InParts } from '../normalize/sha256.ts';
import { canonicalPieces } from './canonicalCsv.ts';

/**
 * SHA-256 of a tab's canonical CSV, which is the same wherever its cells are read. Not that of the file a tab came from: a
 * tab does not know it.
 */
export function hashOfTab(rows: Rows): string {
  const hash = hashOfRows();
  hash.add(rows);
  return hash.digest();
}

/** The same of rows that come piece by piece. Made row by row, so that no text of a whole tab is needed. */
export function hashOfRows(): { readonly add: (rows: Rows) => void; readonly digest: () => string } {
  const hash = sha256InParts();
  const canonical = canonicalPieces();
  const add = (rows: Rows) => {
    for (const cells of rows) hash.add(canonical([cells]));
  };
  return { add, digest: hash.digest };
}
