const DIGITS = /^\d+$/;
const AS_NUMBER = /\.0$/;
/** Digits that are kept of a number; the rest become zeros. */
const KEPT = 15;
const ROUNDED = /^\d{15}0{3,}$/;
const IN_THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;
const SIGNS = /[.,]/g;
const CUT = /\s*(?:…|\.{3})$/;
/** A shorter text may have been made shorter. */
const LONG = 100;

/** Whether a spreadsheet has rounded the number: no id of 18 digits and more ends in zeros after the 15th. */
export function isRounded(value: string): boolean {
  return ROUNDED.test(value);
}

/**
 * Whether the value is what is held, with a part of it lost on its way: zeros at the start, digits after the 15th, the sign
 * that tells thousands from decimals, or the end of a text.
 */
export function losesPart(held: string, value: string): boolean {
  if (held === value || value === '') return false;
  const number = value.replace(AS_NUMBER, '');
  if (DIGITS.test(held) && DIGITS.test(number))
    return (held.startsWith('0') && held.replace(/^0+/, '') === number) || isHeldRounded(held, number);
  if (DIGITS.test(held) && IN_THOUSANDS.test(value) && value.includes('.'))
    return held === value.replace(SIGNS, '');
  const stem = value.replace(CUT, '');
  return (
    (stem !== value || value.length >= LONG) &&
    stem.length > 0 &&
    held.length > value.length &&
    held.startsWith(stem)
  );
}

function isHeldRounded(held: string, number: string): boolean {
  return (
    held.length > KEPT &&
    held.length === number.length &&
    held.slice(0, KEPT) === number.slice(0, KEPT) &&
    /^0*$/.test(number.slice(KEPT))
  );
}
