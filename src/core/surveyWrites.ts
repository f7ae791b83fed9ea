/*
 * What the first pass learns of what a row would write, for the other rows of the same contact, record or appointment: which of several
 * changes is the newest.
 */

import { registerAppointment } from './classify/appointmentChain.ts';
import { appointmentOf, claim, disputedOf, newPhoneOf } from './classify/claims.ts';
import { claimMovedBy } from './classify/movedIdentifiers.ts';
import { registerContactEvent } from './classify/proposals/contactEventChain.ts';
import { registerRecordChanges } from './classify/proposals/recordChain.ts';
import type { Match } from './match/compare.ts';
import { existingFor } from './match/existing.ts';
import { CERTAIN, type RestsOn, restsOnOf, UNCERTAIN } from './match/restsOn.ts';
import type { Contact } from './model.ts';
import { canonicalField } from './policy/contactFields.ts';
import { isInScope } from './policy/slices.ts';
import { type DateOrder, readTimestamp } from './read/cells/timestamp.ts';
import { settledOrders } from './read/dateOrders.ts';
import { type SourceRecord, timeOf } from './read/sourceRecord.ts';
import { REASONS } from './reasons.ts';
import type { OpenTab, Run } from './run.ts';
import { registerChange } from './writes/changeOrder.ts';
import { changeRule } from './writes/changeRules.ts';
import { type FieldChange, writtenValue } from './writes/fieldChange.ts';
import { readChange } from './writes/readChange.ts';

const NO_DATE_ORDERS: ReadonlyMap<number, DateOrder> = new Map();

/** When an appointment is to be, and whose it is, for its other events. */
export function surveyAppointment(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  match: Match,
  isLinked: boolean,
): void {
  const appointment = appointmentOf(record);
  // Whoever it is, it is the same appointment.
  if (!match.contact && match.comparisons.length > 0) claim(run.claims, disputedOf(appointment), null);
  if (!match.contact || appointment === '') return;
  claim(run.claims, appointment, match.contact);
  const restsOn = isInScope(run.setUp.scope, record.system, 'appointment')
    ? restingOn(run, record, match, isLinked)
    : UNCERTAIN;
  registerAppointment(run.changeOrder, record, match.contact, changedAt(tab, record), restsOn);
}

/** What an event says of a record that is there already. */
export function surveyRecord(run: Run, tab: OpenTab, record: SourceRecord, match: Match): void {
  const { setUp, index, changeOrder } = run;
  if (!isInScope(setUp.scope, record.system, 'opportunity')) return;
  const existing = existingFor(record, match, setUp.existing, setUp.orderFor);
  if (existing?.records.length !== 1) return;
  const { fieldRuleFor: ruleFor, conditionsFor, neverWrittenTo, stages, policyFor } = setUp;
  const restsOn =
    match.comparisons.length === 0
      ? CERTAIN
      : restsOnOf(match, policyFor('opportunity', record.system), index);
  registerRecordChanges(
    changeOrder,
    { record, match, existing, conditionsFor, neverWrittenTo, ruleFor, stages, index, read: tab.read },
    changedAt(tab, record),
    restsOn,
  );
}

export function surveyContactEvent(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  match: Match,
  contact: Contact,
  isLinked: boolean,
): void {
  const { setUp, index, changeOrder } = run;
  if (!isInScope(setUp.scope, record.system, 'contact')) return;
  const { fieldRuleFor: ruleFor, stages } = setUp;
  const row = { record, match, index, read: tab.read, stages, ruleFor };
  const restsOn = restingOn(run, record, match, isLinked);
  for (const field of registerContactEvent(changeOrder, row, contact, changedAt(tab, record), restsOn))
    noteChanged(run, field, contact);
}

export function surveyChange(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  match: Match,
  isLinked: boolean,
): FieldChange {
  const { identifiers, contact } = match;
  const isLost = tab.plan.coerced.size > 0 && identifiers.some(({ state }) => state === 'damaged');
  const change = readChange(record, contact, run.index, run.setUp.fieldRuleFor, tab.read, run.setUp);
  const field = canonicalField(change.field);
  claim(run.claims, newPhoneOf(change), contact);
  if (!contact && isLost) run.changeOrder.doubtful.add(field);
  if (!contact) return change;
  claimMovedBy(run.claims, change, contact);
  noteChanged(run, field, contact);
  registerChange(run.changeOrder, field, contact, {
    // What was damaged may have been any value.
    value: change.isDamaged ? `damaged on ${tab.plan.tab} row ${record.row}` : writtenValue(change),
    system: record.system,
    at: changedAt(tab, record),
    wouldBeWritten: wouldBeWritten(run, record, change),
    restsOn: restingOn(run, record, match, isLinked),
    ifUncertain: 'never',
  });
  return change;
}

/** Whether a change can take the place of older ones, as far as its own row says and if it is certain whom it is about. */
function wouldBeWritten({ setUp }: Run, record: SourceRecord, change: FieldChange) {
  if (change.adds || !isInScope(setUp.scope, record.system, 'contact-change')) return 'never';
  const rule = changeRule(change);
  const outcome = rule === 'allowed' ? 'ledger' : REASONS[rule].outcome;
  // What it was changed to cannot be told, but not to what it was before.
  return outcome === 'ledger' ? 'yes' : 'held';
}

/** What makes it certain whom the row is about. */
function restingOn({ setUp, index }: Run, record: SourceRecord, match: Match, isLinked: boolean): RestsOn {
  if (isLinked) return CERTAIN;
  return restsOnOf(match, setUp.policyFor(record.plan.adapter.recordKind, record.system), index);
}

function noteChanged({ sides, changedFields }: Run, field: string, contact: Contact): void {
  if (sides.tabs.size === 0) return;
  const contacts = changedFields.get(field);
  if (contacts) contacts.add(contact);
  else changedFields.set(field, new Set([contact]));
}

/** The time of a change as far as the first pass can tell. Holds on to no row: there may be millions. */
function changedAt({ plan, dateOrders }: OpenTab, record: SourceRecord) {
  const moment = timeOf(record, 'updated_at', NO_DATE_ORDERS);
  if (moment.state === 'instant') return moment.epochMs;
  const index = plan.fields.get('updated_at')?.index ?? -1;
  return {
    cell: record.cells[index] ?? '',
    read: (cell: string) =>
      readTimestamp(cell, {
        dateOrder: settledOrders(dateOrders, plan).get(index) ?? 'undecided',
        zone: plan.zone,
      }),
  };
}
