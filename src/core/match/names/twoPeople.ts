import { isGivenName } from '../../normalize/givenNames.ts';
import type { PersonName } from '../../normalize/name.ts';
import type { NameWord } from '../../normalize/nameWord.ts';
import { areFarApart, likeness } from './likeness.ts';
import { isWithin } from './within.ts';

/** Family names that their languages put first. */
const FAMILY_FIRST = new Set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan qian yin kim lee park choi jung cho yoon jang lim shin seo kwon hwang ahn hong jeon yoo moon son bae nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly wong chan cheung lau ng lam leung tsang tse yip chow tam sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura hayashi shimizu saito yamazaki mori abe ikeda hashimoto yamashita ishikawa nakajima maeda fujita ogawa goto okada hasegawa murakami kondo sakamoto endo aoki fujii nishimura fukuda miura okamoto matsuda nakagawa nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz'.split(
    ' ',
  ),
);
/** Scripts in which the family name comes first. */
const FAMILY_FIRST_SCRIPTS = new Set(['Han', 'Hangul', 'Hiragana', 'Katakana']);

/** Asked only where two names look like two people's: reading an address takes time. */
type ReadAddress = () => PersonName | null;

/**
 * Whether two names cannot be one person's. Order, initials, short forms, other scripts, a second family name, a slip of
 * the finger, an organization, and what only one of them says are no disagreement. A family name in common is not enough:
 * `Ann Smith` and `Bob Smith` are two. A given name is: people marry. `address` reads the e-mail they stand beside as
 * a name: it may complete a single word.
 */
export function areTwoPeople(a: PersonName, b: PersonName, address: ReadAddress = () => null): boolean {
  if (a.isOrganization || b.isOrganization) return false;
  if (a.relation !== b.relation) return true;
  if (a.gender !== b.gender && a.gender && b.gender) return true;
  if (a.generation !== b.generation && a.generation > 0 && b.generation > 0) return true;
  const common = scriptsInCommon(a, b);
  if (common.length === 0 || common.some((script) => mayBeOne(inScript(a, script), inScript(b, script))))
    return false;
  const beside = address();
  return (
    !beside || !(areWithin(a, b, beside) || isSpelledBeside(a, b, beside) || isSpelledBeside(b, a, beside))
  );
}

/**
 * Whether two names are for certain two people's, and not one that somebody garbled or of which each says a part. What
 * other rows are held for rests on this: one misspelled row must not hold them all.
 */
export function arePlainlyTwoPeople(a: PersonName, b: PersonName, address: ReadAddress): boolean {
  if (!areTwoPeople(a, b, address) || !tellsEnough(a) || !tellsEnough(b)) return false;
  const unlike = ({ words }: PersonName, other: PersonName) =>
    words.filter((word) => other.words.every((one) => likeness(word, one) === 'other'));
  const theirs = unlike(b, a);
  return unlike(a, b).every((word) => theirs.every((other) => areFarApart(word, other)));
}

/** Whether two names are parts of a third that says more: `Ann` and `Lee` of `Ann Lee`. */
export function areWithin(a: PersonName, b: PersonName, whole: PersonName): boolean {
  return (
    whole.words.length > 1 &&
    (a.words.length === 1 || b.words.length === 1) &&
    isWithin(a.words, whole.words) &&
    isWithin(b.words, whole.words)
  );
}

/** Whether the address spells one name out, and the other is a single word that is no name known. */
function isSpelledBeside(spelled: PersonName, single: PersonName, address: PersonName): boolean {
  const [word, second] = single.words;
  if (!word || second || isGivenName(word.text)) return false;
  return isWithin(spelled.words, address.words) || isRunTogether(spelled, address);
}

/** `annlee`, `alee`, `annl`, `leea`: how people make one word of two. */
function isRunTogether({ words: name }: PersonName, { words: [together, second] }: PersonName): boolean {
  const [first, last] = [name[0]?.text ?? '', name[name.length - 1]?.text ?? ''];
  if (!together || second || name.length < 2) return false;
  const initials = [first.charAt(0), last.charAt(0)];
  return [first + last, initials[0] + last, first + initials[1], last + first, last + initials[0]].includes(
    together.text,
  );
}

/** Whether a name is more than one word that may be anything. */
function tellsEnough({ words: [first, ...others] }: PersonName): boolean {
  return first !== undefined && (others.length > 0 || isGivenName(first.text));
}

function scriptsInCommon(a: PersonName, b: PersonName): readonly string[] {
  const scripts = new Set(a.words.map(({ script }) => script));
  return [...scripts].filter((script) => b.words.some((word) => word.script === script));
}

function inScript({ words }: PersonName, script: string): readonly NameWord[] {
  return words.filter((word) => word.script === script);
}

function mayBeOne(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  if (joined(a) === joined(b)) return true;
  const [shorter, longer] = a.length > b.length ? [b, a] : [a, b];
  const [one, other] = [shorter[0], longer[0]];
  if (areOfOneFamily(a, b)) return false;
  if (isWithin(shorter, longer)) return true;
  if (shorter.length > 1 || !one || !other) return haveGivenNameInCommon(a, b);
  // Of two single words the one may be the given name and the other the family's.
  return longer.length === 1 && isGivenName(one.text) !== isGivenName(other.text);
}

/** `José Luis Ruiz` and `José Antonio Ruiz`, `María José` and `José María`: all given names are known, and they are others. */
function areOfOneFamily(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [last, otherLast] = [a[a.length - 1], b[b.length - 1]];
  const [given, others] = [a.slice(0, -1), b.slice(0, -1)];
  if (!last || !otherLast || given.length < 2 || given.length !== others.length) return false;
  if (likeness(last, otherLast) !== 'same' || ![...given, ...others].every((word) => isKnown(word)))
    return false;
  return given.some((word, at) => likeness(word, others[at] as NameWord) === 'other');
}

function joined(words: readonly NameWord[]): string {
  return words.map(({ text }) => text).join('');
}

/** One given name stands in both, whatever follows it. Not where it may be a family name that comes first. */
function haveGivenNameInCommon(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [given, other] = [a[0], b[0]];
  const [last, otherLast] = [a[a.length - 1], b[b.length - 1]];
  if (!given || !other || !last || !otherLast) return false;
  if (likeness(given, other) === 'same')
    return !isFamilyFirst(given) && (isKnown(given, other) || !(isKnown(last) && isKnown(otherLast)));
  // The family name stands first in one of them: nothing else in either may be a given name.
  return (
    (likeness(given, otherLast) === 'same' &&
      isKnown(given, otherLast) &&
      !isKnown(last) &&
      !isKnown(other)) ||
    (likeness(last, other) === 'same' && isKnown(last, other) && !isKnown(given) && !isKnown(otherLast))
  );
}

function isFamilyFirst({ text, script }: NameWord): boolean {
  return FAMILY_FIRST.has(text) || FAMILY_FIRST_SCRIPTS.has(script);
}

/** Whether one of these words is a given name that is known. */
function isKnown(...words: readonly NameWord[]): boolean {
  return words.some(({ text }) => isGivenName(text));
}
