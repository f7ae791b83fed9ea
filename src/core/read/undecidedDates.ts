import type { TimeField } from '../sources/adapter.ts';
import type { DateOrder } from './cells/timestamp.ts';
import type { SetupFinding } from './setup/setupFinding.ts';
import { settingDoors, settingFix } from './setup/setupFix.ts';
import { fieldOf, type SourceRecord, timeOf } from './sourceRecord.ts';

/** Dates of one column that may begin with their month or with their day, on rows that are held for it. */
export interface EitherDates {
  readonly tab: string;
  readonly heading: string;
  count: number;
  readonly first: { readonly row: number; readonly cell: string };
}
/** By tab and column. */
export type UndecidedDates = Map<string, EitherDates>;

/** The times by which a row is judged. */
const JUDGED: readonly TimeField[] = ['starts_at', 'ends_at', 'updated_at'];
const MOST_COLUMNS = 5;
const LONGEST_CELL = 40;

/** A date of one row that may be either. */
export interface EitherDate {
  /** The place of its column. */
  readonly column: number;
  readonly heading: string;
  readonly cell: string;
}

/** Those of a row that is held because a time of it cannot be told. */
export function eitherDates(
  record: SourceRecord,
  dateOrders: ReadonlyMap<number, DateOrder>,
): readonly EitherDate[] {
  return JUDGED.flatMap((field) => {
    const column = record.plan.fields.get(field);
    if (!column || timeOf(record, field, dateOrders).state !== 'ambiguous') return [];
    const cell = fieldOf(record, field).slice(0, LONGEST_CELL);
    return [{ column: column.index, heading: column.heading, cell }];
  });
}

/** Notes those of one row. */
export function noteDates(
  dates: UndecidedDates,
  tab: string,
  row: number,
  found: readonly EitherDate[],
): void {
  for (const { column, heading, cell } of found) {
    const key = `${tab}\u0001${column}`;
    const known = dates.get(key);
    if (known) known.count++;
    else dates.set(key, { tab, heading, count: 1, first: { row, cell } });
  }
}

/** One finding for all columns of all tabs. `isMonthFirst`: what is offered first. */
export function undecidedDatesFinding(dates: UndecidedDates, isMonthFirst: boolean): readonly SetupFinding[] {
  const columns = [...dates.values()];
  const [first] = columns;
  if (!first) return [];
  const count = columns.reduce((sum, column) => sum + column.count, 0);
  const named = columns
    .slice(0, MOST_COLUMNS)
    .map(({ tab, heading, count: of }) => `${of} under ${heading} of ${tab}`)
    .join(', ');
  const more = columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more columns` : '';
  const fixes = [
    settingFix('Read them month first', 'date_order', 'month-first'),
    settingFix('Read them day first', 'date_order', 'day-first'),
  ];
  if (!isMonthFirst) fixes.reverse();
  return [
    {
      reason: 'date-order-undecided',
      tab: first.tab,
      row: first.first.row,
      evidence: `${count} ${count === 1 ? 'date' : 'dates'} may begin with the month or with the day, and rows are held for it: ${named}${more} (the first: ${first.first.cell}). ${settingDoors('date_order', fixes)}. For one tab alone: date_order in its row of Source Tabs`,
      fixes,
    },
  ];
}
