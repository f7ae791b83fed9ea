import {
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadataJson from 'libphonenumber-js/metadata.min.json';
import type { Reading } from '../model.ts';
import { asciiDigits } from './digits.ts';
import { isDummyNumber, isDummyThoughAssigned } from './dummy.ts';
import { incompletePhone, isShortCode, LONGEST_LOCAL } from './incompletePhone.ts';
import { withoutLabels } from './phoneLabels.ts';
import { plainNumber } from './plainNumber.ts';
import { damaged, dummy, MISSING, malformed, redacted } from './reading.ts';
import { numberOfLink } from './telLink.ts';
import { cellText, isMissing, isRedacted, isScientific, isSheetError, ownCopy, plainSigns } from './text.ts';

const metadata = metadataJson as unknown as MetadataJson;
/** `++1…`, `+00…` and `+011…`: no country code starts with 0, so what was meant is certain. Not of `+0011…`. */
const DOUBLED_PREFIX = /^\+[\s+]*(?:00(?!\s*11)|011)?\s*/;
/** What most of the world dials for the plus. */
const SPELLED_PREFIX = /^00(?=[\s-]*[1-9])/;
const NORTH_AMERICAN = /^\+1[2-9]\d{9}$/;
/** An extension in the words of other languages, and what has to be chosen once one is through. */
const EXTENSION_WORD =
  /(?<=\d\s*[,;]?\s*)\b(?:poste|durchwahl|dw|nebenstelle|ramal|anexo|interno|toestel|option|opt|press)\b[.:]?\s*(\d{1,7})$/i;
/** `,,1234#`: digits that a phone dials once it is through. */
const DIALED_AFTER = /\s*[,;]+\s*(\d{1,15})#$/;
const TRAILING_ZERO = /^(\+?\d{6,})\.0$/;
/** CLDR's code for no region at all. */
const UNKNOWN_REGION = 'ZZ';
const DUMMY = 'a dummy number: it names nobody';
const SHORT_CODE = 'a short code, from which services send texts: it names nobody';
const AREA_CODE_MISSING = 'area code missing: another phone in each town';
const MEMO_LIMIT = 300_000;
/** As libphonenumber: a longer cell is a text, and would take the patterns above minutes. */
const LONGEST = 250;

export type PhoneReader = (raw: string) => Reading;

/** Whether `region` is a country that libphonenumber knows (ISO 3166-1 alpha-2, upper case). */
export function isRegion(region: string): boolean {
  return region === UNKNOWN_REGION || Object.hasOwn(metadataJson.countries, region);
}

/**
 * Makes a reader of phone cells for one default region ('' for none: then only numbers with a country code are read).
 * The result is E.164 by libphonenumber. *Possible* is the bar, not *assigned*: redacted exports use `+1 555 010 xxxx`.
 * An extension is kept apart from the number. Equal numbers are parsed once, however they are spelled:
 * parsing costs about ten times all other work on a row.
 */
export function makePhoneReader(region: string): PhoneReader {
  const country = region === UNKNOWN_REGION ? '' : region;
  const memo = new Map<string, Reading>();
  const remember = (cell: string, reading: Reading): Reading => {
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(ownCopy(cell), reading);
    return reading;
  };
  const readPlain = (number: string) =>
    memo.get(number) ?? remember(number, readPhone(number, country, null));
  return (raw) => {
    if (raw.length > LONGEST && raw.trim().length > LONGEST) return malformed('too long for a phone number');
    const plain = plainNumber(raw);
    if (plain !== '') return readPlain(plain);
    return memo.get(raw) ?? remember(raw, readPhone(raw, country, readPlain));
  };
}

/** `readPlain` reads a plain number that is found among other things; null where the cell is one. */
function readPhone(raw: string, region: string, readPlain: PhoneReader | null): Reading {
  const text = plainSigns(cellText(raw)).normalize('NFKC').replace(TRAILING_ZERO, '$1');
  if (isMissing(text)) return MISSING;
  if (isSheetError(text)) return damaged('the sheet shows an error here: it took the number for a formula');
  if (isScientific(text)) return damaged('the sheet shortened the number and its digits are lost');
  if (isRedacted(text)) return redacted();
  const written = numberIn(text);
  const plain = readPlain ? plainNumber(written) : '';
  if (readPlain && plain !== '') return readPlain(plain);
  const number = numberOf(parse(written, region)) ?? withSpelledPrefix(written);
  if (!number) return notANumber(written, region);
  if (mayBeLocal(number, text, region)) return incomplete(written, region) ?? malformed(AREA_CODE_MISSING);
  // Unless it is assigned: in France `01 23 45 67 89` may be somebody's.
  if ((!number.isValid() && isDummyNumber(number.nationalNumber)) || isDummyThoughAssigned(number.number))
    return dummy(DUMMY);
  if (isShortCode(written) && (!number.isValid() || nationalPrefixOf(region) === '0'))
    return malformed(SHORT_CODE);
  const notes = [];
  if (number.ext) notes.push(`extension ${number.ext}`);
  if (!text.includes('+') && !SPELLED_PREFIX.test(written))
    notes.push(`no country code of its own, read as a number of ${region}`);
  if (!number.isValid()) notes.push('valid format, not in use');
  const reading: Reading = { state: 'usable', canonical: number.number, note: notes.join(', ') };
  return number.ext ? { ...reading, extension: number.ext } : reading;
}

function numberOf(number: PhoneNumber | undefined): PhoneNumber | null {
  return number?.isPossible() && isStable(number) ? number : null;
}

/** `0044 20…`, `001 555…`: what stands behind two zeros is a country code where it is certain that a number follows. */
function withSpelledPrefix(written: string): PhoneNumber | null {
  if (!SPELLED_PREFIX.test(written)) return null;
  const number = numberOf(parse(written.replace(SPELLED_PREFIX, '+'), ''));
  return number && (number.isValid() || NORTH_AMERICAN.test(number.number)) ? number : null;
}

/**
 * Whether the number is read from its own E.164 form as what it is. One whose national part starts like a national prefix
 * (`+49 0 0…`) loses a digit at each reading, so that two spellings would be two people.
 */
function isStable({ number, nationalNumber }: PhoneNumber): boolean {
  if (!/^[018]/.test(nationalNumber)) return true;
  return parsePhoneNumberFromString(number, { extract: false }, metadata)?.number === number;
}

/**
 * Whether it may be what people of one town dial: short, not assigned, and written with neither a country code nor the 0
 * that comes before an area code. `555-0100` is another phone in each town, though some numbers of the country are as short.
 */
function mayBeLocal(number: PhoneNumber, text: string, region: string): boolean {
  const { nationalNumber } = number;
  if (nationalNumber.length > LONGEST_LOCAL || text.includes('+') || number.isValid()) return false;
  return nationalPrefixOf(region) === '0' && asciiDigits(text).replace(/\D/g, '').startsWith(nationalNumber);
}

/** libphonenumber-js's METADATA.md has the places of a country's list. */
function nationalPrefixOf(region: string): unknown {
  return (metadataJson as { countries: Readonly<Record<string, readonly unknown[]>> }).countries[region]?.[5];
}

/** Why a text is no number that could be looked up. */
function notANumber(written: string, region: string): Reading {
  const digits = written.replace(/\D/g, '');
  if (!/[a-z]/i.test(written) && (isDummyNumber(digits) || isDummyNumber(digits.replace(/^1/, ''))))
    return dummy(DUMMY);
  return incomplete(written, region) ?? malformed(isShortCode(written) ? SHORT_CODE : 'not a phone number');
}

function incomplete(written: string, region: string): Reading | undefined {
  const found = incompletePhone(written, region);
  if (!found) return undefined;
  const note =
    found.lacks === 'area code' ? AREA_CODE_MISSING : 'no country code, and no phone region is set';
  return { ...malformed(note), incomplete: found };
}

/** The number as it is written, without what stands around it. */
function numberIn(text: string): string {
  return withoutLabels(numberOfLink(asciiDigits(text)))
    .replace(DOUBLED_PREFIX, '+')
    .replace(DIALED_AFTER, ';ext=$1')
    .replace(EXTENSION_WORD, ' ext. $1');
}

/** The whole text must be the number: the first of two numbers in a cell must not be picked out. */
function parse(number: string, region: string) {
  return parsePhoneNumberFromString(
    number,
    { ...(region ? { defaultCountry: region as CountryCode } : {}), extract: false },
    metadata,
  );
}
