import type { RestsOn } from '../match/restsOn.ts';
import type { Contact } from '../model.ts';
import { fieldOf, type SourceRecord, timeOf } from '../read/sourceRecord.ts';
import { type ChangeOrder, registerChange } from '../writes/changeOrder.ts';
import { isOrderUndecided, standingInChain } from '../writes/otherChanges.ts';
import { appointmentOutcome } from './appointmentOutcome.ts';
import { appointmentOf } from './claims.ts';
import type { RowCase } from './rowCase.ts';

const NO_ORDERS = new Map();
type At = Parameters<typeof registerChange>[3]['at'];

/** First pass: what an event says of the appointment that it is about. One of which it is in dispute whose it is, or that makes it at no time, is held. */
export function registerAppointment(
  order: ChangeOrder,
  record: SourceRecord,
  contact: Contact,
  at: At,
  restsOn: RestsOn,
): void {
  const start = timeOf(record, 'starts_at', NO_ORDERS).state;
  const hasNoStart = appointmentOutcome(record) === '' && (start === 'invalid' || start === 'missing');
  registerChange(order, appointmentOf(record), contact, {
    value: saidOf(record),
    system: record.system,
    at,
    wouldBeWritten: hasNoStart ? 'held' : 'yes',
    restsOn,
    ifUncertain: 'held',
  });
}

/** How the event stands among those of its appointment: made from each, there would be as many as it has events. */
export function standingOfAppointment({
  record,
  match: { contact },
  changeOrder,
  dateOrders,
}: RowCase): ReturnType<typeof standingInChain> {
  const appointment = appointmentOf(record);
  if (appointment === '' || !contact) return '';
  const moment = timeOf(record, 'updated_at', dateOrders);
  return standingInChain(changeOrder, appointment, contact, record.system, moment);
}

/** Another event says something else of the appointment, and which of them is newer cannot be told. */
export function appointmentOrderUndecided(row: RowCase): string | null {
  const { record, match, changeOrder, dateOrders } = row;
  const appointment = appointmentOf(record);
  if (appointment === '' || !match.contact) return null;
  if (standingOfAppointment(row) === 'newest is held')
    return `a newer event of ${fieldOf(record, 'external_key')} is held`;
  const moment = timeOf(record, 'updated_at', dateOrders);
  return isOrderUndecided(changeOrder, appointment, match.contact, saidOf(record), moment)
    ? `another event says something else of ${fieldOf(record, 'external_key')}, and which is newer cannot be told`
    : null;
}

function saidOf(record: SourceRecord): string {
  return [fieldOf(record, 'starts_at'), appointmentOutcome(record) || fieldOf(record, 'status')].join(' ');
}
