import type { NameWord } from '../../normalize/nameWord.ts';
import { type Likeness, likeness } from './likeness.ts';

/** Whether every word of the one stands, each by itself, in the other; initials go where there is room. */
export function isWithin(shorter: readonly NameWord[], longer: readonly NameWord[]): boolean {
  const free = [...longer];
  const left = shorter.filter((word) => !taken(free, word, 'same'));
  return left.every((word) => {
    const found = taken(free, word, 'initial');
    // `Adam B. Smith` is no `Bob Smith`.
    return found !== null && (found.text.length > 1 || !free.some((other) => isBefore(other, found, longer)));
  });
}

/** The first word of these that stands to another as is wanted, which is no longer among them; null where none does. */
function taken(free: NameWord[], word: NameWord, wanted: Likeness): NameWord | null {
  const at = free.findIndex((other) => likeness(word, other) === wanted);
  return at < 0 ? null : (free.splice(at, 1)[0] ?? null);
}

function isBefore(one: NameWord, other: NameWord, words: readonly NameWord[]): boolean {
  return one.text.length > 1 && words.indexOf(one) < words.indexOf(other);
}
