import type { IdentifierKind } from '../../model.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const NUMBER = /^[+(]?\d[\d\s().-]*(?:(?:x|ext\.?)\s*\d+)?$/i;
const LONGEST = 300;

/** Whether a part of a cell is an address and nothing else. */
export function isAddress(part: string): boolean {
  return part.length <= LONGEST && ADDRESS.test(part.trim());
}

/** Whether a part of a cell is a phone and nothing else. */
export function isNumber(part: string): boolean {
  return part.length <= LONGEST && NUMBER.test(part.trim()) && digitsIn(part) >= 7;
}

export function digitsIn(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}

/** What one of several values in a cell is: people write a phone beside an e-mail, in a column of either. */
export function kindOfPart(columnKind: IdentifierKind, part: string): IdentifierKind {
  if (columnKind === 'email' && isNumber(part)) return 'phone';
  return columnKind === 'phone' && isAddress(part) ? 'email' : columnKind;
}
