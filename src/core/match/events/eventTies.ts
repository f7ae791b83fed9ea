import { hashNumber } from '../../normalize/hash.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { isRedacted } from '../../normalize/text.ts';
import { contentOf } from '../../read/content.ts';
import { fieldOf, type SourceRecord, type TabPlan } from '../../read/sourceRecord.ts';
import type { Match } from '../compare.ts';
import {
  hasHour,
  hasWords,
  identifiersText,
  isSnapshot,
  saidOf,
  whenOf,
  writtenDownText,
} from './eventText.ts';
import { noOtherTools, type OtherTools, registerForTools, toolsText } from './otherTools.ts';
import { noPlaces, type Places, placeOf, placeText } from './rowPlaces.ts';
import { firstSeen, howSeen, noSeenEvents, type SeenEvents, see } from './seenEvents.ts';

/**
 * Which events are one although their ids differ: they say the same of the same contact, or bear one correlation id.
 * Filled in the first pass, so that all of them can be held; asked in the second. Hashes only: it holds on to no row.
 */
export interface EventTies {
  /** By what an event says, with the hash of its id and the place of its first row. */
  readonly said: SeenEvents;
  /** Of what several ids say the same: where the second one stands. */
  readonly seconds: Map<number, number>;
  /** What events say of which Sheets has damaged the identifiers: any of them may be the same event as another. */
  readonly ofSomebody: SeenEvents;
  readonly correlated: SeenEvents;
  readonly tools: OtherTools;
  readonly places: Places;
  /** By tab and row: what the first pass has found the row to say, for the second. NaN for an event that may well be there twice. */
  readonly saidKeys: Map<TabPlan, number[]>;
}

/** How an event is tied to others, as evidence: null where it is not. */
export interface Ties {
  /** Another row says the same under another id. */
  readonly sameEvent: string | null;
  /** Its correlation id stands on an event that says something else. */
  readonly correlationReused: string | null;
  /** What its correlation id is known by, where all events that bear it say the same. */
  readonly correlationRepeated: string | null;
  /** Another tool has a call or message with this contact in the same minute. Decides nothing; '' where none has. */
  readonly alsoIn: string;
}

const NO_TIES: Ties = {
  sameEvent: null,
  correlationReused: null,
  correlationRepeated: null,
  alsoIn: '',
};
/** The id that a program writes where it has none. */
const NIL = /^[0-]*$/;
const SEPARATOR = '\u0001';
const BLANKS = /\s+/g;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function noEventTies(): EventTies {
  return {
    said: noSeenEvents(1),
    seconds: new Map(),
    ofSomebody: noSeenEvents(1),
    correlated: noSeenEvents(),
    tools: noOtherTools(),
    places: noPlaces(),
    saidKeys: new Map(),
  };
}

export function registerTies(ties: EventTies, record: SourceRecord, match: Match): void {
  if (isSnapshot(record.plan)) return;
  const place = placeOf(ties.places, record.plan.tab, record.row);
  const said = saidOf(record);
  if (isOfSomebody(record, match)) see(ties.ofSomebody, hashNumber(said), 0, [place]);
  const key = saidKey(record, match, said);
  noteSaidKey(ties, record, key);
  const correlation = correlationOf(record);
  if (key !== null) {
    // What bears one correlation id is one event already, and what repeats it is a replay.
    const id = hashNumber(correlation || fieldOf(record, 'event_id') || `~${contentOf(record)}`);
    const first = firstSeen(ties.said, key);
    see(ties.said, key, id, [place]);
    if (first && first.content !== id && !ties.seconds.has(key)) ties.seconds.set(key, place);
  }
  if (correlation) {
    // What Sheets made of two cells may be alike where what was pasted was not: then no row repeats another.
    const told =
      record.plan.coerced.size > 0
        ? `${record.plan.tab} ${record.row}`
        : [said, identifiersText(match), writtenDownText(record)].join(SEPARATOR);
    see(ties.correlated, hashNumber(correlation), hashNumber(told));
  }
  registerForTools(ties.tools, record, match, place);
}

/** `known` is what `saidKeys` has of the row, where it names whom it named in the first pass. */
export function tiesOf(ties: EventTies, record: SourceRecord, match: Match, known?: number): Ties {
  if (isSnapshot(record.plan)) return NO_TIES;
  const correlation = ties.correlated.count > 0 ? correlationOf(record) : '';
  const how = correlation ? howSeen(ties.correlated, hashNumber(correlation)) : 'once';
  return {
    sameEvent: ties.seconds.size + ties.ofSomebody.count > 0 ? sameEvent(ties, record, match, known) : null,
    correlationReused: how === 'reused' ? `correlation_id=${fieldOf(record, 'correlation_id')}` : null,
    correlationRepeated: how === 'repeated' ? correlation : null,
    alsoIn: toolsText(ties.tools, record, match, ties.places),
  };
}

function sameEvent(
  ties: EventTies,
  record: SourceRecord,
  match: Match,
  known: number | undefined,
): string | null {
  const key = known ?? saidKey(record, match, saidOf(record));
  if (key === null || Number.isNaN(key)) return null;
  const second = ties.seconds.get(key);
  if (second === undefined) {
    if (ties.ofSomebody.count === 0) return null;
    const somebodys = firstSeen(ties.ofSomebody, hashNumber(saidOf(record)))?.notes[0];
    return somebodys === undefined
      ? null
      : `${placeText(ties.places, somebodys)} may be the same event: Sheets made a number of an identifier there`;
  }
  const own = placeOf(ties.places, record.plan.tab, record.row);
  const first = firstSeen(ties.said, key)?.notes[0] ?? own;
  return `${placeText(ties.places, own === first ? second : first)} is the same event under another id`;
}

/** Eight bytes a row, where making the text and its hash once more takes longer than all else that is asked of ties. */
function noteSaidKey({ saidKeys }: EventTies, { plan, row }: SourceRecord, key: number | null): void {
  let ofTab = saidKeys.get(plan);
  if (!ofTab) {
    ofTab = [];
    saidKeys.set(plan, ofTab);
  }
  ofTab[row] = key ?? Number.NaN;
}

/**
 * What two events have in common that are one; null for an event that may well be there twice: a change can be repeated
 * without harm, and what is only known to be of one day may have happened again. Whom a row is about must be known, or it
 * is held anyway.
 */
function saidKey(record: SourceRecord, match: Match, said: string): number | null {
  const { recordKind } = record.plan.adapter;
  if (recordKind === 'contact-change' || !hasHour(record, whenOf(record).moment)) return null;
  if (!match.contact && recordKind !== 'opportunity') return null;
  const who = hasWords(record) ? identifiersText(match) : identifiersAsWritten(match);
  return hashNumber(`${who}${SEPARATOR}${said.toLowerCase().replace(BLANKS, ' ')}`);
}

/** Of events without words of their own only those are one that name the contact in one spelling: a tool has one. */
function identifiersAsWritten({ identifiers }: Match): string {
  return identifiers
    .filter(({ state }) => state !== 'missing')
    .map(({ kind, raw }) => `${kind} ${raw.trim()}`)
    .sort()
    .join(SEPARATOR);
}

/** Whether it can no longer be told whom the event is about. */
function isOfSomebody({ plan: { coerced, adapter } }: SourceRecord, { identifiers }: Match): boolean {
  return (
    coerced.size > 0 &&
    adapter.recordKind !== 'contact-change' &&
    identifiers.some(({ state }) => state === 'damaged')
  );
}

/**
 * What the row's correlation id is known by; '' where it has none: a blank, a placeholder, a mark in its place. Two
 * fields that one transaction changed are two changes.
 */
function correlationOf(record: SourceRecord): string {
  const correlation = fieldOf(record, 'correlation_id');
  if (NIL.test(correlation) || isRedacted(correlation)) return '';
  const { system, recordKind } = record.plan.adapter;
  const field = recordKind === 'contact-change' ? normalizeHeading(fieldOf(record, 'field')) : '';
  const id = UUID.test(correlation) ? correlation.toLowerCase() : correlation;
  return [system, recordKind, field, id].join(SEPARATOR);
}
