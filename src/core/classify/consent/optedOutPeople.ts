import type { RowPlace } from '../../match/contactIndex.ts';
import type { Contact } from '../../model.ts';
import { normalizeHeading } from '../../normalize/heading.ts';
import { saysOptedOut } from '../../read/cells/optOutValue.ts';
import { fieldOf, type SourceRecord } from '../../read/sourceRecord.ts';
import type { FieldChange } from '../../writes/fieldChange.ts';
import { isOptOut } from '../../writes/incomingValue.ts';
import { asksToStop } from '../messages/asksToStop.ts';
import type { RowCase } from '../rowCase.ts';
import { asksNotToBeReached, consentEvent, optedOut, optedOutInMap } from './consent.ts';

/** What is only noted, and reaches nobody. */
const NOTED =
  /^(?:log|logs|record|note|track|save|store|attach|keep|file|document|summari[sz]e|capture|add note|add a note|none|no)\b/;
/** A message to the contact, or a task to reach them. */
const REACHES =
  /\b(?:tasks?|to ?dos?|follow ?ups?|call ?backs?|call|remind\w*|draft\w*|repl(?:y|ies)|answer|respond|send|sends|text|sms|e ?mail|mail|message|whatsapp|schedule|invite|enroll?|sequence|campaign|workflow|drip)\b/;
/** What is shared by more says nothing of any one of them. */
const MOST_NAMED = 20;
const JOINED = /[,;&+/|\n]|\band\b|\bthen\b|\bplus\b/;

/**
 * First pass: notes the contact of whom a row says that they do not want to be reached, with the first such row. Where the row
 * does not settle who it is about, it may be any whom it names.
 */
export function noteOptOut(
  people: Map<Contact, RowPlace>,
  row: Pick<RowCase, 'record' | 'match'>,
  change: FieldChange | null,
): void {
  const named = namedBy(row.match);
  if (named.length === 0 || named.length > MOST_NAMED) return;
  const says = consentEvent(row) ?? optedOut(row) ?? asksNotToBeReached(row) ?? saysSo(change);
  if (says === null) return;
  const place = { tab: row.record.plan.tab, row: row.record.row };
  for (const one of named) {
    const known = people.get(one);
    if (!known || isBefore(place, known)) people.set(one, place);
  }
}

/** Thousands may share one phone: they are not listed for each of its rows. */
function namedBy({ contact, comparisons }: RowCase['match']): readonly Contact[] {
  if (contact) return [contact];
  if (comparisons.some(({ holders }) => holders.length > MOST_NAMED)) return [];
  return [...new Set(comparisons.flatMap(({ holders }) => holders))];
}

/** Whether the row would reach somebody who has opted out. */
export function reachesOptedOut({ record, match: { contact }, optedOutPeople }: RowCase): string | null {
  if (!contact || !reachesContact(record)) return null;
  const place = optedOutPeople.get(contact);
  return place
    ? `${place.tab} row ${place.row} says that the contact is not to be reached`
    : optedOutInMap(contact);
}

function reachesContact(record: SourceRecord): boolean {
  const action = fieldOf(record, 'desired_action');
  return normalizeHeading(action)
    .split(JOINED)
    .some((part) => REACHES.test(part) && !NOTED.test(part.trim()));
}

function saysSo(change: FieldChange | null): string | null {
  if (!change) return null;
  const { fieldClass, field, incoming } = change;
  const isOut =
    fieldClass === 'consent'
      ? saysOptedOut(incoming)
      : (fieldClass !== 'text' && isOptOut(incoming)) || asksToStop(incoming, 'mail');
  return isOut ? `${field}=${incoming}` : null;
}

/** The order in which tabs and rows come must not show in what is said of them. */
function isBefore(a: RowPlace, b: RowPlace): boolean {
  return a.tab === b.tab ? a.row < b.row : a.tab < b.tab;
}
