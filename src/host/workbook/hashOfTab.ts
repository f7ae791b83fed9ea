import type { Rows } from '../../core/model.ts';
import { sha256 } from '../sheet/sha256.ts';

/** SHA-256 of a tab's cells. Not that of the file the tab came from: a tab does not know it. */
export function hashOfTab(rows: Rows): string {
  return sha256(rows.map((cells) => cells.join('\u0001')).join('\u0002'));
}
