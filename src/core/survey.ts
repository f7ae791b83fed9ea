/*
 * The first pass over the rows of every tab, which learns what only the whole workbook can tell (surveyRows); when every row has
 * been seen it is settled (settleSurvey). The second is in review.ts. Rows come in chunks of any size, so that no tab has to be in
 * memory whole.
 */

import { noteOptOut } from './classify/consent/optedOutPeople.ts';
import { noteDisowned } from './classify/disowned.ts';
import { claimMoved } from './classify/movedIdentifiers.ts';
import { registerSide } from './differences/sides.ts';
import type { Match } from './match/compare.ts';
import { noteComparedRow } from './match/comparedRows.ts';
import { registerForDuplicates } from './match/events/duplicates.ts';
import { registerEvent } from './match/events/eventIds.ts';
import { registerTies } from './match/events/eventTies.ts';
import { noteOfSeveral } from './match/identifiersOfSeveral.ts';
import { registerPeople } from './match/names/namesSeen.ts';
import { noteOwnSides } from './match/ownSides.ts';
import { matchOf } from './matchOf.ts';
import type { Contact, Rows } from './model.ts';
import { learnDateOrders } from './read/dateOrders.ts';
import { misfitOf } from './read/misfit.ts';
import { isHeaderLike } from './read/otherHeader.ts';
import { recordsOf } from './read/records.ts';
import { identifiersOf, type SourceRecord } from './read/sourceRecord.ts';
import type { OpenTab, Run } from './run.ts';
import { surveyAppointment, surveyChange, surveyContactEvent, surveyRecord } from './surveyWrites.ts';
import { settleChanges } from './writes/changeOrder.ts';
import { comparesFields } from './writes/comparedColumns.ts';
import { registerTarget } from './writes/targets.ts';

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
  surveyAppointment(run, tab, record, match, isLinked);
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
