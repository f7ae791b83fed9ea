import { remembered } from './remembered.ts';
import { cellText, isMissing, isRedacted, isSheetError } from './text.ts';

/** One word of a name, in lower case without diacritics. `Smith-Jones` is one word of two parts. */
export interface NameWord {
  readonly text: string;
  /** Its other spelling, where a letter has two in plain ones: `mueller` beside `muller`; ''. */
  readonly other: string;
  readonly parts: readonly string[];
  readonly script: string;
}

/** What a cell calls somebody, read for comparison. The given name comes first, unless the cell puts it elsewhere without a comma. */
export interface PersonName {
  /** As a person reads it. */
  readonly shown: string;
  readonly words: readonly NameWord[];
  /** `2` of a junior, `1` of a senior, `3` of a third; 0 where it is not said. */
  readonly generation: number;
  /** The words of a firm, a team or a mailbox: it is no one person's name. */
  readonly isOrganization: boolean;
}

const LONGEST = 200;
const MOST_WORDS = 12;
const MEMO_LIMIT = 15_000;

const TITLES = wordSet(
  'mr mrs ms miss mx mister dr doctor prof professor sir dame lady rev reverend fr father rabbi hon capt captain lt sgt maj herr frau hr fru sr sra srta senor senora senorita dott dottssa avv mme mlle madame monsieur sig signor signora sheikh haji hajah',
);
const DEGREES = wordSet(
  'phd md dds dmd do dvm esq esquire cpa mba msc bsc ba ma jd rn np pa lcsw pe cfa pmp obe mbe cbe ret retired facs llm lld ll',
);
const GENERATIONS: ReadonlyMap<string, number> = new Map([
  ['sr', 1],
  ['senior', 1],
  ['snr', 1],
  ['jr', 2],
  ['junior', 2],
  ['jnr', 2],
  ['ii', 2],
  ['2nd', 2],
  ['iii', 3],
  ['3rd', 3],
  ['iv', 4],
  ['4th', 4],
]);
/** Between a given name and a family name they say nothing of who it is. */
const PARTICLES = wordSet(
  'de la las los del della di da das do dos du des van von der den dem ter ten te zu zum zur af av el al bin bint binti ibn ben e y i and und et st',
);
const CLAN = wordSet('mac mc');
/** What stands where there is no name. */
const PLACEHOLDERS = wordSet(
  'unknown user guest no noname name none null na example test testing lastname firstname fullname contact customer client lead caller anonymous visitor visitante invitado wireless new private number nobody someone somebody unnamed untitled undefined deleted hello hi hey dear there sir madam mom mum mommy mama dad daddy papa mother father wife husband spouse home work mobile cell landline',
);
/** Of a firm, a team or a mailbox. */
const FIRMS = wordSet(
  'inc incorporated llc llp ltd limited gmbh ag kg ohg corp corporation co company plc pty bv nv srl spa sarl sas oy ab aps group holding holdings services service solutions associates partners partnership consulting consultants consultancy agency agentur studio studios enterprises enterprise industries exports imports export import technologies technology tech systems software labs international worldwide global ventures capital realty properties insurance clinic dental dentistry medical hospital pharmacy salon spa restaurant cafe hotel motel motors automotive plumbing electric electrical roofing construction contractors landscaping cleaning logistics transport trucking university college school academy institute foundation association society ministry department dept office team reception desk frontdesk support helpdesk sales billing accounts accounting accountspayable invoices admin info marketing hr newsletter notifications store shop family household residence estate familie famille familia',
);
/** A word before or after it belongs to a firm: `Ann Lee at Acme`. Not `of` or `and`, which stand inside names. */
const AT_A_FIRM = /\s+(?:@|at|from|via|c\/o|on behalf of)\s+.*$|\s+[|\u2013\u2014-]\s+.*$/i;
const IN_BRACKETS = /[([{]([^)\]}]*)[)\]}]/g;
const APOSTROPHES = /['`\u00b4\u2018\u2019\u02bc\u02bb]/g;
/** What stands between words. A hyphen does not, nor what is inside a word of any script. */
const BETWEEN = /[^\p{L}\p{M}\p{N}-]+/u;
const MARKS = /\p{M}+/gu;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
/** An address beside the name, or in place of it. */
const ADDRESS = /<[^>]*>|\S*@\S+/g;
/** Letters that have no mark to take off. */
const PLAIN_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/[æ]/g, 'ae'],
  [/[œ]/g, 'oe'],
  [/[ø]/g, 'o'],
  [/[łľ]/g, 'l'],
  [/[đð]/g, 'd'],
  [/þ/g, 'th'],
  [/ı/g, 'i'],
];
const TWO_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/[öø]/g, 'oe'],
  [/ü/g, 'ue'],
  [/å/g, 'aa'],
];
const ASCII = /^[\x20-\x7e]*$/;
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Devanagari',
  'Thai',
  'Khmer',
].map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));
/** In others (Devanagari, Thai, Hangul) a mark is a vowel. */
const MARKS_SAY_NOTHING = wordSet('Latin Cyrillic Greek Arabic Hebrew');
const NO_VOWEL = /^[bcdfghjklmnpqrstvwxz]{2}$|^[a-z]j$/;

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
  const bare = shown.replace(ADDRESS, ' ').replace(APOSTROPHES, '').replace(AT_A_FIRM, '');
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
  return { shown, words: words.map(nameWord), generation, isOrganization };
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
function withoutTitles(words: readonly string[]): { words: readonly string[]; generation: number } {
  let start = 0;
  let end = words.length;
  while (start < end - 1 && TITLES.has(words[start] ?? '')) start++;
  while (end > start && isAfterName(words[end - 1] ?? '')) end--;
  const rest = withoutGaps(words.slice(start, end));
  return {
    words: rest.filter((word, at) => at === 0 || at === rest.length - 1 || !PARTICLES.has(word)),
    generation: words.slice(end).reduce((found, word) => found || (GENERATIONS.get(word) ?? 0), 0),
  };
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

function nameWord(word: string): NameWord {
  const script = scriptOf(word);
  const plain = plainLetters(word, script);
  const other =
    script === 'Latin' && !ASCII.test(word) ? plainLetters(replaceAll(word, TWO_SPELLINGS), script) : '';
  return {
    text: plain.replaceAll('-', ''),
    other: other === plain ? '' : other.replaceAll('-', ''),
    parts: plain.includes('-') ? plain.split('-').filter(Boolean) : [],
    script,
  };
}

function plainLetters(word: string, script: string): string {
  if (ASCII.test(word) || !MARKS_SAY_NOTHING.has(script)) return word;
  return replaceAll(word, PLAIN_LETTERS).normalize('NFKD').replace(MARKS, '');
}

function replaceAll(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((changed, [from, to]) => changed.replace(from, to), text);
}

function scriptOf(word: string): string {
  if (ASCII.test(word)) return 'Latin';
  return SCRIPTS.find(({ pattern }) => pattern.test(word))?.script ?? 'other';
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
