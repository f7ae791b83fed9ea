/** Words in lower case with single separators: what a field of a change nearly always is. */
const PLAIN = /^[a-z]+(?:[_ ][a-z]+)*$/;
/** A longer cell is a text, in which the patterns below would search for minutes. */
const LONGEST = 500;
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
  if (raw.length > LONGEST) return raw.trim().toLowerCase();
  return raw
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(HTML_TAG, '')
    .replace(COPPER_CUSTOM_ID, '')
    .replace(CAMEL_HUMP, '$1 $2')
    .toLowerCase()
    .replace(SEPARATORS, ' ')
    .replace(WRAPPING_QUOTES, '');
}

/** A normalized heading as people write the name of a field: `lifecycle_stage`. */
export function fieldName(normalized: string): string {
  return normalized.replaceAll(' ', '_');
}
