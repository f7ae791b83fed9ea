import type { Moment, System } from '../model.ts';
import { isMissing } from '../normalize/text.ts';
import { canonicalField } from '../policy/contactFields.ts';
import { timeOf } from '../read/sourceRecord.ts';
import { readTimestamp } from '../read/timestamp.ts';
import { changeRule } from '../writes/changeRules.ts';
import { comparesFields } from '../writes/comparedColumns.ts';
import { type FieldChange, writtenValue } from '../writes/fieldChange.ts';
import { changesNothing } from '../writes/recordWrites.ts';
import { isChangedOnBothSides, isOrderUndecided } from './changeOrder.ts';
import { earliestOf, latestOf } from './clockBounds.ts';
import { onlyRecord } from './existing.ts';
import type { RowCase } from './rowCase.ts';

type Age = 'older' | 'newer' | 'undecided';

/** Whether the change is older than what it would overwrite. */
export function olderThanMap(row: RowCase): string | null {
  return !row.chain && ageOf(row) === 'older' ? mapTimes(row) : null;
}

/** Whether it cannot be told if the change is newer than what it would overwrite, or than another change. */
export function undecidedOrder(row: RowCase): string | null {
  const { record, match, change, changeOrder, dateOrders } = row;
  if (change && row.chain === 'newest is held' && changeRule(change) === 'allowed')
    return `a newer change of ${change.field} is held`;
  if (!row.chain && ageOf(row) === 'undecided') return `updated_at cannot be compared with ${mapTimes(row)}`;
  if (!change || !match.contact) return null;
  const moment = timeOf(record, 'updated_at', dateOrders);
  return isOrderUndecided(
    changeOrder,
    canonicalField(change.field),
    match.contact,
    writtenValue(change),
    moment,
  )
    ? `another change of ${change.field} has another value, and which is newer cannot be told`
    : null;
}

/** Whether both systems have changed the field, to different values, and no policy says whose stands. */
export function changedOnBothSides(row: RowCase): string | null {
  const { change, record } = row;
  return change && !row.chain && !isSettled(change, record.system, record.plan.target) && isContested(row)
    ? `another system has changed ${change.field} to another value`
    : null;
}

/** Whether another system has changed the field to another value too. */
export function isContested({ record, match: { contact }, change, changeOrder }: RowCase): boolean {
  return (
    change !== null &&
    contact !== null &&
    isChangedOnBothSides(
      changeOrder,
      canonicalField(change.field),
      contact,
      writtenValue(change),
      record.system,
    )
  );
}

function isSettled({ rule }: FieldChange, from: System, to: System): boolean {
  return rule?.winner === from || rule?.winner === to;
}

/** How old a change is beside each time that the map has for the side it would be written to; null: no test. */
function ageOf(row: RowCase): Age | null {
  const { record, change, dateOrders, ofMap } = row;
  const { plan } = record;
  const isOfRecord = onlyRecord(row) !== undefined;
  if (!change && !isOfRecord && (plan.adapter.recordKind !== 'contact' || comparesFields(plan))) return null;
  const held = targetUpdatedAt(row);
  if (held.length === 0 || (isOfRecord && changesNothing(row))) return null;
  const changed = timeOf(record, 'updated_at', dateOrders);
  // An export of contacts need not say when each was changed; an unreadable time is an error of its own.
  if (changed.state === 'invalid' || (changed.state === 'missing' && !change)) return null;
  const asWritten = { dateOrder: ofMap.dateOrder || 'undecided', zone: ofMap.timeZone } as const;
  let worst: Age = 'newer';
  for (const cell of held) {
    const age = ageBeside(changed, readTimestamp(cell, asWritten));
    if (age === 'older') return age;
    if (age === 'undecided') worst = age;
  }
  return worst;
}

/** Whether a moment is certainly older than another, certainly not, or nobody can tell. */
export function ageBeside(changed: Moment, held: Moment): Age {
  if (latestOf(changed) < earliestOf(held)) return 'older';
  return earliestOf(changed) >= latestOf(held) ? 'newer' : 'undecided';
}

function mapTimes(row: RowCase): string {
  const record = onlyRecord(row);
  if (record) return `updated_at=${record.updatedAt} of existing record ${record.id}`;
  return `${row.record.plan.target}_updated_at=${targetUpdatedAt(row).join(', ')} in the map`;
}

/** Of an existing record its own time, else those that the map has for the contact. */
function targetUpdatedAt(row: RowCase): readonly string[] {
  const existing = onlyRecord(row);
  if (existing) return isMissing(existing.updatedAt) ? [] : [existing.updatedAt];
  const {
    record: {
      plan: { target },
    },
    match: { contact },
  } = row;
  const cells: string[] = [];
  for (const { updatedAt } of contact?.rows ?? [])
    for (const { system, cell } of updatedAt) if (system === target) cells.push(cell.trim());
  return cells;
}
