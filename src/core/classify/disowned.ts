import type { Match } from '../match/compare.ts';
import { type ContactIndex, holdersOf, type RowPlace } from '../match/contactIndex.ts';
import { namesBeside, namesOf } from '../match/names/rowNames.ts';
import type { Contact, Identifier } from '../model.ts';
import { isGivenName } from '../normalize/givenNames.ts';
import { fieldName } from '../normalize/heading.ts';
import { remembered } from '../normalize/remembered.ts';
import { ownCopy } from '../normalize/text.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import { deniedWords } from './messages/deniedName.ts';
import {
  isFromUs,
  isToldUnder,
  mediumOf,
  namedOf,
  notedOf,
  type SaidText,
  textsOf,
} from './messages/messageText.ts';
import { notesWrongNumber, saysWrongNumber } from './messages/saysWrongNumber.ts';
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
/** The same of what somebody noted where nobody was called: there a name or a person may be anybody's. */
const notesAnother = remembered(notesWrongNumber, MOST_REMEMBERED, LONGEST_REMEMBERED);

/**
 * Notes the phones of the map of which the row says that they are not the contact's, so that every row that rests on one
 * is held. A row without a phone that says so of its contact (a tag, a lost reason) may mean any of the contact's.
 */
export function noteDisowned(
  record: SourceRecord,
  { identifiers, contact }: Match,
  index: ContactIndex,
): void {
  if (!saysOfAnother(record)) return;
  const own = identifiers.filter(isPhone);
  const holders = () => own.flatMap((phone) => holdersOf(index, phone));
  if (!wrongNumberOn(record, identifiers, holders)) return;
  const place = { tab: record.plan.tab, row: record.row };
  const meant =
    own.length > 0
      ? own.filter((phone) => holdersOf(index, phone).length > 0)
      : (contact?.rows ?? []).flatMap((row) => row.identifiers.filter(isPhone));
  for (const { canonical } of meant) {
    const known = index.disowned.get(canonical);
    if (!known || isBefore(place, known)) index.disowned.set(ownCopy(canonical), place);
  }
}

/** The row itself says that a phone of the map is another's, or the map's own notes say so of the one phone that it rests on. */
export function disownsPhone(row: RowCase): string | null {
  return saysOnRow(row) ?? saysInMap(row);
}

function saysOnRow({ record, match }: RowCase): string | null {
  if (!saysOfAnother(record)) return null;
  const phones = match.comparisons.filter(
    ({ identifier, holders }) => isPhone(identifier) && holders.length > 0,
  );
  const holders = () => phones.flatMap((phone) => phone.holders);
  const said = phones.length > 0 ? wrongNumberOn(record, match.identifiers, holders) : undefined;
  return said ? `${said.heading}=${said.text.slice(0, LONGEST_SHOWN)}` : null;
}

function saysInMap({ match: { contact, comparisons } }: RowCase): string | null {
  const naming = comparisons.filter(({ holders }) => holders.length === 1);
  if (!contact || naming.length === 0 || !naming.every(({ identifier }) => isPhone(identifier))) return null;
  for (const { row, names, held } of contact.rows) {
    const named = names.find(notesAnother);
    if (named !== undefined) return `map row ${row} has name=${named.slice(0, LONGEST_SHOWN)}`;
    for (const [heading, cells] of held)
      if (isToldUnder(heading) || heading === 'status' || heading === 'lead status') {
        const said = cells.find(notesAnother);
        if (said !== undefined)
          return `map row ${row} has ${fieldName(heading)}=${said.slice(0, LONGEST_SHOWN)}`;
      }
  }
  return null;
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
  if (record.plan.adapter.recordKind !== 'activity')
    return statementsOf(record).find(({ text }) => notesAnother(text));
  if (!identifiers.some(isPhone)) return undefined;
  const isOurWord = mediumOf(record) !== 'call' && isFromUs(record, identifiers);
  return (isOurWord ? notedOf(record) : statementsOf(record)).find(
    ({ text }) =>
      speaksOfAnother(text) && (saysWrongNumber(text) || deniesName(text, record, identifiers, holders)),
  );
}

/** Whether anything that was said or noted may say that a phone is another's. Of nearly no row: then nothing else is looked at. */
function saysOfAnother(record: SourceRecord): boolean {
  const says = record.plan.adapter.recordKind === 'activity' ? speaksOfAnother : notesAnother;
  return statementsOf(record).some(({ text }) => says(text));
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

/** Of a change only the new value is said; of a form what somebody asks for is no word about a phone of ours. */
function statementsOf(record: SourceRecord): readonly SaidText[] {
  const { recordKind } = record.plan.adapter;
  if (recordKind === 'form-submission') return [];
  if (recordKind !== 'contact-change') return [...notedOf(record), ...namedOf(record), ...textsOf(record)];
  const text = fieldOf(record, 'new_value');
  return text === '' ? [] : [{ heading: fieldOf(record, 'field'), text }];
}

/** The order in which tabs and rows come must not show in what is said of them. */
function isBefore(a: RowPlace, b: RowPlace): boolean {
  return a.tab === b.tab ? a.row < b.row : a.tab < b.tab;
}
