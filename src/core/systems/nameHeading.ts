import type { System } from '../model.ts';
import { type HeadingWord, headingWords } from './headingWords.ts';
import { SYSTEMS } from './systems.ts';
import type { WordClass } from './words.ts';

/** What a heading says of the column below it, where that is a name of the contact. */
export interface NameHeading {
  readonly part: 'full' | 'first' | 'middle' | 'last';
  /** Whether it says whose name it is. `Name` alone may be a deal's or an event's. */
  readonly saysContact: boolean;
  /** It says who and not that it is a name (`Client`, `Contact`): the column may hold anything of theirs. */
  readonly byValues: boolean;
}

/**
 * The reader of headings that name the contact by name: `First Name`, `Invitee Last Name`, `Person - Name`; never an
 * owner's, a firm's, an event's or a pipeline's. `own` is the export's system: in some a lead is no person.
 */
export function nameHeading(heading: string, own: System | null = null): NameHeading | undefined {
  const words = headingWords(heading).filter(({ says }) => !(says.size === 1 && says.has('small')));
  const says = (one: WordClass) => words.some((word) => word.says.has(one));
  const isLeadNoContact = own !== null && SYSTEMS[own]?.leadIsNoContact === true;
  const isWho = (word: HeadingWord) =>
    isOf(word, 'contact', 'person') || (isOf(word, 'lead') && !isLeadNoContact);
  const saysContact = words.some(isWho);
  const [only, second] = words;
  if (only && !second && isWho(only)) return { part: 'full', saysContact, byValues: true };
  const isNoun = (word: HeadingWord) => isOf(word, 'name', 'first', 'middle', 'last');
  if (!words.some(isNoun) || !words.every((word) => isNoun(word) || isWho(word) || isWhich(word)))
    return undefined;
  return { part: partOf(words, says), saysContact, byValues: false };
}

function partOf(words: readonly HeadingWord[], says: (one: WordClass) => boolean): NameHeading['part'] {
  const isWord = (text: string) => words.some((word) => word.text === text);
  if (says('first') || isWord('first')) return 'first';
  if (says('last')) return 'last';
  return says('middle') ? 'middle' : 'full';
}

/** `Primary Contact Name` and `Preferred Name` are the contact's; `Business Name` is a firm's. */
function isWhich({ text }: HeadingWord): boolean {
  return WHICH.has(text);
}

function isOf({ says }: HeadingWord, ...classes: readonly WordClass[]): boolean {
  return classes.some((one) => says.has(one));
}

const WHICH: ReadonlySet<string> = new Set(['primary', 'main', 'preferred', 'first', 'last']);
