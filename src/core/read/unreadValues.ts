import type { ContactIdKind, IdentifierKind } from '../model.ts';
import { canonicalId } from '../normalize/contactId.ts';
import { cellText } from '../normalize/text.ts';
import { splitValues } from './multiValue.ts';
import type { UnreadColumn } from './unreadColumns.ts';

/** Room for several addresses with their names. A longer cell is a text. */
const LONGEST = 1000;
const LONGEST_ID = 100;
const LONGEST_PHONE = 40;
const SEPARATORS = /[;,|\n]|\s\/\s/;
/** A bare number or a word: by itself neither is told from an amount or a name. */
const PLAIN = /^(?:\d+(?:\.0)?|\p{L}{1,14})$/u;
const LABEL =
  '(?:\\(?(?:tel|phone|mobile|cell|work|home|office|direct|whatsapp|sms|text|ph|[cmhow])\\)?[:. ]\\s*)?';
const PHONE = new RegExp(`^${LABEL}[+(\\d][\\d\\s().-]+(?:(?:x|ext\\.?|#)\\s*\\d{1,6})?$`, 'i');
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
  if (column.isText || !SEPARATORS.test(text)) return valuesOf(text, column, isKnownId);
  const values = text.split(SEPARATORS).flatMap((part) => valuesOf(part.trim(), column, isKnownId));
  // A comma stands inside `Day, Bo <bo@x.test>` too.
  return text.includes('@') ? [...values, ...emailsOf(text, column)] : values;
}

function valuesOf(text: string, column: UnreadColumn, isKnownId: IsKnownId): [IdentifierKind, string][] {
  return text.includes('@')
    ? emailsOf(text, column)
    : [...phonesOf(text, column), ...idsOf(text, column, isKnownId)];
}

function emailsOf(text: string, { isText }: UnreadColumn): [IdentifierKind, string][] {
  if (isText) return /\s/.test(text) ? [] : [['email', text]];
  return splitValues('email', text).map((raw) => ['email', raw]);
}

/** A number counts where it is written as phones are, or stands under a heading that says phone. */
function phonesOf(text: string, { namesPhones }: UnreadColumn): [IdentifierKind, string][] {
  if (namesPhones) return splitValues('phone', text).map((raw) => ['phone', raw]);
  if (text.length > LONGEST_PHONE || !PHONE.test(text) || NUMBER.test(text)) return [];
  const { length } = text.replace(NOT_DIGITS, '');
  return length >= (text.includes('+') ? 7 : 10) ? [['phone', text]] : [];
}

function idsOf(
  text: string,
  { idKinds, namesIds }: UnreadColumn,
  isKnownId: IsKnownId,
): [IdentifierKind, string][] {
  if (text === '' || text.length > LONGEST_ID) return [];
  return (PLAIN.test(text) ? namesIds : idKinds)
    .filter((kind) => isKnownId(kind, canonicalId(kind, text)))
    .map((kind) => [kind, text]);
}
