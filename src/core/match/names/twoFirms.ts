import type { PersonName } from '../../normalize/name.ts';
import type { NameWord } from '../../normalize/nameWord.ts';
import { FIRMS, PARTICLES } from '../../normalize/wordsBesideNames.ts';
import { likeness } from './likeness.ts';

const ARTICLES: ReadonlySet<string> = new Set(['the', 'of', 'and', 'at', 'for', 'a']);

/**
 * Whether two names are two firms', with no word in common that is the firm's own: `Smith Plumbing` and `Jones Roofing`, but not
 * `Acme Inc` and `Acme Sales`. `Northwind Business Machines` may be `NBM`.
 */
export function areTwoFirms(a: PersonName, b: PersonName): boolean {
  if (!a.isOrganization || !b.isOrganization) return false;
  const [ours, theirs] = [ownWords(a), ownWords(b)];
  if (ours.length === 0 || theirs.length === 0) return false;
  if (ours[0]?.script !== theirs[0]?.script) return false;
  const isAlike = ours.some((word) => theirs.some((other) => likeness(word, other) !== 'other'));
  return !isAlike && !isShortFor(ours, b) && !isShortFor(theirs, a) && joined(ours) !== joined(theirs);
}

function ownWords({ words }: PersonName): readonly NameWord[] {
  return words.filter(({ text }) => !FIRMS.has(text) && !PARTICLES.has(text) && !ARTICLES.has(text));
}

/** Whether one of the words is made of the first letters of the other's. */
function isShortFor(words: readonly NameWord[], whole: PersonName): boolean {
  const initials = whole.words.map(({ text }) => text[0]).join('');
  return words.some(({ text }) => text.length > 1 && initials.includes(text));
}

function joined(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join('');
}
