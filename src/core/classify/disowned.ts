import { type ContactIndex, holdersOf, type RowPlace } from '../match/contactIndex.ts';
import { namesBeside, namesOf } from '../match/names/rowNames.ts';
import type { Contact, Identifier } from '../model.ts';
import { isGivenName } from '../normalize/givenNames.ts';
import { remembered } from '../normalize/remembered.ts';
import { ownCopy } from '../normalize/text.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import { deniedWords } from './messages/deniedName.ts';
import { isFromUs, mediumOf, notedOf, type SaidText, textsOf } from './messages/messageText.ts';
import { saysWrongNumber } from './messages/saysWrongNumber.ts';
import type { RowCase } from './rowCase.ts';

const LONGEST_SHOWN = 160;
const MOST_REMEMBERED = 2000;
const LONGEST_REMEMBERED = 60;
/** Whether a text may say that a phone is another's: of nearly none. */
const speaksOfAnother = remembered(
  (text) => saysWrongNumber(text) || deniedWords(text).length > 0,
  MOST_REMEMBERED,
  LONGEST_REMEMBERED,
);

/**
 * Notes the phones of the map of which the row says that they are not the contact's, so that every row that rests on one
 * is held. The row's identifiers are read only where it says anything of the kind: few do.
 */
export function noteDisowned(
  record: SourceRecord,
  identifiersOf: () => readonly Identifier[],
  index: ContactIndex,
): void {
  if (!saysOfAnother(record)) return;
  const identifiers = identifiersOf();
  const holders = () => identifiers.filter(isPhone).flatMap((phone) => holdersOf(index, phone));
  if (!wrongNumberOn(record, identifiers, holders)) return;
  const place = { tab: record.plan.tab, row: record.row };
  for (const identifier of identifiers)
    if (isPhone(identifier) && holdersOf(index, identifier).length > 0) {
      const known = index.disowned.get(identifier.canonical);
      if (!known || isBefore(place, known)) index.disowned.set(ownCopy(identifier.canonical), place);
    }
}

/** The row itself says that a phone of the map is another's. */
export function disownsPhone({ record, match }: RowCase): string | null {
  if (!saysOfAnother(record)) return null;
  const phones = match.comparisons.filter(
    ({ identifier, holders }) => isPhone(identifier) && holders.length > 0,
  );
  const holders = () => phones.flatMap((phone) => phone.holders);
  const said = phones.length > 0 ? wrongNumberOn(record, match.identifiers, holders) : undefined;
  return said ? `${said.heading}=${said.text.slice(0, LONGEST_SHOWN)}` : null;
}

/**
 * What on the row says that its phone is another's than the `holders`'; undefined where nothing does. They are listed only where
 * somebody denies a name: thousands may share one phone.
 */
function wrongNumberOn(
  record: SourceRecord,
  identifiers: readonly Identifier[],
  holders: () => readonly Contact[],
): SaidText | undefined {
  if (!identifiers.some(isPhone)) return undefined;
  const isOurWord = mediumOf(record) !== 'call' && isFromUs(record, identifiers);
  return (isOurWord ? notedOf(record) : statementsOf(record)).find(
    ({ text }) =>
      speaksOfAnother(text) && (saysWrongNumber(text) || deniesName(text, record, identifiers, holders)),
  );
}

/** Whether anything that was said or noted may say that a phone is another's. Of nearly no row: then nothing else is looked at. */
function saysOfAnother(record: SourceRecord): boolean {
  return (
    record.plan.adapter.recordKind === 'activity' &&
    statementsOf(record).some(({ text }) => speaksOfAnother(text))
  );
}

/** Whether somebody says that they are not who the map or the row calls them, or not somebody of a known given name. */
function deniesName(
  text: string,
  record: SourceRecord,
  identifiers: readonly Identifier[],
  holders: () => readonly Contact[],
): boolean {
  const [first, ...others] = deniedWords(text);
  if (first === undefined) return false;
  if (others.length === 0 && isGivenName(first)) return true;
  const names = [
    ...holders().flatMap(namesOf),
    ...identifiers.filter(isPhone).flatMap((phone) => namesBeside(phone, record)),
  ];
  const words = new Set(names.flatMap((name) => name.words.map((word) => word.text)));
  const isName = (word: string) => words.has(word) || isGivenName(word);
  return isName(first) && (others.length === 0 || words.has(first) || others.every(isName));
}

function isPhone({ kind, state }: Identifier): boolean {
  return kind === 'phone' && state === 'usable';
}

function statementsOf(record: SourceRecord): readonly SaidText[] {
  return [...notedOf(record), ...textsOf(record)];
}

/** The order in which tabs and rows come must not show in what is said of them. */
function isBefore(a: RowPlace, b: RowPlace): boolean {
  return a.tab === b.tab ? a.row < b.row : a.tab < b.tab;
}
