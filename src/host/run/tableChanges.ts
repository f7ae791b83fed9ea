import type { Outcome } from '../../core/model.ts';
import { choicesOfRow } from '../../core/report/decisionChoices.ts';
import { type ColumnName, isPeoples } from '../../core/report/outputColumns.ts';
import { type ColumnPlaces, cellsByName } from '../../core/report/outputHeader.ts';
import type { OutputTable, TableState } from '../../core/rerun/tableState.ts';
import { unguardCell } from '../../core/textGuard.ts';
import { contiguousSpans, type Span } from '../sheet/contiguousSpans.ts';
import { hasLink } from '../workbook/sourceLinks.ts';

/** Neighboring columns that are all the tool's own, so that one write does for them. */
export interface ColumnBlock extends Span {
  /** Rows among those that were there in which one of these columns changes; null for none. */
  readonly changed: Span | null;
}

/** What one output tab must be given. People's columns are in none of the blocks: `taken` alone touches them. */
export interface TableChanges {
  readonly outcome: Outcome;
  readonly table: OutputTable;
  readonly headerIndex: number;
  readonly columns: ColumnPlaces;
  /** Columns that the header lacks. */
  readonly newHeadings: Span;
  /** The block with the row key comes last. */
  readonly blocks: readonly ColumnBlock[];
  /** Rows that were there whose link changes. */
  readonly links: Span | null;
  readonly added: Span;
  /** Rows that were there and are offered other decisions now; null for none, and where all rows of a table are offered the same. */
  readonly offers: Span | null;
  /** Rows whose decision goes from its cells. */
  readonly taken: readonly number[];
  /** Rows that were there and are cleared now. */
  readonly cleared: readonly Span[];
  /** Rows that were cleared and are not any more. */
  readonly back: readonly Span[];
  /** Nothing stands below the rows that were there. */
  readonly isBlankBelow: boolean;
}

type TableAfter = Pick<TableState, 'table' | 'headerIndex' | 'columns'>;

const CLEARED = 'cleared';
const LINK_ANCHOR: ColumnName = 'source';
const LINK_TARGET: readonly ColumnName[] = ['source', 'source_tab', 'source_row'];

/**
 * Compares a table as it must be with the tab as it is. Core never moves a row, so the two agree row by row; what
 * differs only by a text guard is the same.
 */
export function tableChanges(
  outcome: Outcome,
  before: OutputTable,
  after: TableAfter,
): Omit<TableChanges, 'taken' | 'isBlankBelow'> {
  const { table, headerIndex, columns } = after;
  const body = { from: headerIndex + 1, to: before.length };
  const changedIn = (indexes: readonly number[]) =>
    spanOf(body, (row) => indexes.some((column) => differs(before, table, row, column)));
  const blocks = columnBlocks(columns).map((block) => ({
    ...block,
    changed: changedIn(indexesOf(block)),
  }));
  const key = columns.get('row_key') ?? -1;
  const stateOf = (cells: readonly string[] | undefined) => cells?.[columns.get('state') ?? -1] ?? '';
  const becoming = (fits: (was: string, is: string) => boolean) =>
    contiguousSpans(
      Array.from({ length: sizeOf(body) }, (_, at) => body.from + at).filter((row) =>
        fits(stateOf(before[row]), stateOf(table[row])),
      ),
    );
  return {
    outcome,
    table,
    headerIndex,
    columns,
    newHeadings: { from: before[headerIndex]?.length ?? 0, to: table[headerIndex]?.length ?? 0 },
    blocks: blocks.sort((a, b) => Number(isIn(a, key)) - Number(isIn(b, key))),
    links: linksChanged(before, table, columns, body),
    added: { from: before.length, to: table.length },
    offers: outcome === 'conflict' ? offersChanged(before, table, columns, body) : null,
    cleared: becoming((was, is) => was !== CLEARED && is === CLEARED),
    back: becoming((was, is) => was === CLEARED && is !== CLEARED),
  };
}

export function isEmpty({ newHeadings, blocks, links, added, taken, offers }: TableChanges): boolean {
  return (
    sizeOf(newHeadings) + sizeOf(added) + taken.length === 0 &&
    links === null &&
    offers === null &&
    blocks.every(({ changed }) => !changed)
  );
}

export function sizeOf({ from, to }: Span): number {
  return to - from;
}

/** Rows that were there and change; null for none. */
export function changedRows({ blocks, links, taken }: TableChanges): Span | null {
  const rows = taken.map((row) => ({ from: row, to: row + 1 }));
  return around([...blocks.map(({ changed }) => changed), links, ...rows]);
}

/** The smallest span around these; null for none. */
export function around(all: readonly (Span | null)[]): Span | null {
  const spans = all.filter((span) => span !== null);
  return spans.length === 0
    ? null
    : { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) };
}

/** A column of decisions that comes back has no drop-downs yet. */
function offersChanged(
  before: OutputTable,
  table: OutputTable,
  columns: ColumnPlaces,
  body: Span,
): Span | null {
  const offered = (cells: readonly string[] = []) =>
    choicesOfRow('conflict', cellsByName(columns, cells)).join('\n');
  return spanOf(body, (row) => offered(before[row]) !== offered(table[row]));
}

function linksChanged(
  before: OutputTable,
  table: OutputTable,
  columns: ColumnPlaces,
  body: Span,
): Span | null {
  const targets = LINK_TARGET.map((column) => columns.get(column) ?? -1);
  return spanOf(
    body,
    (row) =>
      targets.some((column) => differs(before, table, row, column)) ||
      hasLink(before[row] ?? [], columns) !== hasLink(table[row] ?? [], columns),
  );
}

function differs(before: OutputTable, table: OutputTable, row: number, column: number): boolean {
  const [was, is] = [before[row]?.[column] ?? '', table[row]?.[column] ?? ''];
  return was !== is && unguardCell(was) !== unguardCell(is);
}

/** The first to the last row for which it holds. */
export function spanOf({ from, to }: Span, holds: (row: number) => boolean): Span | null {
  let first = from;
  while (first < to && !holds(first)) first++;
  if (first === to) return null;
  let last = to - 1;
  while (!holds(last)) last--;
  return { from: first, to: last + 1 };
}

/** The tool's own columns but for the Source cells, which are written as links, by themselves. */
export function columnBlocks(columns: ColumnPlaces): readonly Span[] {
  const link = columns.get(LINK_ANCHOR) ?? -1;
  return contiguousSpans(
    [...columns].filter(([name, index]) => !isPeoples(name) && index !== link).map(([, index]) => index),
  );
}

function indexesOf({ from, to }: Span): number[] {
  return Array.from({ length: sizeOf({ from, to }) }, (_, at) => from + at);
}

function isIn({ from, to }: Span, index: number): boolean {
  return index >= from && index < to;
}
