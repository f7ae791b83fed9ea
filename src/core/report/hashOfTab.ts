import type { Rows } from '../model.ts';
import { sha256OfParts } from '../normalize/sha256.ts';
import { canonicalPieces } from './canonicalCsv.ts';

/**
 * SHA-256 of a tab's canonical CSV, which is the same wherever its cells are read. Not that of the file a tab came from: a
 * tab does not know it. Made row by row, so that no text of a whole tab is needed.
 */
export function hashOfTab(rows: Rows): string {
  return sha256OfParts(parts(rows));
}

function* parts(rows: Rows): Iterable<string> {
  const canonical = canonicalPieces();
  for (const cells of rows) yield canonical([cells]);
}
