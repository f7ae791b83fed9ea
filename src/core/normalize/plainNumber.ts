const PLUS = 43;
const QUOTE = 39;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
/** What people put between the digits of a number: it changes no parse of libphonenumber's. */
const BETWEEN = new Set(
  [...' ()-.\u00a0\u2010\u2011\u2012\u2013\u2014\u2015'].map((sign) => sign.charCodeAt(0)),
);

/**
 * The number of a cell that holds nothing but a plus, digits and what people put between them: `+1 (415) 555-0100` and
 * `'+1.415.555.0100` are `+14155550100`. '' for any other cell: it must be parsed as it is. libphonenumber reads a cell and
 * its plain number alike (proved beside this file, in test/core/normalize/plainNumber.test.ts), so one parse does for all spellings.
 */
export function plainNumber(cell: string): string {
  let end = cell.length;
  while (end > 0 && isBlank(cell.charCodeAt(end - 1))) end--;
  let at = 0;
  while (at < end && isBlank(cell.charCodeAt(at))) at++;
  if (cell.charCodeAt(at) === QUOTE) at++;
  if (cell.charCodeAt(at) !== PLUS) return '';
  // `+00 1…` doubles a prefix; `...` stands for what was taken out.
  if (cell.charCodeAt(at + 1) === ZERO || cell.includes('...')) return '';
  // A spreadsheet that took the number for one adds `.0`: it is no digit of it.
  if (cell.charCodeAt(end - 1) === ZERO && cell.charCodeAt(end - 2) === DOT) return '';
  let number = '';
  let from = at;
  for (at++; at < end; at++) {
    const code = cell.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    if (!BETWEEN.has(code)) return '';
    if (at > from) number += cell.slice(from, at);
    from = at + 1;
  }
  return number === '' ? cell.slice(from, end) : number + cell.slice(from, end);
}

function isBlank(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE;
}
