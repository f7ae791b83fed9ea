import type { Rows } from '../model.ts';
import { sha256OfParts } from '../normalize/sha256.ts';

/**
 * SHA-256 of a tab's cells, which is the same wherever they are read. Not that of the file a tab came from: a tab does not
 * know it. Made row by row, so that no text of a whole tab is needed.
 */
export function hashOfTab(rows: Rows): string {
  return sha256OfParts(parts(rows));
}

function* parts(rows: Rows): Iterable<string> {
  let isFirst = true;
  for (const cells of rows) {
    yield `${isFirst ? '' : '\u0002'}${cells.join('\u0001')}`;
    isFirst = false;
  }
}
