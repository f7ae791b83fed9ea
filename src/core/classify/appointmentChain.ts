import type { Contact } from '../model.ts';
import { fieldOf, type SourceRecord, timeOf } from '../read/sourceRecord.ts';
import {
  type ChangeOrder,
  isOrderUndecided,
  registerChange,
  standingInChain,
} from '../writes/changeOrder.ts';
import { appointmentOutcome } from './appointmentOutcome.ts';
import { appointmentOf } from './claims.ts';
import type { RowCase } from './rowCase.ts';

type At = Parameters<typeof registerChange>[3]['at'];

/** First pass: what an event says of the appointment that it is about. One that calls it off is as one that is held: what was before is not made. */
export function registerAppointment(
  order: ChangeOrder,
  record: SourceRecord,
  contact: Contact,
  at: At,
  isSure: boolean,
): void {
  const isMade = appointmentOutcome(record) === '';
  registerChange(order, appointmentOf(record), contact, {
    value: saidOf(record),
    system: record.system,
    at,
    wouldBeWritten: !isSure ? 'never' : isMade ? 'yes' : 'held',
  });
}

/** Whether a newer event calls the appointment off that this one makes. */
export function isCalledOffLater({ record, match: { contact }, changeOrder, dateOrders }: RowCase): boolean {
  const appointment = appointmentOf(record);
  if (appointment === '' || !contact) return false;
  const moment = timeOf(record, 'updated_at', dateOrders);
  return standingInChain(changeOrder, appointment, contact, record.system, moment) === 'newest is held';
}

/** Another event says something else of the appointment, and which of them is newer cannot be told. */
export function appointmentOrderUndecided(row: RowCase): string | null {
  const { record, match, changeOrder, dateOrders } = row;
  const appointment = appointmentOf(record);
  if (appointment === '' || !match.contact) return null;
  const moment = timeOf(record, 'updated_at', dateOrders);
  return isOrderUndecided(changeOrder, appointment, match.contact, saidOf(record), moment)
    ? `another event says something else of ${fieldOf(record, 'external_key')}, and which is newer cannot be told`
    : null;
}

function saidOf(record: SourceRecord): string {
  return [fieldOf(record, 'starts_at'), appointmentOutcome(record) || fieldOf(record, 'status')].join(' ');
}
