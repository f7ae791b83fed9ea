const SHORTENED = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i;
const NOT_DIGITS = /[^\d.+-]/g;

/**
 * The text of a cell that is no text: what the person sees, because that is nearest to what was pasted. A date keeps the
 * order in which it is shown: Sheets has guessed which part is the month, and only the column as a whole can tell. A
 * number is taken from its value where its format hides digits; one that is shown as `1.23E+18` has lost them and stays so.
 */
export function cellText(value: unknown, shown: string): string {
  if (typeof value === 'string') return value;
  // A check box is shown in the language of the sheet (`WAHR`).
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value !== 'number' || SHORTENED.test(shown)) return shown;
  return isSameNumber(value, shown) ? shown : String(value);
}

function isSameNumber(value: number, shown: string): boolean {
  const digits = shown.replace(NOT_DIGITS, '');
  if (digits === '') return false;
  const number = Number(digits);
  const said = shown.includes('%') ? number / 100 : number;
  return Math.abs(said - value) <= Math.abs(value) * 1e-14;
}
