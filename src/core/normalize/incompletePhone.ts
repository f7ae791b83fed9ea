import type { Incomplete } from '../model.ts';

const NUMBER = /^\(?\d[\d\s().\-/]*$/;
const EXTENSION = /\s*(?:;?\s*(?:ext(?:ension)?|x|#)[.:=\s]*)\d{1,7}#?$/i;
/** Two numbers in one cell: the first of them must not go unseen behind the second. */
const TWO_NUMBERS = /\d{6,}\D+\d{6,}/;
const SHORTEST = 7;
const LONGEST_NATIONAL = 11;
const LONGEST = 15;
/** Without its area code, no number of any country is longer. */
export const LONGEST_LOCAL = 8;
const SHORT_CODE = /^\d{5,6}$/;

/** A number of five or six digits, from which services send texts. */
export function isShortCode(text: string): boolean {
  return SHORT_CODE.test(text.replace(/[\s-]/g, ''));
}

/**
 * What a phone without its country code (where no region is set) or without its area code ends with; undefined for a text
 * that is no such number. Zeros at the start are a country's prefix, not part of the number.
 */
export function incompletePhone(text: string, region: string): Incomplete | undefined {
  const number = text.replace(EXTENSION, '').trim();
  if (!NUMBER.test(number) || TWO_NUMBERS.test(number)) return undefined;
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  if (digits.length < SHORTEST) return undefined;
  if (region !== '') return digits.length <= LONGEST_LOCAL ? { lacks: 'area code', digits } : undefined;
  const longest = /^\d+$/.test(number) || number.startsWith('00') ? LONGEST : LONGEST_NATIONAL;
  return digits.length <= longest ? { lacks: 'country code', digits } : undefined;
}
