import type { Rows } from '../../core/model.ts';

/** SHA-256 of a tab's cells. Not that of the file the tab came from: a tab does not know it. */
export function hashOfTab(rows: Rows): string {
  const text = rows.map((cells) => cells.join('\u0001')).join('\u0002');
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  // Bytes are signed, as Java's are.
  return bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
}
