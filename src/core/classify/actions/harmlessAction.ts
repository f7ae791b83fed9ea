import { ownCopy } from '../../normalize/text.ts';
import { HARMLESS } from './actionWords.ts';
import { goesOn, isHarmlessClause } from './harmlessClause.ts';

/** Actions that do nothing by themselves. */
const NOTHING = new RegExp(
  `^(?:${[
    'log|note|log only|note only|ignore|skip|none|nothing|do nothing|no ?op|noop|nothing to do|fyi|fyi only|follow ?up|followup',
    '(?:no|none|nothing)(?: (?:action|reply|response|change|update|follow ?up|followup))?(?: (?:is )?(?:needed|required|necessary))?',
    '(?:for )?(?:the )?(?:information|info|reference|record)(?: only)?',
    '(?:needs? |manual |human |manually |pending )*review(?: only| first| later| manually| by hand| needed| required)?',
    '(?:flag|queue|hold|keep|mark|leave) (?:it |this )?for (?:manual |human |a )*(?:review|approval)',
  ].join('|')})$`,
);
const LONGEST = 200;
const MOST_JUDGED = 1000;
/** The actions of an export are few. */
const judged = new Map<string, boolean>();
/** What joins two actions, and so may hide a second one. */
const JOINED = /\s*(?:[,;&+/|>\n():–—→]|->|\s-\s|\.(?:\s|$)|\band\b|\bthen\b|\bplus\b|\balso\b)\s*/;
const CAMEL_HUMP = /([a-z])([A-Z])/g;
/** Words that are written in two pieces or with a hyphen. */
const IN_PIECES: readonly (readonly [RegExp, string])[] = [
  [/\be-mail/g, 'email'],
  [/\bfollow[\s-]up/g, 'followup'],
  [/\bto[\s-]dos?\b/g, 'todo'],
  [/\bcall[\s-]back/g, 'callback'],
  [/\bvoice[\s-]mail/g, 'voicemail'],
  [/\btext[\s-]message/g, 'message'],
  [/\bwhats app/g, 'whatsapp'],
  [/\bno[\s-]show/g, 'noshow'],
];

/**
 * Whether a desired action only logs, notes, drafts or makes a task. Each part of it must say so by its verb and by what
 * the verb is done with, and all its other words must be harmless too. All else (create, merge, delete, send, update, a
 * word nobody knows) is a person's to do.
 */
export function isHarmlessAction(action: string): boolean {
  if (action.length > LONGEST) return false;
  const known = judged.get(action);
  if (known !== undefined) return known;
  const harmless = saysOnlyHarmless(action);
  if (judged.size < MOST_JUDGED) judged.set(ownCopy(action), harmless);
  return harmless;
}

function saysOnlyHarmless(action: string): boolean {
  let text = action.replace(CAMEL_HUMP, '$1 $2').toLowerCase().replaceAll('_', ' ');
  for (const [pieces, word] of IN_PIECES) text = text.replace(pieces, word);
  text = text
    .trim()
    .replace(/^["'“]+|["'”!.]+$/g, '')
    .replace(/^please /, '');
  let verb = '';
  return text
    .split(JOINED)
    .filter(Boolean)
    .every((clause) => {
      if (NOTHING.test(clause.replace(/[\s-]+/g, ' '))) return true;
      const said = wordsOf(clause);
      const isHarmless = isHarmlessClause(said) || (verb !== '' && goesOn(verb, said));
      if (HARMLESS.some(({ verbs }) => verbs.has(said[0] ?? ''))) verb = said[0] ?? '';
      return isHarmless;
    });
}

function wordsOf(clause: string): readonly string[] {
  return clause
    .replace(/['’]s\b/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);
}
