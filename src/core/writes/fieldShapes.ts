import { countryCode, stateCode } from '../normalize/countriesAndStates.ts';
import { canonicalField } from '../policy/contactFields.ts';
import { type DateOrder, readTimestamp } from '../read/cells/timestamp.ts';

const DATE = /(?:^| )date$|^date (?:of|for) |^birthday$|(?:^| )anniversary$/;
/** Written in digits with its year, whether or not there is such a day; its time of day; the day as a spreadsheet counts it. */
const IN_DIGITS = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?!\d)/;
const TIME_OF_DAY = /[T ]\d{1,2}:\d\d/;
const MIDNIGHT = /[T ](?:00?:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)(?![\d:])/i;
const SERIAL = /^[2-7]\d{4}(?:[.,]\d+)?$/;

/** What stands in a field of words where the columns have shifted, or a page's own text was taken over: an address, a phone, a switch, markup, a formula. */
const NO_WORDS =
  /^=[a-z]{2,}\(|^\S+@\S+\.\w+$|^\+?[\d\s().-]{9,}$|^(?:true|false)$|^(?:\[\s*"|\{\s*").*[\]}]$|<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|apos|nbsp|#x?[\da-f]{2,6}|[a-z]{1,2}(?:uml|acute|grave|circ|tilde|cedil|slash|ring));/is;

/** What no field of such a name holds. */
const SHAPES: readonly {
  readonly of: RegExp;
  readonly isNone: (value: string, dateOrder: DateOrder) => boolean;
}[] = [
  {
    of: /^(?:name|first name|last name|company|title|address|city|state|country)$/,
    isNone: (value) => NO_WORDS.test(value),
  },
  { of: /^country$/, isNone: (value) => /^\d+$/.test(value) || isStateAlone(value) },
  { of: /^postal code$/, isNone: (value) => /^\P{N}+$|^\d+\.\d+$/u.test(value) },
  {
    of: /^website$/,
    isNone: (value) => !value.includes('.') || /^=|^(?!https?:)[a-z]+:|^[^/]+@/i.test(value),
  },
  { of: /(?:^| )(?:amount|price)$|^value$/, isNone: (value) => !/\p{N}/u.test(value) },
  { of: DATE, isNone: isNoOneDay },
  { of: /^birthday$/, isNone: (value) => TIME_OF_DAY.test(value) && !MIDNIGHT.test(value) },
];

/** Whether the field's own name says that the value is none of its. The name is a normalized heading. */
export function isMisshapen(field: string, value: string, dateOrder: DateOrder): boolean {
  const name = canonicalField(field);
  return SHAPES.some(({ of, isNone }) => of.test(name) && isNone(value, dateOrder));
}

/** A day that no calendar has, that may be one of two, or that only a spreadsheet can tell. A text that is no date in digits may be any. */
function isNoOneDay(value: string, dateOrder: DateOrder): boolean {
  if (SERIAL.test(value)) return true;
  if (!IN_DIGITS.test(value)) return false;
  const { state } = readTimestamp(value, { dateOrder, zone: '' });
  return state === 'invalid' || state === 'ambiguous';
}

/** `California`, but not `Georgia`, which is a country too. */
function isStateAlone(value: string): boolean {
  return value.length > 2 && stateCode(value) !== '' && countryCode(value) === '';
}
