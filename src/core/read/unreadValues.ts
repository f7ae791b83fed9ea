import type { ContactIdKind, IdentifierKind } from '../model.ts';
import { canonicalId } from '../normalize/contactId.ts';
import { cellText, plainSigns } from '../normalize/text.ts';
import { type LinkValue, linkValues, valuesWithin } from './cells/linkValues.ts';
import { splitValues } from './cells/multiValue.ts';
import { type UnreadColumn, unreadColumn } from './unreadColumns.ts';

/** Room for several addresses with their names. A longer cell is a text. */
const LONGEST = 1000;
const LONGEST_ID = 100;
const LONGEST_PHONE = 40;
const SEPARATORS = /[;,|\n]|\s\/\s/;
/** How results write a contact: all its ids, and then its name (`CLOSE-1/GHL-1 Ann Lee`). */
const KEY = /^(\S+\/\S+)(?: .*)?$/;
/** A bare number or a word: by itself neither is told from an amount or a name. */
const PLAIN = /^(?:\d+(?:\.0)?|\p{L}{1,14})$/u;
const LABEL =
  '(?:\\(?(?:tel|phone|mobile|cell|work|home|office|direct|whatsapp|sms|text|ph|[cmhow])\\)?[:. ]\\s*)?';
const PHONE = new RegExp(`^${LABEL}[+(\\d][\\d\\s().-]+(?:(?:x|ext\\.?|#)\\s*\\d{1,6})?$`, 'i');
const NUMBER = /^\d+(?:\.\d+)?$/;
/** `"bo lee"@x.test` */
const QUOTED_ADDRESS = /^"[^"]+"@\S+$/;
const NOT_DIGITS = /\D+/g;
/** All digits of a number with its country code, as phone systems write it. Nearly no other number is one that the map has. */
const WHOLE_NUMBER = /^(?:00)?([1-9]\d{10,14})$/;
const NATIONAL_NUMBER = /^\d{10}$/;
/** What stands around an identifier in a few words: `Bo Day (GHL-502)`, `with bo@x.test`. */
const AROUND = /[\s<>()[\]{}"',;|#]+/;
/** A shorter one may be a room or a quarter. */
const SHORTEST_ID_AMONG_WORDS = 6;
/** Stands before the number of a contact in a link, and not before an invoice's; `0-1` is how HubSpot writes it. */
const OF_A_CONTACT =
  /^(?:.*[-_])?(?:contacts?|persons?|people|leads?|clients?|customers?|detail|0-1)(?:[-_]?id)?$/i;
const WITH_A_PLUS = /^\+\d[\d\s().-]{6,24}$/;
const OF_A_PHONE = /^(?:tel|sms|callto|phone|phone_number|number|wa\.me|whatsapp)$/i;

/** Whether the map holds this very id, as the index writes it. */
export type IsKnownId = (kind: ContactIdKind, canonical: string) => boolean;

/** The values of a cell that nobody reads which may be identifiers, as far as that can be told without reading them. */
export function unreadValues(
  cell: string,
  column: UnreadColumn,
  isKnownId: IsKnownId,
): readonly (readonly [IdentifierKind, string])[] {
  if (cell === '' || cell.length > LONGEST) return [];
  if (column.holdsCodes && !cell.includes('@') && !cell.includes('+')) return [];
  const text = plainSigns(cellText(cell));
  const link = linkValues(text);
  if (link) return link.flatMap((part) => valuesOfLink(part, column, isKnownId));
  const within = column.isText ? [] : valuesWithin(text);
  if (within.length > 0) return within.flatMap((part) => valuesOfLink(part, column, isKnownId));
  const ids =
    KEY.exec(text)?.[1]
      ?.split('/')
      .map((id) => idsOf(id, column, isKnownId)) ?? [];
  if (ids.length > 0 && ids.every(({ length }) => length > 0)) return ids.flat();
  if (column.isText) return valuesOf(text, column, isKnownId);
  const parts = SEPARATORS.test(text) ? text.split(SEPARATORS) : [text];
  const values = parts.flatMap((part) => valuesOf(part.trim(), column, isKnownId));
  const among = amongWords(text, column, isKnownId);
  return [
    ...values,
    ...among.filter(([kind, raw]) => !values.some((one) => one[0] === kind && one[1] === raw)),
  ];
}

/** Addresses and ids with a few words around them. A phone is told as one by what it stands in alone. */
function amongWords(
  text: string,
  column: UnreadColumn,
  isKnownId: IsKnownId,
): readonly (readonly [IdentifierKind, string])[] {
  const words = AROUND.test(text) || text.includes('%40') ? text.replaceAll('%40', '@').split(AROUND) : [];
  // A comma stands inside `Day, Bo <bo@x.test>` too.
  const whole = text.includes('@') ? emailsOf(text, column) : [];
  return [
    ...whole,
    ...words.flatMap((word): readonly (readonly [IdentifierKind, string])[] => {
      if (word.includes('@')) return [['email', word]];
      const isLong = word.length >= SHORTEST_ID_AMONG_WORDS || text.startsWith('#');
      return isLong && !PLAIN.test(word) ? idsOf(word, column, isKnownId) : [];
    }),
  ];
}

function valuesOf(text: string, column: UnreadColumn, isKnownId: IsKnownId): [IdentifierKind, string][] {
  return text.includes('@')
    ? emailsOf(text, column)
    : [...phonesOf(text, column), ...idsOf(text, column, isKnownId)];
}

/** A link to somebody: an address, a number, or an id that the map has. A bare number is one only behind a contact's word. */
function valuesOfLink(
  { name, value }: LinkValue,
  column: UnreadColumn,
  isKnownId: IsKnownId,
): [IdentifierKind, string][] {
  const { idKinds } = column;
  // A link to a colleague, or to who sent the contact here, is as little about the contact as a cell under that heading.
  if (!unreadColumn(name, column.column.index, idKinds)) return [];
  if (value.includes('@')) return emailsOf(value, column);
  if (OF_A_PHONE.test(name) || WITH_A_PLUS.test(value))
    return [['phone', /^\d{10,15}$/.test(value) && !/phone/i.test(name) ? `+${value}` : value]];
  const isSaid = OF_A_CONTACT.test(name);
  return idsOf(value, { ...column, namesIds: isSaid ? idKinds : [] }, isKnownId);
}

function emailsOf(text: string, { isText }: UnreadColumn): [IdentifierKind, string][] {
  if (isText) return /\s/.test(text) && !QUOTED_ADDRESS.test(text) ? [] : [['email', text]];
  return splitValues('email', text).map((raw) => ['email', raw]);
}

/**
 * A number counts where it is written as phones are, or stands under a heading that says phone. A bare one elsewhere is
 * looked up with its country code, and without it under a heading that may mean a phone.
 */
function phonesOf(text: string, { namesPhones, bareNumbers }: UnreadColumn): [IdentifierKind, string][] {
  if (namesPhones) return splitValues('phone', text).map((raw) => ['phone', raw]);
  const whole = bareNumbers === 'amounts' ? undefined : WHOLE_NUMBER.exec(text)?.[1];
  if (whole) return [['phone', `+${whole}`]];
  if (bareNumbers === 'phones' && NATIONAL_NUMBER.test(text)) return [['phone', text]];
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
