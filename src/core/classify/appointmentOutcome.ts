import { normalizeHeading } from '../normalize/heading.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';

/** Words of a status or an event's type after which an appointment does not take place. */
const CALLED_OFF =
  /\b(?:cancell?(?:ed|ation)?|cancell?ing|delet(?:ed?|ion)|removed|archived|void(?:ed)?|no ?show(?:ed)?|missed|declined|rejected|invalid)\b/;

/** What became of an appointment that was called off, deleted or missed, in its own words; '' for any other. */
export function appointmentOutcome(record: SourceRecord): string {
  if (record.plan.adapter.recordKind !== 'appointment') return '';
  const said = [fieldOf(record, 'status'), fieldOf(record, 'activity_type')];
  return said.find((text) => CALLED_OFF.test(normalizeHeading(text))) ?? '';
}
