import type { ContactIdKind, IdentifierKind } from '../model.ts';
import { canonicalId } from '../normalize/contactId.ts';
import { cellText } from '../normalize/text.ts';
import { splitValues } from './multiValue.ts';
import type { UnreadColumn } from './unreadColumns.ts';

/** Room for several addresses with their names. A longer cell is a text. */
const LONGEST = 1000;
const LONGEST_ID = 100;
const LONGEST_PHONE = 40;
const SEPARATORS = /[;,|\n]/;
/** A bare number or a word: by itself neither is told from an amount or a name. */
const PLAIN = /^(?:\d+(?:\.0)?|\p{L}{1,14})$/u;
const PHONE = /^[+(\d][\d\s().-]+(?:(?:x|ext\.?|#)\s*\d{1,6})?$/i;
const NUMBER = /^\d+(?:\.\d+)?$/;
const NOT_DIGITS = /\D+/g;

/** Whether the map holds this very id, as the index writes it. */
export type IsKnownId = (kind: ContactIdKind, canonical: string) => boolean;

/** The values of a cell that nobody reads which may be identifiers, as far as that can be told without reading them. */
export function unreadValues(
  cell: string,
  column: UnreadColumn,
  isKnownId: IsKnownId,
): readonly (readonly [IdentifierKind, string])[] {
  if (cell === '' || cell.length > LONGEST) return [];
  const text = cellText(cell);
  if (text.includes('@')) return emailsOf(text, column).map((raw) => ['email', raw]);
  return [
    ...phonesOf(text, column).map((raw): ['phone', string] => ['phone', raw]),
    ...idsOf(text, column, isKnownId),
  ];
}

function emailsOf(text: string, { isText }: UnreadColumn): readonly string[] {
  if (!isText) return splitValues('email', text);
  return /\s/.test(text) ? [] : [text];
}

/** A number counts where it is written as phones are, or stands under a heading that says phone. */
function phonesOf(text: string, { namesPhones }: UnreadColumn): readonly string[] {
  if (namesPhones) return splitValues('phone', text);
  if (text.length > LONGEST_PHONE || !PHONE.test(text) || NUMBER.test(text)) return [];
  const { length } = text.replace(NOT_DIGITS, '');
  return length >= (text.startsWith('+') ? 7 : 10) ? [text] : [];
}

function idsOf(
  text: string,
  { isText, idKinds, namesIds }: UnreadColumn,
  isKnownId: IsKnownId,
): [ContactIdKind, string][] {
  const parts = isText || !SEPARATORS.test(text) ? [text] : text.split(SEPARATORS).map((part) => part.trim());
  const found: [ContactIdKind, string][] = [];
  for (const part of parts) {
    if (part === '' || part.length > LONGEST_ID) continue;
    for (const kind of PLAIN.test(part) ? namesIds : idKinds)
      if (isKnownId(kind, canonicalId(kind, part))) found.push([kind, part]);
  }
  return found;
}
