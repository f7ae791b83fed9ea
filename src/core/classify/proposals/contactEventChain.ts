import type { RestsOn } from '../../match/restsOn.ts';
import type { Contact } from '../../model.ts';
import { timeOf } from '../../read/sourceRecord.ts';
import { REASONS } from '../../reasons.ts';
import { type ChangeOrder, registerChange } from '../../writes/changeOrder.ts';
import { changedElsewhere, isOrderUndecided, standingInChain } from '../../writes/otherChanges.ts';
import type { JudgedWrite } from '../../writes/write.ts';
import type { RowCase } from '../rowCase.ts';
import { type ContactEvent, contactEventChanges } from './contactEventWrites.ts';

/** First pass: what an event says of each field of its contact, beside what changes say. Returns the fields. */
export function registerContactEvent(
  order: ChangeOrder,
  row: ContactEvent,
  contact: Contact,
  at: Parameters<typeof registerChange>[3]['at'],
  restsOn: RestsOn,
): readonly string[] {
  const changes = contactEventChanges(row).filter(({ rule }) => rule !== 'left-alone');
  for (const { field, after, rule } of changes) {
    const isWritten = rule === 'allowed' || rule === 'left-alone' || REASONS[rule].outcome === 'ledger';
    registerChange(order, field, contact, {
      value: after,
      system: row.record.system,
      at,
      wouldBeWritten: isWritten ? 'yes' : 'held',
      restsOn,
      ifUncertain: 'never',
    });
  }
  return changes.map(({ field }) => field);
}

/** What the event would write: not what a newer event or change of the field writes. */
export function contactEventWrites(row: RowCase): readonly JudgedWrite[] {
  return contactEventChanges(row).map((write) =>
    write.rule === 'allowed' && standingOf(row, write) === 'superseded'
      ? { ...write, rule: 'superseded' }
      : write,
  );
}

/** Another row says something else of a field of the contact, and which of them is newer, or is written, cannot be told. */
export function contactEventOrderUndecided(row: RowCase): string | null {
  const { contact } = row.match;
  if (!contact || row.record.plan.adapter.recordKind !== 'contact') return null;
  const moment = timeOf(row.record, 'updated_at', row.dateOrders);
  const { system } = row.record;
  for (const write of contactEventChanges(row)) {
    if (write.rule !== 'allowed') continue;
    const { field, after } = write;
    if (isOrderUndecided(row.changeOrder, field, contact, after, moment))
      return `another row changes ${field} too, and which is newer cannot be told`;
    if (standingOf(row, write) === 'newest is held') return `a newer change of ${field} is held`;
    if (changedElsewhere(row.changeOrder, field, contact, after, system).length > 0)
      return `another system has changed ${field} too`;
  }
  return null;
}

function standingOf({ record, match, changeOrder, dateOrders }: RowCase, { field }: JudgedWrite) {
  const moment = timeOf(record, 'updated_at', dateOrders);
  return match.contact && standingInChain(changeOrder, field, match.contact, record.system, moment);
}
