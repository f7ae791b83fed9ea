import { type ChangeOrder, noChanges, registerChange, settleChanges } from './match/changeOrder.ts';
import { appointmentOf, type Claims, claim, newPhoneOf } from './match/claims.ts';
import { classify, type Verdict, verdictOf } from './match/classify.ts';
import { compare, type Match, notCompared } from './match/compare.ts';
import { type ContactIndex, indexContacts } from './match/contactIndex.ts';
import { noteDisowned } from './match/disowned.ts';
import { type Duplicates, noDuplicates, registerForDuplicates } from './match/duplicates.ts';
import {
  type EventIds,
  identifyEvent,
  identifyRagged,
  isSuperseded,
  noEventIds,
  registerEvent,
  registerSpace,
} from './match/eventIds.ts';
import { type EventTies, noEventTies, registerTies, tiesOf } from './match/eventTies.ts';
import { existingFor } from './match/existing.ts';
import { noteOfSeveral } from './match/ofSeveral.ts';
import { isOurs, noOwnSides, noteOwnSides, type OwnSides, ownAmong, readAsOurs } from './match/ownSides.ts';
import { type People, registerPeople } from './match/people.ts';
import { registerSnapshot } from './match/snapshots.ts';
import { withUnreadCells } from './match/unreadCells.ts';
import type { Coerced, Rows } from './model.ts';
import type { ReadIdentifier } from './normalize/identifier.ts';
import { isInScope } from './policy/slices.ts';
import { breakOf } from './read/brokenRows.ts';
import { coercedIdentifiers, doubtCoerced, NOT_COERCED } from './read/coercedCells.ts';
import { type DateOrders, learnDateOrders, settledOrders } from './read/dateOrders.ts';
import { findTab } from './read/findTab.ts';
import { missingHeadings } from './read/missingHeadings.ts';
import { headingSet, isHeaderLike } from './read/otherHeader.ts';
import { isRagged } from './read/ragged.ts';
import { type IgnoredRow, recordsOf } from './read/records.ts';
import type { SetUp } from './read/setUp.ts';
import type { SetupFinding } from './read/setupFinding.ts';
import { shiftedUnder } from './read/shiftedRow.ts';
import { identifierColumns, identifiersOf, type SourceRecord, type TabPlan, timeOf } from './read/tabPlan.ts';
import { type DateOrder, readTimestamp } from './read/timestamp.ts';
import { type UnreadColumn, unreadColumns } from './read/unreadColumns.ts';
import { TIME_FIELDS } from './sources/adapter.ts';
import { readChange, writtenValue } from './writes/fieldChange.ts';

/** One review of all tabs: what is known so far. */
export interface Run {
  readonly setUp: SetUp;
  readonly index: ContactIndex;
  readonly events: EventIds;
  readonly ties: EventTies;
  readonly changeOrder: ChangeOrder;
  readonly duplicates: Duplicates;
  readonly claims: Claims;
  readonly people: People;
  /** The time against which times are judged; null while it is not known. */
  readonly clock: { judgedAt: number | null };
}

/** A source tab that was recognized, with what the first pass learns about its columns. */
export interface OpenTab {
  readonly plan: TabPlan;
  readonly read: ReadIdentifier;
  /** The same without what is learned below. */
  readonly readAsListed: ReadIdentifier;
  /** What nobody reads may still be another contact's identity. */
  readonly unread: readonly UnreadColumn[];
  readonly dateOrders: DateOrders;
  readonly ownSides: OwnSides;
  /** A mailbox that the tab's first rows show to be ours, and that is ours as far as the others agree; ''. */
  readonly learnedOwn: string;
  readonly headings: ReadonlySet<string>;
  /** The first row below the header that is another header; Infinity where there is none. */
  readonly otherHeader: { row: number };
}

const NO_DATE_ORDERS: ReadonlyMap<number, DateOrder> = new Map();

/*
 * The review reads top to bottom: begin with the set-up, open each tab, survey every row of every tab, settle what only
 * the whole can tell, then judge every row. Rows come in chunks of any size, so that no tab has to be in memory whole.
 */

export function beginReview(setUp: SetUp): Run {
  return {
    setUp,
    index: indexContacts(setUp.map),
    events: noEventIds(),
    ties: noEventTies(),
    changeOrder: noChanges(),
    duplicates: noDuplicates(),
    claims: new Map(),
    people: new Map(),
    clock: { judgedAt: null },
  };
}

/**
 * Recognizes a tab by its first rows (HEAD_ROWS of them suffice). `open` is null where nobody can review it. What
 * `coerced` holds may grow as more of the tab is read.
 */
export function openTab(
  tab: string,
  head: Rows,
  { setUp, index, events }: Run,
  coerced: Coerced = NOT_COERCED,
): { open: OpenTab | null; findings: readonly SetupFinding[] } {
  const { plan, region, findings } = findTab(tab, head, setUp, coerced);
  if (!plan) return { open: null, findings };
  registerSpace(events, plan);
  const dateOrders: DateOrders = new Map();
  registerSnapshot(events.snapshots, plan, dateOrders);
  const policy = setUp.policyFor(plan.adapter.recordKind, plan.adapter.system);
  const columns = identifierColumns(plan);
  const readAsListed = doubtCoerced(setUp.readerFor(region), plan.coerced, columns);
  const learnedOwn = ownAmong(ownSidesOf(plan, head, readAsListed, index));
  return {
    open: {
      plan,
      read: learnedOwn === '' ? readAsListed : readAsOurs(readAsListed, learnedOwn),
      readAsListed,
      unread: unreadColumns(plan, setUp.map.idKinds),
      dateOrders,
      ownSides: noOwnSides(),
      learnedOwn,
      headings: headingSet(plan.header),
      otherHeader: { row: Number.POSITIVE_INFINITY },
    },
    findings: [
      ...findings,
      ...missingHeadings(plan, policy),
      ...coercedIdentifiers(tab, plan.coerced, columns),
    ],
  };
}

/** Who stands on the messages among a tab's first rows. */
function ownSidesOf(plan: TabPlan, head: Rows, read: ReadIdentifier, index: ContactIndex): OwnSides {
  const sides = noOwnSides();
  if (plan.parties)
    for (const record of recordsOf(plan, head, 0, []))
      if (!isRagged(plan, record.cells)) noteOwnSides(sides, identifiersOf(record, read), '', index);
  return sides;
}

/**
 * First pass: event ids, events and records that may be one, changes of one field, names and other people beside an
 * identifier, and how each column writes its dates.
 */
export function surveyRows(run: Run, tab: OpenTab, rows: Rows, firstIndex: number): void {
  const { recordKind } = tab.plan.adapter;
  for (const record of recordsOf(tab.plan, rows, firstIndex, [])) {
    if (record.row < tab.otherHeader.row && isHeaderLike(record.cells, tab.headings))
      tab.otherHeader.row = record.row;
    if (record.row >= tab.otherHeader.row) continue;
    if (misfitOf(tab.plan, record, tab.otherHeader.row)) continue;
    learnDateOrders(tab.dateOrders, record);
    registerEvent(run.events, record);
    const identifiers = identifiersOf(record, tab.read);
    const match = matchOf(run, tab, record, identifiers);
    registerTies(run.ties, record, match);
    if (tab.plan.parties) noteOwnSides(tab.ownSides, identifiers, tab.learnedOwn, run.index);
    noteDisowned(record, () => identifiers, run.index);
    if (recordKind === 'contact' || recordKind === 'opportunity')
      registerForDuplicates(run.duplicates, record, match, run.events.snapshots);
    registerPeople(run.people, record, run.index, () => identifiers);
    if (match.contact) claim(run.claims, appointmentOf(record), match.contact);
    if (recordKind === 'contact-change') surveyChange(run, tab, record, match);
    if (run.index.ofCompanies.size > 0) noteOfSeveral(match, run.index);
  }
}

/** Between the passes. `judgedAt` is the time, in milliseconds, after which a change is dated in the future. */
export function settleSurvey({ changeOrder, clock }: Run, judgedAt: number | null = null): void {
  settleChanges(changeOrder);
  clock.judgedAt = judgedAt;
}

/** Second pass: a verdict for every row that is a record, in order; the others are added to `ignored`. */
export function judgeRows(
  run: Run,
  tab: OpenTab,
  rows: Rows,
  firstIndex: number,
  ignored: IgnoredRow[],
): Verdict[] {
  const dateOrders = settledOrders(tab.dateOrders, tab.plan);
  const isLearned = tab.learnedOwn !== '' && isOurs(tab.ownSides, tab.learnedOwn);
  const asRead = tab.learnedOwn === '' || isLearned ? tab : { ...tab, read: tab.readAsListed };
  const verdicts: Verdict[] = [];
  for (const record of recordsOf(tab.plan, rows, firstIndex, ignored)) {
    const misfit = misfitOf(tab.plan, record, tab.otherHeader.row);
    if (!misfit && isSuperseded(run.events, record)) ignored.push({ row: record.row, why: 'superseded-row' });
    else verdicts.push(judge(run, asRead, record, misfit, dateOrders));
  }
  return verdicts;
}

function judge(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  misfit: string,
  dateOrders: ReadonlyMap<number, DateOrder>,
): Verdict {
  const { setUp, index, events, ties, changeOrder, duplicates, claims, people, clock } = run;
  const { plan, read } = tab;
  const { recordKind } = plan.adapter;
  const match = matchOf(run, tab, record);
  if (misfit)
    return verdictOf(record, identifyRagged(events, record), match, [
      { reason: 'row-malformed', evidence: misfit },
    ]);
  const tied = tiesOf(ties, record, match);
  const event = identifyEvent(events, record, tied.correlationRepeated);
  if (!isInScope(setUp.scope, record.system, recordKind))
    return verdictOf(record, event, match, [
      { reason: 'out-of-slice', evidence: `source=${record.system}; record_kind=${recordKind}` },
    ]);
  const change =
    recordKind === 'contact-change'
      ? readChange(record, match.contact, index, setUp.fieldRuleFor, read, setUp.stages)
      : null;
  const policy = setUp.policyFor(recordKind, record.system);
  const existing = existingFor(record, match, setUp.existing, setUp.orderFor);
  return classify(
    {
      record,
      match,
      policy,
      change,
      existing,
      dateOrders,
      changeOrder,
      duplicates,
      claims,
      neverWrittenTo: setUp.neverWrittenTo,
      conditionsFor: setUp.conditionsFor,
      orderFor: setUp.orderFor,
      index,
      read,
      people,
      stages: setUp.stages,
      ruleFor: setUp.fieldRuleFor,
      ofMap: setUp.settings,
      snapshots: events.snapshots,
      ties: tied,
      judgedAt: clock.judgedAt,
    },
    event,
  );
}

/** Why the row cannot be trusted to stand under its headings; '' where it can. */
function misfitOf(plan: TabPlan, { cells, row }: SourceRecord, otherHeader: number): string {
  if (row >= otherHeader) return `row ${otherHeader} is another header`;
  if (isRagged(plan, cells))
    return breakOf(cells)?.says ?? `${cells.length} cells under ${plan.lastColumn + 1} headings`;
  if (cells.length > plan.lastColumn) return '';
  const times = TIME_FIELDS.flatMap((field) => plan.fields.get(field) ?? []);
  const shifted = shiftedUnder({ ...plan, times }, cells);
  return shifted && `a cell is missing before ${shifted}: what stands there belongs to another column`;
}

/** The row's identifiers against the map, and what columns that nobody reads say against whom they name. */
function matchOf(
  { setUp, index }: Run,
  { read, unread }: OpenTab,
  record: SourceRecord,
  identifiers = identifiersOf(record, read),
): Match {
  return setUp.hasMap
    ? withUnreadCells(compare(identifiers, index), record, unread, index, read)
    : notCompared(identifiers);
}

function surveyChange(run: Run, tab: OpenTab, record: SourceRecord, { identifiers, contact }: Match): void {
  const isLost = tab.plan.coerced.size > 0 && identifiers.some(({ state }) => state === 'damaged');
  const change = readChange(record, contact, run.index, run.setUp.fieldRuleFor, tab.read, run.setUp.stages);
  claim(run.claims, newPhoneOf(change), contact);
  if (!contact && isLost) run.changeOrder.doubtful.add(change.field);
  if (contact)
    registerChange(run.changeOrder, change.field, contact, {
      // What was damaged may have been any value.
      value: change.isDamaged ? `damaged on ${tab.plan.tab} row ${record.row}` : writtenValue(change),
      system: record.system,
      at: changedAt(tab, record),
    });
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
