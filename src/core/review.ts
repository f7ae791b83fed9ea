import { type ChangeOrder, noChanges, registerChange, settleChanges } from './match/changeOrder.ts';
import { readChange } from './match/changeRules.ts';
import { classify, type Verdict, verdictOf } from './match/classify.ts';
import { compare } from './match/compare.ts';
import { type ContactIndex, indexContacts } from './match/contactIndex.ts';
import { type EventIds, identifyEvent, noEventIds, registerEvent } from './match/eventIds.ts';
import type { Rows } from './model.ts';
import { isInScope } from './policy/slices.ts';
import { type IgnoredWhy, whyIgnored } from './read/ignoredRows.ts';
import { missingHeadings } from './read/missingHeadings.ts';
import { recognize } from './read/recognize.ts';
import type { SetUp } from './read/setUp.ts';
import type { SetupFinding } from './read/setupFinding.ts';
import {
  identifiersOf,
  isRagged,
  readRecord,
  type SourceRecord,
  type TabPlan,
  timeOf,
} from './read/tabPlan.ts';
import { type DateOrder, dateOrderShownBy, readTimestamp } from './read/timestamp.ts';
import { TIME_FIELDS } from './sources/adapter.ts';
import { SOURCES } from './sources/index.ts';

/** One review of all tabs: what is known so far. */
export interface Run {
  readonly setUp: SetUp;
  readonly index: ContactIndex;
  readonly events: EventIds;
  readonly changeOrder: ChangeOrder;
}

/** A source tab that was recognized, with what the first pass learns about its columns. */
export interface OpenTab {
  readonly plan: TabPlan;
  readonly dateOrders: Map<number, DateOrder | 'mixed'>;
}

const NO_DATE_ORDERS: ReadonlyMap<number, DateOrder> = new Map();

export interface IgnoredRow {
  readonly row: number;
  readonly why: IgnoredWhy | 'title-row';
}

/*
 * The review reads top to bottom: begin with the set-up, open each tab, survey every row of every tab, settle what only
 * the whole can tell, then judge every row. Rows come in chunks of any size, so that no tab has to be in memory whole.
 */

export function beginReview(setUp: SetUp): Run {
  return { setUp, index: indexContacts(setUp.map), events: noEventIds(), changeOrder: noChanges() };
}

/** Recognizes a tab by its first rows (HEADER_SEARCH_ROWS of them suffice). `open` is null where nobody can review it. */
export function openTab(
  tab: string,
  head: Rows,
  { setUp }: Run,
): { open: OpenTab | null; findings: readonly SetupFinding[] } {
  const { plan, findings } = recognize(tab, head, SOURCES);
  if (!plan) return { open: null, findings };
  const policy = setUp.policyFor(plan.adapter.recordKind, plan.adapter.system);
  return { open: { plan, dateOrders: new Map() }, findings: [...findings, ...missingHeadings(plan, policy)] };
}

/** First pass: event ids, changes of one field, and how each column writes its dates. `firstIndex` is 0-based. */
export function surveyRows(run: Run, tab: OpenTab, rows: Rows, firstIndex: number): void {
  for (const record of records(tab.plan, rows, firstIndex, [])) {
    learnDateOrders(tab, record);
    registerEvent(run.events, record);
    if (isRagged(record.plan, record.cells) || record.plan.adapter.recordKind !== 'contact-change') continue;
    const { contact } = compare(identifiersOf(record, run.setUp.readIdentifier), run.index);
    const change =
      contact && readChange(record, contact, run.index, run.setUp.fieldRuleFor, run.setUp.readIdentifier);
    if (contact && change)
      registerChange(run.changeOrder, change.field, contact, {
        value: change.incoming,
        at: changedAt(tab, record),
      });
  }
}

/** The time of a change as far as the first pass can tell. Holds on to no row: there may be millions. */
function changedAt(tab: OpenTab, record: SourceRecord) {
  const moment = timeOf(record, 'updated_at', NO_DATE_ORDERS);
  if (moment.state === 'instant') return moment.epochMs;
  const index = tab.plan.fields.get('updated_at')?.index ?? -1;
  return {
    cell: record.cells[index] ?? '',
    read: (cell: string) =>
      readTimestamp(cell, { dateOrder: settledOrders(tab).get(index) ?? 'undecided', zone: tab.plan.zone }),
  };
}

/** Between the passes. */
export function settleSurvey({ changeOrder }: Run): void {
  settleChanges(changeOrder);
}

/** Second pass: a verdict for every row that is a record, in order; the others are added to `ignored`. */
export function judgeRows(
  run: Run,
  tab: OpenTab,
  rows: Rows,
  firstIndex: number,
  ignored: IgnoredRow[],
): Verdict[] {
  const dateOrders = settledOrders(tab);
  return records(tab.plan, rows, firstIndex, ignored).map((record) => judge(run, record, dateOrders));
}

/** `13/1/2026` anywhere in a column says how the whole column writes its dates. */
function learnDateOrders({ plan, dateOrders }: OpenTab, record: SourceRecord): void {
  for (const field of TIME_FIELDS) {
    const column = plan.fields.get(field);
    const shown = column && dateOrderShownBy(record.cells[column.index] ?? '');
    if (!column || !shown || shown === 'undecided') continue;
    const known = dateOrders.get(column.index);
    dateOrders.set(column.index, known === undefined || known === shown ? shown : 'mixed');
  }
}

/** A column that writes dates both ways settles nothing: each of its ambiguous dates stays undecided. */
function settledOrders({ dateOrders }: OpenTab): ReadonlyMap<number, DateOrder> {
  return new Map([...dateOrders].map(([column, order]) => [column, order === 'mixed' ? 'undecided' : order]));
}

function judge(run: Run, record: SourceRecord, dateOrders: ReadonlyMap<number, DateOrder>): Verdict {
  const { setUp, index } = run;
  const { recordKind } = record.plan.adapter;
  const match = compare(identifiersOf(record, setUp.readIdentifier), index);
  const event = identifyEvent(run.events, record);
  if (isRagged(record.plan, record.cells))
    return verdictOf(record, event, match, [
      {
        reason: 'row-malformed',
        evidence: `${record.cells.length} cells under ${record.plan.lastColumn + 1} headings`,
      },
    ]);
  if (!isInScope(setUp.scope, record.system, recordKind))
    return verdictOf(record, event, match, [
      { reason: 'out-of-slice', evidence: `source=${record.system}; record_kind=${recordKind}` },
    ]);
  const change =
    recordKind === 'contact-change'
      ? readChange(record, match.contact, index, setUp.fieldRuleFor, setUp.readIdentifier)
      : null;
  return classify(
    {
      record,
      match,
      policy: setUp.policyFor(recordKind, record.system),
      change,
      dateOrders,
      changeOrder: run.changeOrder,
    },
    event,
  );
}

/** The records among a chunk's rows. Rows above the header, and those that are no record, go to `ignored`. */
function records(plan: TabPlan, rows: Rows, firstIndex: number, ignored: IgnoredRow[]): SourceRecord[] {
  const found: SourceRecord[] = [];
  rows.forEach((cells, at) => {
    const index = firstIndex + at;
    if (index === plan.headerIndex) return;
    const why =
      index < plan.headerIndex
        ? cells.some((cell) => cell.trim() !== '')
          ? 'title-row'
          : 'blank-row'
        : whyIgnored(cells, plan.header);
    if (why) ignored.push({ row: index + 1, why });
    else found.push(readRecord(plan, cells, index + 1));
  });
  return found;
}
