import { mapRowsOf } from '../match/contacts.ts';
import { onlyRecord, recordAt } from '../match/existing.ts';
import type { Moment, System } from '../model.ts';
import { isMissing } from '../normalize/text.ts';
import { canonicalField } from '../policy/contactFields.ts';
import { readTimestamp } from '../read/cells/timestamp.ts';
import { fieldOf, timeOf } from '../read/sourceRecord.ts';
import { systemTitle } from '../systems/systems.ts';
import { changeRule } from '../writes/changeRules.ts';
import { comparesFields } from '../writes/comparedColumns.ts';
import { type FieldChange, writtenValue } from '../writes/fieldChange.ts';
import { changedElsewhere, isOrderUndecided, otherValuesOf } from '../writes/otherChanges.ts';
import { earliestOf, latestOf } from './clockBounds.ts';
import { changesNothing } from './proposals/recordWrites.ts';
import type { RowCase } from './rowCase.ts';

type Age = 'older' | 'newer' | 'undecided';

const MOST_SHOWN = 3;

/** Whether the change is older than what it would overwrite. */
export function olderThanMap(row: RowCase): string | null {
  return !row.chain && ageOf(row) === 'older'
    ? `updated_at=${fieldOf(row.record, 'updated_at')}, and ${mapTimes(row)}`
    : null;
}

/** Whether it cannot be told if the change is newer than what it would overwrite, or than another change. */
export function undecidedOrder(row: RowCase): string | null {
  const { record, match, change, changeOrder, dateOrders } = row;
  if (change && row.chain === 'newest is held' && changeRule(change) === 'allowed')
    return `a newer change of ${change.field} is held`;
  if (!row.chain && ageOf(row) === 'undecided')
    return `updated_at=${fieldOf(row.record, 'updated_at') || 'missing'} cannot be compared with ${mapTimes(row)}`;
  if (!change || !match.contact) return null;
  const moment = timeOf(record, 'updated_at', dateOrders);
  const field = canonicalField(change.field);
  const value = writtenValue(change);
  if (!isOrderUndecided(changeOrder, field, match.contact, value, moment)) return null;
  const others = otherValuesOf(changeOrder, field, match.contact, value, MOST_SHOWN + 1);
  return others.length === 0
    ? `of another change of ${change.field} nobody can tell whose it is`
    : `another change sets ${change.field} to ${fewOf(others)}, and which is newer cannot be told`;
}

/** Whether both systems have changed the field, to different values, and no policy says whose stands. */
export function changedOnBothSides(row: RowCase): string | null {
  const { change, record } = row;
  if (!change || row.chain || isSettled(change, record.system, record.plan.target)) return null;
  const others = changesElsewhere(row).map(
    ({ system, value }) => `${systemTitle(system)} has changed ${change.field} to ${value || '(blank)'}`,
  );
  return others.length === 0 ? null : fewOf(others);
}

/** Whether another system has changed the field to another value too. */
export function isContested(row: RowCase): boolean {
  return changesElsewhere(row).length > 0;
}

function changesElsewhere({ record, match: { contact }, change, changeOrder }: RowCase) {
  return change && contact
    ? changedElsewhere(
        changeOrder,
        canonicalField(change.field),
        contact,
        writtenValue(change),
        record.system,
      )
    : [];
}

/** The first few of many, in an order that does not rest on that of the rows. */
function fewOf(texts: readonly string[]): string {
  const sorted = [...texts].sort();
  return [
    ...sorted.slice(0, MOST_SHOWN).map((text) => text || '(blank)'),
    ...(sorted.length > MOST_SHOWN ? ['…'] : []),
  ].join(', ');
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
  if (record) return `updated_at=${record.updatedAt} of existing ${recordAt(record)}`;
  const { contact } = row.match;
  return `${row.record.plan.target}_updated_at=${targetUpdatedAt(row).join(', ')} in ${contact ? mapRowsOf(contact) : 'the map'}`;
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
