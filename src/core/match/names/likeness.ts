import { isGivenName, mayBeOneGivenName } from '../../normalize/givenNames.ts';
import type { NameWord } from '../../normalize/nameWord.ts';
import { slipsBetween } from '../../normalize/spellingSlips.ts';

/** How two words of two names stand to each other. An initial fits many words: alone it shows nothing. */
export type Likeness = 'same' | 'initial' | 'other';

const SHORTEST_START = 3;
/** Shorter words differ by a letter because they are other words (`Rita`, `Gita`), unless two letters only changed places. */
const SHORTEST_WITH_A_SLIP = 5;
const SHORTEST_WITH_A_SWAP = 4;
const SHORTEST_WITH_TWO_SLIPS = 7;
/** What is left of marks: in Devanagari or Thai a vowel is one, and no letter of a word's length. */
const VOWEL_SIGNS = /\p{M}/gu;
const DOUBLED = /(.)\1+/g;
/** In Latin, Cyrillic, Greek, Arabic and Hebrew letters. */
const WOMANS_LETTER = /[a\u0430\u044f\u03b1\u0629\u05d4]$/u;
/** `Leopold` and `Leopoldine`, `Karol` and `Karolina`: more than the rest of a name that was cut short. */
const WOMANS_END = /^(?:i?an[ae]|ell[ae]|ett[ae]|ia|ien?ne|in[ae])$/;

export function likeness(a: NameWord, b: NameWord): Likeness {
  if (a.text.length === 1 || b.text.length === 1)
    return spellings(a).some((one) => spellings(b).some((other) => one[0] === other[0]))
      ? 'initial'
      : 'other';
  const areAlike =
    a.parts.length > 0 && b.parts.length > 0
      ? whole(a).some((one) => whole(b).some((other) => mayBeOneWord(one, other))) || haveAllParts(a, b)
      : spellings(a).some((one) => spellings(b).some((other) => mayBeOneWord(one, other)));
  return areAlike ? 'same' : 'other';
}

/** Of two words of several parts (`Jean-Pierre`, `Jean-Paul`) a part in common is not enough. */
function haveAllParts({ parts: a }: NameWord, { parts: b }: NameWord): boolean {
  const [fewer, more] = a.length > b.length ? [b, a] : [a, b];
  return fewer.every((part) => more.some((other) => mayBeOneWord(part, other) || isInitial(part, other)));
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

/** Whether two words are too far apart to be one word that somebody garbled. */
export function areFarApart({ text: a }: NameWord, { text: b }: NameWord): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_START) return false;
  if (isGivenName(a) && isGivenName(b)) return !mayBeOneGivenName(a, b);
  const near = Math.floor(shorter / 2);
  return slipsBetween(a, b, near) > near;
}

function whole({ text, other }: NameWord): readonly string[] {
  return other ? [text, other] : [text];
}

function spellings(word: NameWord): readonly string[] {
  return [...whole(word), ...word.parts];
}

/**
 * The same word, one name in two forms, the start of it, or the same with a slip. Two known names are never a slip, and the
 * ending that makes a woman's name of a man's is none either: `Karim` and `Karima`, `Marko` and `Maria`.
 */
function mayBeOneWord(a: string, b: string): boolean {
  if (a === b || mayBeOneGivenName(a, b)) return true;
  const [shorter, longer] = a.length > b.length ? [b, a] : [a, b];
  if (shorter.length < SHORTEST_START || (isGivenName(a) && isGivenName(b))) return false;
  const [one, other] = [shorter.replace(DOUBLED, '$1'), longer.replace(DOUBLED, '$1')];
  if (one === other) return true;
  if (longer.startsWith(shorter) && longer.length > shorter.length + 1)
    return !isGivenName(shorter) && !WOMANS_END.test(longer.slice(shorter.length));
  if (WOMANS_LETTER.test(one) !== WOMANS_LETTER.test(other) && !isReordered(one, other)) return false;
  const known = isGivenName(shorter) ? 'shorter' : isGivenName(longer) ? 'longer' : null;
  return isMisspelled(one, other, shorter.replace(VOWEL_SIGNS, '').length, known);
}

/**
 * One slip in a word of some length, two in a long one that starts alike. Of a known name that only lost letters or has
 * them in another order, any length will do: what it was is plain.
 */
function isMisspelled(a: string, b: string, shorter: number, known: 'shorter' | 'longer' | null): boolean {
  const slips = slipsBetween(a, b, 2);
  if (slips > 2) return false;
  const hasAllLetters = lacks(a, b) === 0 || lacks(b, a) === 0;
  const startsAlike = a[0] === b[0];
  const isCutOff = known === 'longer' && slips === 1 && shorter >= SHORTEST_WITH_A_SWAP;
  if (known && hasAllLetters && (startsAlike || isReordered(a, b) || isCutOff)) return shorter > slips;
  if (slips === 1) return shorter >= (isReordered(a, b) ? SHORTEST_WITH_A_SWAP : SHORTEST_WITH_A_SLIP);
  return shorter >= SHORTEST_WITH_TWO_SLIPS && (startsAlike || isReordered(a, b));
}

function isReordered(a: string, b: string): boolean {
  return a.length === b.length && lacks(a, b) === 0;
}

/** How many letters of `word` the other one lacks. */
function lacks(word: string, other: string): number {
  const left = [...other];
  return [...word].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
