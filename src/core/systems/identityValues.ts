import type { IdentifierKind } from '../model.ts';
import { cellText } from '../normalize/text.ts';

/** Longer than any vendor's id, and than what people write around one. */
const LONGEST_ID = 100;
const ID = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9_.:=-]*$/;
const DATE = /^\d{1,4}[-.]\d{1,2}[-.]\d{1,4}$|^\d{4}-\d{2}-\d{2}T|^\d+\.\d+$|^\d{1,2}:\d{2}/;
const LONGEST_PHONE = 40;
const PHONE = /^\+?[\d\s().-]{7,}(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?$/i;

/**
 * Whether a cell looks like an identifier of this kind, where its heading alone does not say that it is one. A word, a
 * date, an amount and a yes do not.
 */
export function looksLike(kind: IdentifierKind | 'id', cell: string): boolean {
  const text = cellText(cell);
  if (kind === 'email') return text.includes('@');
  if (kind === 'phone') return text.length <= LONGEST_PHONE && PHONE.test(text) && !DATE.test(text);
  return text.length <= LONGEST_ID && ID.test(text) && !DATE.test(text);
}
