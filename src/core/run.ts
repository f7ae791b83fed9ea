import type { Claims } from './classify/claims.ts';
import { type LastAgreed, noLastAgreed, readLastAgreed } from './differences/lastAgreed.ts';
import { noSides, openSide, type Sides } from './differences/sides.ts';
import { type ComparedRows, noComparedRows } from './match/comparedRows.ts';
import type { ContactIndex, RowPlace } from './match/contactIndex.ts';
import { type Duplicates, noDuplicates } from './match/events/duplicates.ts';
import { type EventIds, noEventIds, registerSpace } from './match/events/eventIds.ts';
import { type EventTies, noEventTies } from './match/events/eventTies.ts';
import { registerSnapshot } from './match/events/snapshots.ts';
import { indexMap } from './match/indexMap.ts';
import type { People } from './match/names/namesSeen.ts';
import { noOwnSides, noteOwnSides, type OwnSides, ownAmong, readAsOurs } from './match/ownSides.ts';
import type { Coerced, Contact, Rows } from './model.ts';
import type { ReadIdentifier } from './normalize/identifier.ts';
import { coercedIdentifiers, doubtCoerced, NOT_COERCED } from './read/coercedCells.ts';
import type { DateOrders } from './read/dateOrders.ts';
import { findTab } from './read/findTab.ts';
import { missingHeadings } from './read/missingHeadings.ts';
import { headingSet } from './read/otherHeader.ts';
import { isRagged } from './read/ragged.ts';
import { recordsOf } from './read/records.ts';
import type { SetUp } from './read/setup/setUp.ts';
import type { SetupFinding } from './read/setup/setupFinding.ts';
import { identifierColumns, identifiersOf, type TabPlan } from './read/sourceRecord.ts';
import { type UnreadColumn, unreadColumns } from './read/unreadColumns.ts';
import { atOnce } from './steps.ts';
import { type ChangeOrder, noChanges } from './writes/changeOrder.ts';
import { noTargets, type Targets } from './writes/targets.ts';

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
  readonly optedOutPeople: Map<Contact, RowPlace>;
  readonly sides: Sides;
  readonly lastAgreed: LastAgreed;
  /** Fields that rows of the workbook change, with the contacts of whom they do. */
  readonly changedFields: Map<string, Set<Contact>>;
  readonly targets: Targets;
  readonly comparedRows: ComparedRows;
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

export function beginReview(setUp: SetUp): Run {
  return atOnce(beginReviewInSteps(setUp));
}

export function* beginReviewInSteps(setUp: SetUp): Generator<void, Run> {
  const index = yield* indexMap(setUp.map);
  return {
    setUp,
    index,
    lastAgreed: setUp.lastAgreedTab
      ? readLastAgreed(setUp.lastAgreedTab, index, setUp.readerFor(''), setUp.isOwnField)
      : noLastAgreed(),
    events: noEventIds(),
    ties: noEventTies(),
    changeOrder: noChanges(),
    duplicates: noDuplicates(),
    claims: new Map(),
    people: new Map(),
    optedOutPeople: new Map(),
    sides: noSides(),
    changedFields: new Map(),
    targets: noTargets(),
    comparedRows: noComparedRows(),
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
  { setUp, index, events, sides }: Run,
  coerced: Coerced = NOT_COERCED,
): { open: OpenTab | null; findings: readonly SetupFinding[] } {
  const { plan, region, findings } = findTab(tab, head, setUp, coerced);
  if (!plan) return { open: null, findings };
  registerSpace(events, plan);
  const dateOrders: DateOrders = new Map();
  registerSnapshot(events.snapshots, plan, dateOrders);
  openSide(sides, plan, setUp);
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
