import type { ContactIdKind, Identifier, IdentifierKind } from '../model.ts';
import { canonicalId } from '../normalize/contactId.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText } from '../normalize/text.ts';
import { splitValues } from '../read/multiValue.ts';
import type { SourceRecord } from '../read/tabPlan.ts';
import type { UnreadColumn } from '../read/unreadColumns.ts';
import { compare, type Match, speaksAgainst } from './compare.ts';
import type { ContactIndex } from './contactIndex.ts';

const NOTE = 'a column that is not read: looked up by its value';
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

/**
 * A row's match with what speaks against it in columns that nobody reads: a cell that is, whole, an e-mail, phone or id of
 * another contact of the map. Such a cell never speaks for a contact.
 */
export function withUnreadCells(
  match: Match,
  { cells }: SourceRecord,
  columns: readonly UnreadColumn[],
  index: ContactIndex,
  read: ReadIdentifier,
): Match {
  const { contact } = match;
  if (!contact) return match;
  const against: Identifier[] = [];
  for (const column of columns) {
    const cell = cells[column.column.index];
    if (cell === undefined || cell === '' || cell.length > LONGEST) continue;
    for (const [kind, raw] of valuesOf(cell, column, index)) {
      const identifier = {
        kind,
        raw,
        heading: column.column.heading,
        column: column.column.index,
        ...read(kind, raw),
      };
      if (identifier.state !== 'usable') continue;
      const [found] = compare([identifier], index).comparisons;
      if (found && speaksAgainst(found, contact)) against.push({ ...identifier, note: NOTE });
    }
  }
  return against.length === 0 ? match : compare([...match.identifiers, ...against], index);
}

/** The values of a cell that may be identifiers, as far as that can be told without reading them. */
function valuesOf(cell: string, column: UnreadColumn, index: ContactIndex): [IdentifierKind, string][] {
  const text = cellText(cell);
  if (text.includes('@')) return emailsOf(text, column).map((raw) => ['email', raw]);
  return [
    ...phonesOf(text, column).map((raw): ['phone', string] => ['phone', raw]),
    ...idsOf(text, column, index),
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
  { holders }: ContactIndex,
): [ContactIdKind, string][] {
  const parts = isText || !SEPARATORS.test(text) ? [text] : text.split(SEPARATORS).map((part) => part.trim());
  const found: [ContactIdKind, string][] = [];
  for (const part of parts) {
    if (part === '' || part.length > LONGEST_ID) continue;
    for (const kind of PLAIN.test(part) ? namesIds : idKinds)
      if (holders.get(kind)?.has(canonicalId(kind, part))) found.push([kind, part]);
  }
  return found;
}
