import type { EventIds } from '../match/eventIds.ts';
import { snapshotId, standingIn } from '../match/snapshots.ts';
import type { Contact, System } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { ReadIdentifier } from '../normalize/identifier.ts';
import { ownCopy } from '../normalize/text.ts';
import { canonicalField } from '../policy/contactFields.ts';
import type { SetUp } from '../read/setup/setUp.ts';
import { fieldOf, type SourceRecord, type TabPlan } from '../read/sourceRecord.ts';
import type { ReasonCode } from '../reasons.ts';
import { type ComparedColumn, comparedColumns, valueAt } from './comparedColumns.ts';
import type { HeldInExport } from './fieldChange.ts';

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
  readonly rows: Map<Contact, SideRow[]>;
}

const SEPARATOR = '\u0001';

export function noSides(): Sides {
  return { tabs: new Map(), rows: new Map() };
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
  const rows = sides.rows.get(contact);
  if (rows) rows.push(side);
  else sides.rows.set(contact, [side]);
}

/** Notes of a row that was judged whether it is held. */
export function noteSide(
  { rows }: Sides,
  { plan, row }: SourceRecord,
  contact: Contact,
  heldFor: SideRow['heldFor'],
): void {
  const side = rows.get(contact)?.find(({ tab, row: at }) => tab.plan === plan && at === row);
  if (side) side.heldFor = heldFor;
}

/** The rows that say what systems hold of the contact now: an older export of the same kind does not. */
export function standingRows(rows: readonly SideRow[], { snapshots }: EventIds): readonly SideRow[] {
  return rows.filter(({ tab, id }) => id === '' || standingIn(snapshots, tab.plan, id) === 'counts');
}

export function systemOf({ tab }: SideRow): System {
  return tab.plan.adapter.system;
}

/** What the exports of a system hold of a contact's field. Filled by the first pass. */
export function heldInExport({ rows, tabs }: Sides, events: EventIds): HeldInExport {
  return (contact, system, field) =>
    tabs.size === 0
      ? []
      : standingRows(rows.get(contact) ?? [], events)
          .filter((row) => systemOf(row) === system)
          .flatMap((row) => valuesOf(row).get(field) ?? []);
}

export function valuesOf({ tab, packed }: SideRow): ReadonlyMap<string, string> {
  const values = packed.split(SEPARATOR);
  return new Map(tab.columns.map(({ field }, at) => [field, values[at] ?? '']));
}
