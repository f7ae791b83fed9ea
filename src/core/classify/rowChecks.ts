import type { Match } from '../match/compare.ts';
import { describeDuplicates } from '../match/events/duplicates.ts';
import { type Fit, onlyRecord } from '../match/existing.ts';
import { idIn } from '../match/idIn.ts';
import { isSheetError, isShortened } from '../normalize/text.ts';
import type { RequirementName } from '../policy/matchPolicy.ts';
import { isCoerced } from '../read/coercedCells.ts';
import { fieldOf, type SourceRecord, type TabPlan, timeOf } from '../read/sourceRecord.ts';
import type { ReasonCode } from '../reasons.ts';
import { type FieldName, TIME_FIELDS } from '../sources/adapter.ts';
import { listOrder, sensitiveAction, takesValueOut } from './actions/sensitiveAction.ts';
import { appointmentOrderUndecided } from './appointmentChain.ts';
import { appointmentOutcome } from './appointmentOutcome.ts';
import { appointmentAsks, appointmentIsProtected } from './appointmentPolicy.ts';
import { isApproved } from './approval.ts';
import { appointmentOf, disputedOf, isClaimedByAnother, newPhoneOf } from './claims.ts';
import { asksNotToBeReached, consentEvent, optedOut } from './consent/consent.ts';
import { reachesOptedOut } from './consent/optedOutPeople.ts';
import { optOutInChain } from './consent/optOutInChain.ts';
import { disownsPhone } from './disowned.ts';
import { conditionHolds, recordDisagrees, severalRecords } from './existing/existingChecks.ts';
import { hasMoved } from './movedIdentifiers.ts';
import { identifierOfSeveralPeople, nameDisagrees } from './nameChecks.ts';
import { impossibleTime, inTheFuture, startWithoutHour } from './plausibleTimes.ts';
import { contactEventOrderUndecided } from './proposals/contactEventChain.ts';
import { recordOrderUndecided } from './proposals/recordChain.ts';
import type { RowCase } from './rowCase.ts';
import { otherSourceOfTruth } from './sourceOfTruth.ts';
import { changedOnBothSides, olderThanMap, undecidedOrder } from './staleness.ts';

/** Independent checks of one row. Each that returns a text is a finding, and the text its evidence. */
export const ROW_CHECKS: readonly {
  readonly reason: ReasonCode;
  readonly check: (row: RowCase) => string | null;
}[] = [
  { reason: 'required-field-missing', check: missingRequirement },
  { reason: 'not-approved-sample', check: notApproved },
  { reason: 'timestamp-invalid', check: unreadableTime },
  { reason: 'name-disagrees', check: nameDisagrees },
  { reason: 'identifier-of-several-people', check: identifierOfSeveralPeople },
  { reason: 'identifier-of-several-people', check: hasMoved },
  { reason: 'start-without-hour', check: startWithoutHour },
  { reason: 'time-impossible', check: impossibleTime },
  { reason: 'time-in-future', check: inTheFuture },
  { reason: 'same-event-other-id', check: ({ ties }) => ties.sameEvent },
  { reason: 'same-event-other-id', check: meetingInTwoCalendars },
  { reason: 'correlation-id-reused', check: ({ ties }) => ties.correlationReused },
  { reason: 'duplicate-contacts', check: duplicateContacts },
  { reason: 'several-existing-records', check: severalRecords },
  { reason: 'several-existing-records', check: duplicateOpportunities },
  { reason: 'existing-record-disagrees', check: recordDisagrees },
  { reason: 'review-condition', check: conditionHolds },
  { reason: 'consent-change', check: consentEvent },
  { reason: 'consent-change', check: optedOut },
  { reason: 'consent-change', check: asksNotToBeReached },
  { reason: 'consent-change', check: reachesOptedOut },
  { reason: 'consent-change', check: optOutInChain },
  { reason: 'phone-disowned', check: disownsPhone },
  { reason: 'action-needs-review', check: sensitiveAction },
  { reason: 'action-needs-review', check: listOrder },
  { reason: 'action-needs-review', check: takesValueOut },
  { reason: 'target-contact-missing', check: missingTarget },
  { reason: 'protected-field', check: appointmentIsProtected },
  { reason: 'field-needs-review', check: appointmentAsks },
  { reason: 'source-of-truth-differs', check: otherSourceOfTruth },
  { reason: 'older-than-map', check: olderThanMap },
  { reason: 'value-belongs-to-another-contact', check: phoneOfSeveral },
  { reason: 'appointment-of-several-contacts', check: appointmentOfSeveral },
  { reason: 'changed-on-both-sides', check: changedOnBothSides },
  { reason: 'order-undecided', check: undecidedOrder },
  { reason: 'order-undecided', check: recordOrderUndecided },
  { reason: 'order-undecided', check: appointmentOrderUndecided },
  { reason: 'order-undecided', check: contactEventOrderUndecided },
];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What an opportunity is matched by against existing records. */
function isMatchedBy(field: FieldName): boolean {
  return field === 'external_key' || field === 'company' || field === 'title';
}

function missingRequirement({ record, match, policy, existing }: RowCase): string | null {
  const missing = policy.requires.filter(
    (alternatives) =>
      !alternatives.some(
        (name) =>
          isThere(name, record, match) ||
          (name === 'identity' && existing !== null && namesARecord(record, existing)),
      ),
  );
  const { adapter, fields }: TabPlan = record.plan;
  const ofSource = adapter.requires?.filter((field) => fieldOf(record, field) === '') ?? [];
  if (missing.length + ofSource.length === 0) return null;
  return [
    ...missing.map((alternatives) => `${alternatives.join(' or ')}=missing`),
    ...ofSource.map((field) => `${fields.get(field)?.heading ?? field}=missing`),
  ].join('; ');
}

/** What a record is matched by, where there is no contact on the row. */
function namesARecord(record: SourceRecord, { type, keys }: Fit): boolean {
  const [key, company, title] = (['external_key', 'company', 'title'] as const).map((field) =>
    fieldOf(record, field),
  );
  return keys !== null || key !== '' || (company !== '' && (title !== '' || type === 'company'));
}

function isThere(name: RequirementName, record: SourceRecord, { identifiers }: Match): boolean {
  const given = identifiers.filter(({ state }) => state !== 'missing' && state !== 'dummy');
  if (name === 'identity') return given.length > 0;
  if (name === 'contact_id') return given.some(({ kind }) => kind.endsWith('_contact_id'));
  if (name === 'email' || name === 'phone' || name.endsWith('_contact_id'))
    return given.some(({ kind }) => kind === name);
  return fieldOf(record, name as Parameters<typeof fieldOf>[1]) !== '';
}

function unreadableTime({ record, dateOrders }: RowCase): string | null {
  const isAppointment = record.plan.adapter.recordKind === 'appointment';
  for (const field of TIME_FIELDS) {
    const column = record.plan.fields.get(field);
    if (!column) continue;
    const { state } = timeOf(record, field, dateOrders);
    const cell = fieldOf(record, field);
    if (state === 'invalid') return isSheetError(cell) ? null : `${column.heading}=${cell}`;
    if (state === 'ambiguous' && isAppointment && (field === 'starts_at' || field === 'ends_at'))
      return `${column.heading}=${cell} (${bothDays(cell)})`;
  }
  return null;
}

/** `05/09/2026` → `9 May or 5 September`: the two days that it may be. */
function bothDays(cell: string): string {
  const [, first = '', second = ''] = /(\d{1,2})[/-](\d{1,2})/.exec(cell) ?? [];
  return `${Number(second)} ${MONTHS[Number(first) - 1]} or ${Number(first)} ${MONTHS[Number(second) - 1]}`;
}

/**
 * A field that the review reads and that a spreadsheet damaged: it left an error there, or made a number of what an
 * existing record is found by, or shortened the id of the event or its appointment. The identifiers have their own rule.
 */
export function damagedField({ record, existing }: Pick<RowCase, 'record' | 'existing'>): string | null {
  const { adapter, fields, coerced } = record.plan;
  for (const [field, { heading, index }] of fields) {
    const value = fieldOf(record, field);
    const isNumber = existing !== null && isMatchedBy(field) && isCoerced(coerced, index, value);
    const isShort = namesAnEvent(field, adapter.recordKind) && isShortened(value);
    if (field !== 'new_value' && (isSheetError(value) || isNumber || isShort)) return `${heading}=${value}`;
  }
  return null;
}

function namesAnEvent(field: FieldName, kind: TabPlan['adapter']['recordKind']): boolean {
  return field === 'event_id' || (field === 'external_key' && kind === 'appointment');
}

function notApproved({ record }: RowCase): string | null {
  if (isApproved(record)) return null;
  return `${record.plan.fields.get('approval')?.heading}=${fieldOf(record, 'approval') || 'missing'}`;
}

/** Written from both calendars, the contact would have the meeting twice. */
function meetingInTwoCalendars({ record, ties }: RowCase): string | null {
  const isMade = record.plan.adapter.recordKind === 'appointment' && appointmentOutcome(record) === '';
  return isMade && ties.alsoIn !== '' ? ties.alsoIn : null;
}

function duplicateContacts({ record, match, duplicates, snapshots }: RowCase): string | null {
  return record.plan.adapter.recordKind === 'contact'
    ? describeDuplicates(duplicates, record, match, snapshots)
    : null;
}

function duplicateOpportunities({ record, match, duplicates, snapshots }: RowCase): string | null {
  return record.plan.adapter.recordKind === 'opportunity'
    ? describeDuplicates(duplicates, record, match, snapshots)
    : null;
}

function phoneOfSeveral({ change, match: { contact }, claims }: RowCase): string | null {
  const phone = newPhoneOf(change);
  return isClaimedByAnother(claims, phone, contact)
    ? `another change would write ${phone} to another contact`
    : null;
}

/** A person's word on whom a row is about settles that dispute, and not what other rows say for certain. */
function appointmentOfSeveral({ record, match: { contact }, claims, isLinked }: RowCase): string | null {
  if (!contact) return null;
  const appointment = appointmentOf(record);
  const isDisputed = !isLinked && isClaimedByAnother(claims, disputedOf(appointment), contact);
  return isDisputed || isClaimedByAnother(claims, appointment, contact)
    ? `${record.plan.fields.get('external_key')?.heading}=${fieldOf(record, 'external_key')} is on rows of several contacts`
    : null;
}

function missingTarget(row: RowCase): string | null {
  const { record, match } = row;
  const { contact } = match;
  const { target } = record.plan;
  if (!contact || onlyRecord(row) || idIn(contact, target) !== '') return null;
  return `${contact.key} has no ${target}_contact_id in the map`;
}
