import type { Contact } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import type { FieldChange } from '../writes/fieldChange.ts';
import { asksNotToBeReached, consentEvent, optedOut } from './consent.ts';
import type { RowPlace } from './contactIndex.ts';
import { isOptOut } from './incomingValue.ts';
import { saysOptedOut } from './optOutValue.ts';
import type { RowCase } from './rowCase.ts';

/** What is only noted, and reaches nobody. */
const NOTED =
  /^(?:log|logs|record|note|track|save|store|attach|keep|file|document|summari[sz]e|capture|add note|add a note|none|no)\b/;
/** A message to the contact, or a task to reach them. */
const REACHES =
  /\b(?:tasks?|to ?dos?|follow ?ups?|call ?backs?|call|remind\w*|draft\w*|repl(?:y|ies)|answer|respond|send|sends|text|sms|e ?mail|mail|message|whatsapp|schedule|invite|enroll?|sequence|campaign|workflow|drip)\b/;
const JOINED = /[,;&+/|\n]|\band\b|\bthen\b|\bplus\b/;

/** First pass: notes the contact of whom a row says that they do not want to be reached, with the first such row. */
export function noteOptOut(
  people: Map<Contact, RowPlace>,
  row: Pick<RowCase, 'record' | 'match'>,
  change: FieldChange | null,
): void {
  const { contact } = row.match;
  if (!contact) return;
  const says = consentEvent(row) ?? optedOut(row) ?? asksNotToBeReached(row) ?? saysSo(change);
  if (says === null) return;
  const place = { tab: row.record.plan.tab, row: row.record.row };
  const known = people.get(contact);
  if (!known || isBefore(place, known)) people.set(contact, place);
}

/** Whether the row would reach somebody who has opted out. */
export function reachesOptedOut({ record, match: { contact }, optedOutPeople }: RowCase): string | null {
  const place = contact && reachesContact(record) ? optedOutPeople.get(contact) : undefined;
  return place ? `${place.tab} row ${place.row} says that the contact is not to be reached` : null;
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
    fieldClass === 'consent' ? saysOptedOut(incoming) : fieldClass !== 'text' && isOptOut(incoming);
  return isOut ? `${field}=${incoming}` : null;
}

/** The order in which tabs and rows come must not show in what is said of them. */
function isBefore(a: RowPlace, b: RowPlace): boolean {
  return a.tab === b.tab ? a.row < b.row : a.tab < b.tab;
}
