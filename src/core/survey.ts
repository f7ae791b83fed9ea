/*
 * The first pass over the rows of every tab, which learns what only the whole workbook can tell (surveyRows); when every row has
 * been seen it is settled (settleSurvey). The second is in review.ts. Rows come in chunks of any size, so that no tab has to be in
 * memory whole.
 */

import { registerAppointment } from './classify/appointmentChain.ts';
import { appointmentOf, claim, disputedOf, newPhoneOf } from './classify/claims.ts';
import { noteOptOut } from './classify/consent/optedOutPeople.ts';
import { noteDisowned } from './classify/disowned.ts';
import { claimMoved, claimMovedBy } from './classify/movedIdentifiers.ts';
import { registerContactEvent } from './classify/proposals/contactEventChain.ts';
import { registerRecordChanges } from './classify/proposals/recordChain.ts';
import { registerSide } from './differences/sides.ts';
import type { Match } from './match/compare.ts';
import { noteComparedRow } from './match/comparedRows.ts';
import { registerForDuplicates } from './match/events/duplicates.ts';
import { registerEvent } from './match/events/eventIds.ts';
import { registerTies } from './match/events/eventTies.ts';
import { existingFor } from './match/existing.ts';
import { noteOfSeveral } from './match/identifiersOfSeveral.ts';
import { registerPeople } from './match/names/namesSeen.ts';
import { noteOwnSides } from './match/ownSides.ts';
import { CERTAIN, type RestsOn, restsOnOf, UNCERTAIN } from './match/restsOn.ts';
import { matchOf } from './matchOf.ts';
import type { Contact, Rows } from './model.ts';
import { canonicalField } from './policy/contactFields.ts';
import { isInScope } from './policy/slices.ts';
import { type DateOrder, readTimestamp } from './read/cells/timestamp.ts';
import { learnDateOrders, settledOrders } from './read/dateOrders.ts';
import { misfitOf } from './read/misfit.ts';
import { isHeaderLike } from './read/otherHeader.ts';
import { recordsOf } from './read/records.ts';
import { identifiersOf, type SourceRecord, timeOf } from './read/sourceRecord.ts';
import { REASONS } from './reasons.ts';
import type { OpenTab, Run } from './run.ts';
import { registerChange, settleChanges } from './writes/changeOrder.ts';
import { changeRule } from './writes/changeRules.ts';
import { comparesFields } from './writes/comparedColumns.ts';
import { type FieldChange, writtenValue } from './writes/fieldChange.ts';
import { readChange } from './writes/readChange.ts';
import { registerTarget } from './writes/targets.ts';

const NO_DATE_ORDERS: ReadonlyMap<number, DateOrder> = new Map();

/**
 * First pass: event ids, events and records that may be one, changes of one field, names and other people beside an
 * identifier, and how each column writes its dates.
 */
export function surveyRows(run: Run, tab: OpenTab, rows: Rows, firstIndex: number): void {
  const { recordKind } = tab.plan.adapter;
  for (const record of recordsOf(tab.plan, rows, firstIndex, [])) {
    if (!isSurveyed(tab, record)) continue;
    learnDateOrders(tab.dateOrders, record);
    registerEvent(run.events, record);
    const identifiers = identifiersOf(record, tab.read);
    const match = matchOf(run, tab, record, identifiers);
    noteComparedRow(run.comparedRows, record, match.identifiers);
    if (tab.plan.parties) noteOwnSides(tab.ownSides, identifiers, tab.learnedOwn, run.index);
    noteDisowned(record, match, run.index);
    if (recordKind === 'contact' || recordKind === 'opportunity')
      registerForDuplicates(run.duplicates, record, match, run.events.snapshots);
    if (recordKind === 'contact')
      registerTarget(run.targets, record, identifiers, run.index, run.events.snapshots);
    registerPeople(run.people, record, run.index, () => identifiers);
    if (recordKind === 'opportunity') surveyRecord(run, tab, record, match);
    if (match.contact && recordKind === 'contact') registerSide(run.sides, record, match.contact, run.events);
    surveyMatched(run, tab, record, match);
    if (run.index.ofCompanies.size > 0) noteOfSeveral(match, run.index);
    if (recordKind === 'contact') claimMoved(run.claims, match);
  }
}

/** Whether a row is a record of the tab as far as the first pass can tell; notes where another header stands. */
export function isSurveyed(tab: OpenTab, record: SourceRecord): boolean {
  if (record.row < tab.otherHeader.row && isHeaderLike(record.cells, tab.headings))
    tab.otherHeader.row = record.row;
  return record.row < tab.otherHeader.row && !misfitOf(tab.plan, record, tab.otherHeader.row);
}

/**
 * What a row says of the contact whom its match names, for the other rows of that contact. Whether whom it is about is certain
 * is for its rules to say, but for a row that a person has linked.
 */
export function surveyMatched(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  match: Match,
  isLinked = false,
): void {
  registerTies(run.ties, record, match);
  const appointment = appointmentOf(record);
  // Whoever it is, it is the same appointment.
  if (!match.contact && match.comparisons.length > 0) claim(run.claims, disputedOf(appointment), null);
  if (match.contact && appointment !== '') {
    claim(run.claims, appointment, match.contact);
    const restsOn = isInScope(run.setUp.scope, record.system, 'appointment')
      ? restingOn(run, record, match, isLinked)
      : UNCERTAIN;
    registerAppointment(run.changeOrder, record, match.contact, changedAt(tab, record), restsOn);
  }
  const { recordKind } = record.plan.adapter;
  if (match.contact && recordKind === 'contact' && !comparesFields(record.plan))
    surveyContactEvent(run, tab, record, match, match.contact, isLinked);
  const isChange = recordKind === 'contact-change';
  const change = isChange ? surveyChange(run, tab, record, match, isLinked) : null;
  noteOptOut(run.optedOutPeople, { record, match }, change);
}

/**
 * Between the passes. `judgedAt` is the time, in milliseconds, after which a change is dated in the future; `linked` are the
 * contacts to whom people have linked rows.
 */
export function settleSurvey(
  { changeOrder, clock, index }: Run,
  judgedAt: number | null = null,
  linked?: ReadonlySet<Contact>,
): void {
  settleChanges(changeOrder, index, judgedAt, linked);
  clock.judgedAt = judgedAt;
}

/** What an event says of a record that is there already. */
function surveyRecord(run: Run, tab: OpenTab, record: SourceRecord, match: Match): void {
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

function surveyContactEvent(
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

function surveyChange(
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
