/** One word of a name, in lower case without diacritics. `Smith-Jones` is one word of two parts. */
export interface NameWord {
  readonly text: string;
  /** Its other spelling, where a letter has two in plain ones: `mueller` beside `muller`; ''. */
  readonly other: string;
  readonly parts: readonly string[];
  readonly script: string;
}

const MARKS = /\p{M}+/gu;
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
const MARKS_SAY_NOTHING = new Set(['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew']);

export function nameWord(word: string): NameWord {
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
