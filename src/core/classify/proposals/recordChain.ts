import { onlyRecord, severalFit } from '../../match/existing.ts';
import type { RestsOn } from '../../match/restsOn.ts';
import { plainWords } from '../../policy/plainWords.ts';
import { fieldOf, timeOf } from '../../read/sourceRecord.ts';
import { REASONS } from '../../reasons.ts';
import { type ChangeOrder, registerChange } from '../../writes/changeOrder.ts';
import { haveSeveralValues, isOrderUndecided, standingInChain } from '../../writes/otherChanges.ts';
import { isApproved } from '../approval.ts';
import { conditionHolds, recordDisagrees } from '../existing/existingChecks.ts';
import type { RowCase } from '../rowCase.ts';
import { type RecordCase, type RecordChange, ruleOf, saidOf } from './recordChanges.ts';

type At = Parameters<typeof registerChange>[3]['at'];

/**
 * Whether what the row says of its record counts beside what other events say: not where it is no approved sample, or is about
 * another record for all that is known.
 */
function counts(row: RecordCase): boolean {
  return (
    onlyRecord(row) !== undefined &&
    row.record.plan.adapter.rowsAre === 'events' &&
    isApproved(row.record) &&
    recordDisagrees(row) === null
  );
}

/** First pass: what an event in scope says of each field of the one record that it fits. */
export function registerRecordChanges(order: ChangeOrder, row: RecordCase, at: At, restsOn: RestsOn): void {
  if (!counts(row)) return;
  const isHeld = conditionHolds(row) !== null || (row.existing && severalFit(row.existing) !== null);
  for (const change of saidOf(row)) {
    const rule = ruleOf(change);
    if (rule === 'left-alone') continue;
    const outcome = rule === 'allowed' ? 'ledger' : REASONS[rule].outcome;
    registerChange(order, change.field, change.record, {
      value: plainWords(change.incoming),
      system: row.record.system,
      at,
      wouldBeWritten: isHeld || outcome !== 'ledger' ? 'held' : 'yes',
      restsOn,
      ifUncertain: 'held',
    });
  }
}

/** How a field of the row stands among what other events say of the same field of the same record. */
export function standingOfField(row: RowCase, change: RecordChange): ReturnType<typeof standingInChain> {
  const { changeOrder, record, dateOrders } = row;
  if (!haveSeveralValues(changeOrder, change.field, change.record) || !counts(row)) return '';
  const moment = timeOf(record, 'updated_at', dateOrders);
  return standingInChain(changeOrder, change.field, change.record, record.system, moment);
}

/** Another event says something else of a field of the record, and which of them is newer, or is written, cannot be told. */
export function recordOrderUndecided(row: RowCase): string | null {
  const record = onlyRecord(row);
  if (!record || !counts(row)) return null;
  const moment = timeOf(row.record, 'updated_at', row.dateOrders);
  for (const change of saidOf(row)) {
    if (ruleOf(change) === 'left-alone') continue;
    const value = plainWords(change.incoming);
    if (isOrderUndecided(row.changeOrder, change.field, record, value, moment))
      return `another event gives ${record.id} another ${change.field}, and which is newer cannot be told`;
    if (plainWords(change.held) !== value && standingOfField(row, change) === 'newest is held')
      return `a newer event gives ${record.id} another ${change.field}, and a person has to decide that first`;
  }
  return fieldOf(row.record, 'updated_at') === '' && record.updatedAt !== '' && saidOf(row).some(differs)
    ? `the event has no time, and existing record ${record.id} has updated_at=${record.updatedAt}`
    : null;
}

function differs({ held, incoming }: RecordChange): boolean {
  return plainWords(held) !== plainWords(incoming);
}
