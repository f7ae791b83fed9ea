import type { ContactIdKind, Reading } from '../model.ts';
import { damaged, MISSING, malformed, redacted } from './reading.ts';
import { cellText, isMissing, isRedacted, isScientific, isSheetError, plainSigns } from './text.ts';

/** A record's id with the checksum that Salesforce adds where case may be lost. */
const SALESFORCE_18 = /^(?:003|00Q|006|001|005)[A-Za-z0-9]{15}$/;
/** More digits than a spreadsheet's number keeps (15), and zeros at the end: rounded. */
const ROUNDED = /^\d{15}0+$|^\d{13,}000$/;
/** No vendor's id comes near it. */
const LONGEST = 1000;
/** As long as ids are that systems make up. */
const SHORTEST_OF_A_VENDOR = 12;
const TRAILING_ZERO = /^(\d+)\.0$/;
/** What stands in a map where an id is still to come: zeros, marks alone, and words besides those for a blank anywhere. */
const NO_ID_YET =
  /^(?:0+|[^\p{L}\p{N}]+|false|no|x|pending|to ?do|tb[ac]|create|to (?:be )?created?|n\.?v\.?t\.?|k\.?a\.?|s\/o|leer|vide|vac[ií]o|vazio|keiner|unmapped|(?:not?|none) (?:found|match(?:ed)?|mapped|id|contact))$/iu;
/** Several ids or a text, or a word that says there is something without saying what. */
const NOT_ONE_ID = /[\s;,|]|^(?:new|yes|true)$/i;

/**
 * Reads a contact id of any shape. Case is kept: vendors' ids are case-sensitive. `12345.0` is `12345` (a spreadsheet
 * wrote the number); `1.23E+17` and a number whose digits after the 15th are all zeros have lost digits and are damaged.
 * `A;B` is no id, nor is `pending` or `0`.
 */
export function readContactId(raw: string): Reading {
  const text = plainSigns(cellText(raw)).replace(TRAILING_ZERO, '$1');
  if (isMissing(text)) return MISSING;
  if (text.length > LONGEST) return malformed('too long for an id');
  if (isSheetError(text)) return damaged('the sheet shows an error here instead of the id');
  if (text.includes('\ufffd'))
    return damaged('letters of it were lost: the file was read in another encoding');
  if (isScientific(text)) return damaged('the sheet shortened the number and its digits are lost');
  if (ROUNDED.test(text)) return damaged('the sheet rounded the number to 15 digits');
  if (isRedacted(text)) return redacted();
  if (NO_ID_YET.test(text)) return MISSING;
  if (NOT_ONE_ID.test(text) || areTwoIds(text)) return malformed('not one id');
  return { state: 'usable', canonical: text.normalize('NFC'), note: '' };
}

/** `G1/G2`: two that are made alike. In `people/c8125` the stroke is a part of one. */
function areTwoIds(text: string): boolean {
  const [one = '', other, ...more] = text.split('/');
  if (!one || !other || more.length > 0) return false;
  const isLong = one.length >= SHORTEST_OF_A_VENDOR && one.length === other.length;
  return isLong || (/\d/.test(one) && shapeOf(one) === shapeOf(other));
}

function shapeOf(id: string): string {
  return id.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');
}

/** An id as the index has it, without a look at whether it is one: for looking up many cells that are none. */
export function canonicalId(kind: ContactIdKind, text: string): string {
  const id = (text.endsWith('.0') ? text.replace(TRAILING_ZERO, '$1') : text).normalize('NFC');
  return kind === 'salesforce_contact_id' && SALESFORCE_18.test(id) ? id.slice(0, 15) : id;
}

/** Reads an id of Salesforce: 15 characters, or the same with a checksum of three after them, are one id. */
export function readSalesforceId(raw: string): Reading {
  const reading = readContactId(raw);
  return SALESFORCE_18.test(reading.canonical)
    ? { ...reading, canonical: reading.canonical.slice(0, 15) }
    : reading;
}
