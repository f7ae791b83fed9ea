import type { EventIds } from '../match/events/eventIds.ts';
import { snapshotId, standingIn } from '../match/events/snapshots.ts';
import type { Contact, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { ownCopy } from '../normalize/text.ts';
import { canonicalField } from '../policy/contactFields.ts';
import type { SetUp } from '../read/setup/setUp.ts';
import { fieldOf, type SourceRecord, type TabPlan } from '../read/sourceRecord.ts';
import type { ReasonCode } from '../reasons.ts';
import { type ComparedColumn, comparedColumns, valueAt } from '../writes/comparedColumns.ts';
import type { HeldInExport } from '../writes/readChange.ts';

/** An export of contacts, as a side of the comparison. */
export interface SideTab {
  readonly plan: TabPlan;
  readonly columns: readonly ComparedColumn[];
  /** Columns that are no field: named once. */
  readonly notCompared: readonly string[];
  readonly read: ReadIdentifier;
}

/** One row of an export, of a mapped contact: what its system holds. Nothing but the fields is kept of it. */
export interface SideRow {
  readonly tab: SideTab;
  readonly row: number;
  /** By which it is known among several exports of one kind; '' where there is one. */
  readonly id: string;
  /** When the record says that it changed, as it is written; '' where it does not. */
  readonly changedAt: string;
  /** The cells of the tab's columns, in one text of their own. */
  readonly packed: string;
  /** The reason for which the row itself is held: who it is about is then not settled. '' once it is safe; null before it is judged. */
  heldFor: ReasonCode | '' | null;
}

/** What the systems hold of each contact, filled in the first pass; the second notes which of the rows are safe. */
export interface Sides {
  readonly tabs: Map<TabPlan, SideTab>;
  /** The first MOST_ROWS of each contact. */
  readonly rows: Map<Contact, SideRow[]>;
  /** Of contacts of whom exports have more. */
  readonly leftOut: Map<Contact, LeftOut>;
}

/** How many rows of a contact are not kept, and of how many of these it is settled that they are the contact's. */
export interface LeftOut {
  rows: number;
  settled: number;
}

/** Nobody has so many records in a few systems: one phone on 50,000 rows must not become one text of 50,000 values. */
export const MOST_ROWS = 24;
const SEPARATOR = '\u0001';
/** A row that is held for one of these is still known to be the contact's. */
const SAYS_WHO: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['consent-change']);

export function noSides(): Sides {
  return { tabs: new Map(), rows: new Map(), leftOut: new Map() };
}

/** Whether it is settled that a row is the contact's. */
export function isSettled({ heldFor }: Pick<SideRow, 'heldFor'>): boolean {
  return heldFor === '' || (heldFor !== null && SAYS_WHO.has(heldFor));
}

/** To be called for each tab before the first of its rows is registered. */
export function openSide({ tabs }: Sides, plan: TabPlan, setUp: SetUp): void {
  const { region } = setUp.sourceTabs.get(normalizeHeading(plan.tab)) ?? { region: '' };
  const wanted = new Set(setUp.scope.fields.map(canonicalField));
  const { columns, notCompared } = comparedColumns(
    plan,
    (field) => wanted.size === 0 || wanted.has(field),
    setUp.isOwnField,
  );
  if (columns.length > 0) tabs.set(plan, { plan, columns, notCompared, read: setUp.readerFor(region) });
}

export function registerSide(
  sides: Sides,
  record: SourceRecord,
  contact: Contact,
  { snapshots }: EventIds,
): void {
  const tab = sides.tabs.get(record.plan);
  if (!tab || tab.columns.length === 0) return;
  const rows = sides.rows.get(contact);
  if (rows && rows.length >= MOST_ROWS) {
    const left = sides.leftOut.get(contact);
    if (left) left.rows++;
    else sides.leftOut.set(contact, { rows: 1, settled: 0 });
    return;
  }
  const siblings = snapshots.tabs.get(record.plan)?.siblings.length ?? 0;
  const side: SideRow = {
    tab,
    row: record.row,
    id: siblings > 1 ? ownCopy(snapshotId(record)) : '',
    changedAt: ownCopy(fieldOf(record, 'updated_at')),
    packed: ownCopy(
      tab.columns.map((column) => valueAt(column, record.cells).replaceAll(SEPARATOR, ' ')).join(SEPARATOR),
    ),
    heldFor: null,
  };
  if (rows) rows.push(side);
  else sides.rows.set(contact, [side]);
}

/** Notes of a row that was judged whether it is held. */
export function noteSide(
  { rows, leftOut }: Sides,
  { plan, row }: SourceRecord,
  contact: Contact,
  heldFor: SideRow['heldFor'],
): void {
  const side = rows.get(contact)?.find(({ tab, row: at }) => tab.plan === plan && at === row);
  const left = side ? undefined : leftOut.get(contact);
  if (side) side.heldFor = heldFor;
  else if (left && isSettled({ heldFor })) left.settled++;
}

/** The rows that say what systems hold of the contact now: an older export of the same kind does not. */
export function standingRows(rows: readonly SideRow[], { snapshots }: EventIds): readonly SideRow[] {
  return rows.filter(({ tab, id }) => id === '' || standingIn(snapshots, tab.plan, id) === 'counts');
}

export function systemOf({ tab }: SideRow): System {
  return tab.plan.adapter.system;
}

/** What the exports of a system hold of a contact's field. Filled by the first pass. */
export function heldInExport({ rows, tabs, leftOut }: Sides, events: EventIds): HeldInExport {
  return {
    values(contact, system, field) {
      if (tabs.size === 0) return [];
      const values = standingRows(rows.get(contact) ?? [], events)
        .filter((row) => systemOf(row) === system)
        .flatMap((row) => valuesOf(row).get(field) ?? []);
      const left = leftOut.get(contact);
      return left && values.length > 0 ? [...values, moreRows(left.rows)] : values;
    },
    isMore: (contact) => leftOut.has(contact),
  };
}

/** What is said of rows that are not kept. */
export function moreRows(count: number): string {
  return `and ${count} more ${count === 1 ? 'row' : 'rows'}`;
}

export function valuesOf({ tab, packed }: SideRow): ReadonlyMap<string, string> {
  const values = packed.split(SEPARATOR);
  return new Map(tab.columns.map(({ field }, at) => [field, values[at] ?? '']));
}
