import type { System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { SYSTEM_NAMES } from './systems.ts';
import { classesOf, type WordClass } from './words.ts';

/** One word of a heading: what it may say, and the system where it is one's name. */
export interface HeadingWord {
  readonly text: string;
  readonly says: ReadonlySet<WordClass>;
  readonly system: System | null;
}

/** No heading that names somebody has more. A longer one is a question or a text. */
const MOST_WORDS = 12;
const LONGEST_RUN = 4;
const LONGEST_TOGETHER = 48;
const ACCENTS = /\p{M}+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}#%]+/u;
const STRANGERS_ID = /^(\p{L}{2,30})contactid$/u;
const NUMBERED = /^(\p{L}+)(\d{1,2})$/u;

/**
 * A heading as words: `GoHighLevel ID`, `goHighLevelId`, `gohighlevel_id` and `GOHIGHLEVELID` are the same two. Words that
 * are not of ours stay as they are. Empty for a text.
 */
export function headingWords(heading: string): readonly HeadingWord[] {
  const parts = normalizeHeading(heading)
    .normalize('NFD')
    .replace(ACCENTS, '')
    .split(BETWEEN_WORDS)
    .filter(Boolean)
    .flatMap(withoutNumber);
  if (parts.length > MOST_WORDS) return [];
  const words: HeadingWord[] = [];
  for (let at = 0; at < parts.length; ) {
    const run = longestRun(parts, at);
    if (run > 0) words.push(word(parts.slice(at, at + run).join('')));
    else words.push(...apart(parts[at] ?? '').map(word));
    at += Math.max(run, 1);
  }
  return words;
}

/** `email2` is `email 2`, unless it is a name: `d365`. */
function withoutNumber(part: string): readonly string[] {
  const [, letters = '', digits = ''] = NUMBERED.exec(part) ?? [];
  return letters && !isKnown(part) ? [letters, digits] : [part];
}

/** How many parts from here on are one word of ours (`e mail`, `go high level`); 0 for none. */
function longestRun(parts: readonly string[], from: number): number {
  for (let run = Math.min(LONGEST_RUN, parts.length - from); run > 0; run--)
    if (isKnown(parts.slice(from, from + run).join(''))) return run;
  return 0;
}

/** The words that a part is made of without a gap: words of ours (`ghlcontactid`), or a stranger's name before two of them. */
function apart(part: string): readonly string[] {
  const [, stranger = ''] = STRANGERS_ID.exec(part) ?? [];
  return wordsWithin(part) ?? (stranger ? [stranger, 'contact', 'id'] : [part]);
}

function wordsWithin(part: string): readonly string[] | undefined {
  if (part === '') return [];
  if (part.length > LONGEST_TOGETHER) return undefined;
  for (let length = part.length; length > 1; length--) {
    const first = part.slice(0, length);
    const rest = isKnown(first) ? wordsWithin(part.slice(length)) : undefined;
    if (rest) return [first, ...rest];
  }
  return undefined;
}

function word(text: string): HeadingWord {
  return { text, says: classesOf(text), system: SYSTEM_NAMES.get(text) ?? null };
}

function isKnown(text: string): boolean {
  return SYSTEM_NAMES.has(text) || classesOf(text).size > 0;
}
