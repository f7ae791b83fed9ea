import { columnLetter } from '../../core/read/columns.ts';
import { guardOnce } from '../../core/report/cell.ts';
import { TAKEN_COLUMNS } from '../../core/report/outputColumns.ts';
import { contiguousSpans, type Span } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { formatColumns, makePlainText, offerChoices } from '../workbook/formatColumns.ts';
import { columnsInSheet } from '../workbook/makeTabs.ts';
import { type LinkTargets, sourceLinks } from '../workbook/sourceLinks.ts';
import { colorStates } from '../workbook/stateColors.ts';
import { type Budget, rowsThatFit, timed } from './budget.ts';
import { changedRows, sizeOf, type TablePlan } from './tablePlan.ts';

const LONGEST_CELL = 50_000;

/**
 * Brings an output tab to what the plan says: a block of neighboring columns at a time for the rows that change, then for the rows
 * that come below. Every block has its rows' texts, so each call leaves whole cells. Returns how many rows are left where
 * the time does not suffice; they are then the last ones, and the next run finds and writes them.
 */
export function writeTable(sheet: Sheet, plan: TablePlan, targets: LinkTargets, budget: Budget): number {
  writeHeadings(sheet, plan);
  const left = writeChanged(sheet, plan, targets, budget);
  if (left > 0) return left + sizeOf(plan.added);
  return writeAdded(sheet, plan, targets, budget);
}

function writeChanged(sheet: Sheet, plan: TablePlan, targets: LinkTargets, budget: Budget): number {
  const changed = changedRows(plan);
  if (!changed) return 0;
  const until = Math.min(changed.to, changed.from + rowsThatFit(budget, plan.columns.size));
  const cut = (span: Span | null) =>
    span && { from: span.from, to: Math.max(span.from, Math.min(span.to, until)) };
  takeDecisions(
    sheet,
    plan,
    plan.taken.filter((row) => row < until),
  );
  for (const block of plan.blocks) {
    const rows = cut(block.changed);
    if (rows) writeBlock(sheet, plan, block, rows, budget);
  }
  const links = cut(plan.links);
  if (links) writeLinks(sheet, plan, links, targets, budget);
  return changed.to - until;
}

/** The block with the row key goes first here: a row that has its key is found and completed by the next run. */
function writeAdded(sheet: Sheet, plan: TablePlan, targets: LinkTargets, budget: Budget): number {
  const { from, to } = plan.added;
  if (from === to) return 0;
  const rows = { from, to: Math.min(to, from + rowsThatFit(budget, plan.columns.size)) };
  growTo(sheet, plan, rows.to);
  for (const block of [...plan.blocks].reverse()) writeBlock(sheet, plan, block, rows, budget);
  writeLinks(sheet, plan, rows, targets, budget);
  return to - rows.to;
}

/** First of all: an old word never stands beside new evidence, wherever the run is cut off. */
function takeDecisions(sheet: Sheet, { columns }: TablePlan, rows: readonly number[]): void {
  if (rows.length === 0) return;
  const places = TAKEN_COLUMNS.flatMap((name) => columns.get(name) ?? []);
  const cells = contiguousSpans([...rows]).flatMap(({ from, to }) =>
    contiguousSpans(places).map(
      (span) => `${columnLetter(span.from)}${from + 1}:${columnLetter(span.to - 1)}${to}`,
    ),
  );
  sheet.getRangeList(cells).clearContent();
  SpreadsheetApp.flush();
}

/** Plain text is set before the write: in an automatic cell Sheets would read phones as numbers. */
function writeBlock(sheet: Sheet, { table }: TablePlan, block: Span, rows: Span, budget: Budget): void {
  if (sizeOf(rows) === 0) return;
  const values = table
    .slice(rows.from, rows.to)
    .map((cells) => Array.from({ length: sizeOf(block) }, (_, at) => forSheet(cells[block.from + at] ?? '')));
  timed(budget, sizeOf(rows) * sizeOf(block), () => {
    sheet
      .getRange(rows.from + 1, block.from + 1, sizeOf(rows), sizeOf(block))
      .setNumberFormat('@')
      .setValues(values);
    SpreadsheetApp.flush();
  });
}

function writeLinks(
  sheet: Sheet,
  { table, columns }: TablePlan,
  rows: Span,
  targets: LinkTargets,
  budget: Budget,
): void {
  const column = columns.get('source');
  if (column === undefined || sizeOf(rows) === 0) return;
  const texts = sourceLinks(table.slice(rows.from, rows.to), columns, targets);
  timed(budget, sizeOf(rows), () => {
    sheet
      .getRange(rows.from + 1, column + 1, sizeOf(rows), 1)
      .setNumberFormat('@')
      .setRichTextValues(texts);
    SpreadsheetApp.flush();
  });
}

/** Columns that a person has deleted come back at the right, under their headings. */
function writeHeadings(
  sheet: Sheet,
  { outcome, table, headerIndex, newHeadings: { from, to } }: TablePlan,
): void {
  if (from === to) return;
  growColumns(sheet, to);
  const back = columnsInSheet(outcome, table[headerIndex] ?? []).filter(({ index }) => index >= from);
  const headings = Array.from(
    { length: to - from },
    (_, at) => back.find(({ index }) => index === from + at)?.heading ?? '',
  );
  sheet
    .getRange(headerIndex + 1, from + 1, 1, to - from)
    .setNumberFormat('@')
    .setValues([headings]);
  formatColumns(sheet, back, back);
  colorStates(sheet, back);
}

/** Rows that are added to the grid get what *Set up workbook* gave the others. */
function growTo(sheet: Sheet, { outcome, table, headerIndex }: TablePlan, rows: number): void {
  const had = sheet.getMaxRows();
  if (rows <= had) return;
  growRows(sheet, rows);
  const columns = columnsInSheet(outcome, table[headerIndex] ?? []);
  makePlainText(sheet, columns, had + 1, rows);
  offerChoices(sheet, columns, had + 1, rows);
  colorStates(sheet, columns);
}

/** What would start a formula is guarded, even where a person or the platform has taken the guard away. */
function forSheet(text: string): string {
  return guardOnce(text).slice(0, LONGEST_CELL);
}
