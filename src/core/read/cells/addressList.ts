import { isAddress, isNumber } from './partKind.ts';

/** Google's exports put ` ::: ` between the values of one cell. */
const GOOGLE_SEPARATOR = /\s:::\s/g;
const SEPARATORS = new Set([',', ';', '\n']);
/** What may stand inside an address or a name: it separates only where a value stands on either side. */
const BARS = ['|', ' / ', ' or '];
const STROKE = '/';
const OPENS = new Map([
  ['<', '>'],
  ['(', ')'],
]);

/**
 * Splits an address list as people and mail programs write it (RFC 5322 with `;`, `|` and line breaks besides commas).
 * Separators inside quotes, angle brackets and comments do not count, and `Doe, Ann <ann@x.test>` is one address.
 */
export function splitAddresses(cell: string): readonly string[] {
  const addresses: string[] = [];
  let held = '';
  for (const piece of splitOutsideQuotes(withLineBreaks(cell))) {
    const isNameBeforeComma =
      piece.separator === ',' &&
      !piece.text.includes('@') &&
      piece.text.trim() !== '' &&
      !isNumber(piece.text);
    if (isNameBeforeComma) held += `${piece.text},`;
    else {
      addresses.push(held + piece.text);
      held = '';
    }
  }
  return held ? [...addresses, held] : addresses;
}

function withLineBreaks(cell: string): string {
  let text = cell.replace(GOOGLE_SEPARATOR, '\n');
  for (const bar of BARS)
    if (text.split(bar).every((part) => part.includes('@') || isNumber(part)))
      text = text.replaceAll(bar, '\n');
  if (text.split(STROKE).every((part) => isAddress(part) || isNumber(part)))
    text = text.replaceAll(STROKE, '\n');
  return text;
}

function splitOutsideQuotes(text: string): { text: string; separator: string }[] {
  const pieces: { text: string; separator: string }[] = [];
  let start = 0;
  let isQuoted = false;
  let closing = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (closing) closing = char === closing ? '' : closing;
    else if (OPENS.has(char)) closing = OPENS.get(char) ?? '';
    else if (SEPARATORS.has(char)) {
      pieces.push({ text: text.slice(start, at), separator: char });
      start = at + 1;
    }
  }
  return [...pieces, { text: text.slice(start), separator: '' }];
}
