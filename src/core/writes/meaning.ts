import { countryCode, stateCode } from '../normalize/countriesAndStates.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import { canonicalField, isListField } from '../policy/contactFields.ts';
import { fieldClassOf } from '../policy/fieldClass.ts';
import { valuesOfJson } from '../read/cells/jsonList.ts';
import { saysOptedOut } from '../read/cells/optOutValue.ts';
import { type DateOrder, readTimestamp } from '../read/cells/timestamp.ts';
import { identityHeading } from '../systems/identityHeading.ts';

/** How a side writes its values. */
export interface Spelling {
  readonly read: ReadIdentifier;
  readonly dateOrder: DateOrder;
  readonly zone: string;
}

const DATE =
  /^\d{4}-\d{1,2}-\d{1,2}(?!\d)|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|^(?:\d{1,2} )?[A-Za-z]{3,9}\.? \d/;
/** A number, and no postal code: `0150` is none. Of the groups of thousands only the comma is one in all lands. */
const NUMBER = /^([+-]?)[$€£]? ?(0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.(\d+))?$/;
/** The same with a decimal comma, which one or two digits tell from one of thousands, or with an apostrophe between thousands. */
const EUROPEAN =
  /^([+-]?)[$€£]? ?(0|[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+|[1-9]\d*),(\d{1,2})$|^([+-]?)[$€£]? ?([1-9]\d{0,2}(?:['’]\d{3})+)(?:\.(\d+))?$/;
const SWITCHES = new Map([
  ['yes', 'true'],
  ['no', 'false'],
]);
const BETWEEN_THOUSANDS = /\D/g;
const SEPARATORS = /[;,\n|]/;

/**
 * What a value of a field means: two values with one meaning differ in spelling alone. Blank where nothing is held. Case and
 * white space are spelling; so is the way of writing a date, a number, a phone, an e-mail, a country or state, the order of a list, and `yes` for `true`.
 */
export function meaningOf(field: string, value: string, { read, dateOrder, zone }: Spelling): string {
  const text = cellText(value);
  const fieldClass = fieldClassOf(field, text);
  if (fieldClass === 'consent') return saysOptedOut(text) ? 'yes' : '';
  if (isMissing(text)) return '';
  if (fieldClass === 'identity') {
    const what = identityHeading(field)?.what;
    const { canonical, extension = '' } = read(
      what === 'phone' ? 'phone' : what === 'email' ? 'email' : 'close_contact_id',
      text,
    );
    if (canonical !== '') return `${canonical} ${extension}`.trim();
  }
  const place = placeOf(canonicalField(field), text);
  if (place !== '') return place;
  if (isListField(field)) return listOf(text).map(plainValue).sort().join('\n');
  const number = NUMBER.exec(text) ?? EUROPEAN.exec(text)?.filter((part) => part !== undefined);
  if (number) return numberText(number);
  if (DATE.test(text)) {
    const moment = readTimestamp(text, { dateOrder, zone });
    if (moment.state === 'instant') return `at ${moment.epochMs}`;
    if (moment.state === 'local') return `at ${moment.wallMs}`;
  }
  const plain = plainValue(text);
  return SWITCHES.get(plain) ?? plain;
}

/** A list that a program wrote as JSON, as people write one; any other value as it is. */
export function listAsWritten(field: string, text: string): string {
  return isListField(field) && valuesOfJson(text) ? listOf(text).join(', ') : text;
}

/** The values of a list, each once, as they are written. */
export function listOf(text: string): readonly string[] {
  const parts = valuesOfJson(text) ?? text.split(SEPARATORS);
  const seen = new Set<string>();
  return parts
    .map((part) => part.trim())
    .filter((part) => {
      const name = plainValue(part);
      if (isMissing(part) || seen.has(name)) return false;
      seen.add(name);
      return true;
    });
}

/** A text without what is spelling: case and white space. */
export function plainValue(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function placeOf(field: string, text: string): string {
  return field === 'country' ? countryCode(text) : field === 'state' ? stateCode(text) : '';
}

function numberText([, sign = '', whole = '', part = '']: readonly string[]): string {
  const decimals = part.replace(/0+$/, '');
  return `${sign === '-' ? '-' : ''}${whole.replace(BETWEEN_THOUSANDS, '')}${decimals ? `.${decimals}` : ''}`;
}
