import { type NameWord, nameWord } from './nameWord.ts';
import { related } from './relation.ts';
import { remembered } from './remembered.ts';
import { cellText, isMissing, isRedacted, isSheetError } from './text.ts';
import {
  CLAN,
  DEGREES,
  FIRMS,
  GENERATIONS,
  MENS_TITLES,
  PARTICLES,
  PLACEHOLDERS,
  TITLES,
  WOMENS_TITLES,
} from './wordsBesideNames.ts';

/** What a cell calls somebody, read for comparison. The given name comes first, unless the cell puts it elsewhere without a comma. */
export interface PersonName {
  /** As a person reads it. */
  readonly shown: string;
  readonly words: readonly NameWord[];
  /** `2` of a junior, `1` of a senior, `3` of a third; 0 where it is not said. */
  readonly generation: number;
  /** By a title: `Mr`, `Frau`; '' where none says. */
  readonly gender: 'man' | 'woman' | '';
  /** What somebody is to whom the words name (`wife`), so that it is another person; '' where they are the person's own. */
  readonly relation: string;
  /** The words of a firm, a team or a mailbox: it is no one person's name. */
  readonly isOrganization: boolean;
}

const LONGEST = 200;
const MOST_WORDS = 12;
const MEMO_LIMIT = 15_000;
const NO_VOWEL = /^[bcdfghjklmnpqrstvwxz]{2}$|^[a-z]j$/;
/** A word before or after it belongs to a firm: `Ann Lee at Acme`. Not `of` or `and`, which stand inside names. */
const AT_A_FIRM = /\s+(?:@|at|for|from|via|c\/o|on behalf of)\s+.*$|\s+[|\u2013\u2014-]\s+.*$/i;
const IN_BRACKETS = /[([{]([^)\]}]*)[)\]}]/g;
const APOSTROPHES = /['`\u00b4\u2018\u2019\u02bc\u02bb]/g;
/** What stands between words. A hyphen does not, nor what is inside a word of any script. */
const BETWEEN = /[^\p{L}\p{M}\p{N}-]+/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** An address beside the name, or in place of it. */
const ADDRESS = /<[^>]*>|\S*@\S+/g;

/**
 * Reads a cell that names somebody. null where it says no name: blank, a placeholder, an e-mail, a phone, a text. Order by
 * a comma (`Smith, Ann`), titles, degrees and what a firm adds are settled here, so that only who it is remains.
 */
export const readName = remembered(parseName, MEMO_LIMIT, LONGEST);

function parseName(raw: string): PersonName | null {
  if (raw.length > LONGEST) return null;
  const shown = cellText(raw).replace(/\s+/g, ' ');
  if (
    shown.includes('=?') ||
    isMissing(shown) ||
    isSheetError(shown) ||
    isRedacted(shown) ||
    !LETTER.test(shown)
  )
    return null;
  const { name, relation } = related(shown);
  const bare = name.replace(ADDRESS, ' ').replace(APOSTROPHES, '').replace(AT_A_FIRM, '');
  const inBrackets = [...bare.matchAll(IN_BRACKETS)].map(([, inner = '']) => inner);
  const outside = bare.replace(IN_BRACKETS, ' ');
  // `ann@x.test (Ann Lee)` has its name in the brackets; in `Robert (Bob) Smith` a single word is what he is called.
  const isBeside = !LETTER.test(outside);
  const called = isBeside
    ? []
    : inBrackets.map(wordsOf).flatMap((words) => (words.length === 1 ? words : []));
  const pieces = (isBeside ? inBrackets.join(' ') : outside)
    .split(',')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const people = pieces.filter((words) => !words.some((word) => FIRMS.has(word)));
  const isOrganization = people.length === 0 && pieces.length > 0;
  const read = (isOrganization ? pieces : people).map(withoutTitles);
  const [family = [], ...given] = read.map(({ words }) => words).filter((words) => words.length > 0);
  // What follows a comma is the given name: `Smith, Ann`.
  const ordered = [...given.flat(), ...family];
  ordered.splice(Math.max(ordered.length - 1, Math.min(1, ordered.length)), 0, ...called);
  const words = ordered.filter((word) => !PLACEHOLDERS.has(word)).flatMap(initialsOf);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const generation = read.find((piece) => piece.generation > 0)?.generation ?? 0;
  const gender = read.find((piece) => piece.gender !== '')?.gender ?? '';
  return { shown, words: words.map(nameWord), generation, gender, relation, isOrganization };
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(BETWEEN)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => (LETTER.test(word) && !DIGIT.test(word)) || GENERATIONS.has(word));
}

/** The words without titles before, degrees and generations after, and particles between them. */
function withoutTitles(
  words: readonly string[],
): Pick<PersonName, 'generation' | 'gender'> & { words: readonly string[] } {
  let start = 0;
  let end = words.length;
  while (start < end - 1 && TITLES.has(words[start] ?? '')) start++;
  while (end > start && isAfterName(words[end - 1] ?? '')) end--;
  const rest = withoutGaps(words.slice(start, end));
  return {
    words: rest.filter((word, at) => at === 0 || at === rest.length - 1 || !PARTICLES.has(word)),
    gender: genderOf(words.slice(0, start)),
    generation: words.slice(end).reduce((found, word) => found || (GENERATIONS.get(word) ?? 0), 0),
  };
}

function genderOf(titles: readonly string[]): PersonName['gender'] {
  if (titles.some((word) => WOMENS_TITLES.has(word))) return 'woman';
  return titles.some((word) => MENS_TITLES.has(word)) ? 'man' : '';
}

/** `Mac Donald` is `MacDonald`. */
function withoutGaps(words: readonly string[]): readonly string[] {
  return words.flatMap((word, at) => {
    if (at < words.length - 1 && CLAN.has(word)) return [];
    return CLAN.has(words[at - 1] ?? '') ? [`${words[at - 1]}${word}`] : [word];
  });
}

function isAfterName(word: string): boolean {
  return DEGREES.has(word) || GENERATIONS.has(word);
}

/** `JR Smith`, `TJ`, `AJ`: initials that are written together. */
function initialsOf(word: string, at: number, words: readonly string[]): readonly string[] {
  return at < words.length - 1 && NO_VOWEL.test(word) ? [...word] : [word];
}
