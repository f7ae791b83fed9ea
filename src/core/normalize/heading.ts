import { remembered } from './remembered.ts';

/** Words in lower case with single separators: what a field of a change nearly always is. */
const PLAIN = /^[a-z]+(?:[_ ][a-z]+)*$/;
/** A longer cell is a text, in which the patterns below would search for minutes. */
const LONGEST = 500;
/** Types, states and actions are read as headings are, on every row. */
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 60;
const HTML_TAG = /<[^>]*>/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const WRAPPING_QUOTES = /^["'“”\s]+|["'“”\s]+$/g;
const COPPER_CUSTOM_ID = /\s*\bcf_\d{5,7}\b.*$/;
const CAMEL_HUMP = /([a-z0-9])([A-Z])/g;
const SEPARATORS = /[\s_./\-–—]+/g;

/**
 * One spelling for a heading, whatever its case and separators: `Close Contact-ID`, `closeContactId` and
 * `\ufeffclose_contact_id` all become `close contact id`. `#` and `%` stay: they tell headings apart.
 */
export function normalizeHeading(raw: string): string {
  if (PLAIN.test(raw)) return raw.replaceAll('_', ' ');
  return raw.length > LONGEST ? raw.trim().toLowerCase() : inOneSpelling(raw);
}

const inOneSpelling = remembered(
  (raw) =>
    raw
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .trim()
      .replace(HTML_TAG, '')
      .replace(COPPER_CUSTOM_ID, '')
      .replace(CAMEL_HUMP, '$1 $2')
      .toLowerCase()
      .replace(SEPARATORS, ' ')
      .replace(WRAPPING_QUOTES, ''),
  MOST_REMEMBERED,
  LONGEST_REMEMBERED,
);

/** A normalized heading as people write the name of a field: `lifecycle_stage`. */
export function fieldName(normalized: string): string {
  return normalized.replaceAll(' ', '_');
}
