import { columnLetter } from '../../core/read/columns.ts';
import { CHOICES } from '../../core/report/decisionChoices.ts';
import type { LinkTargets } from '../../core/report/handoff/handoffRows.ts';
import { TAKEN_COLUMNS } from '../../core/report/outputColumns.ts';
import { guardOnce } from '../../core/textGuard.ts';
import { contiguousSpans, type Span } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns } from '../sheet/growSheet.ts';
import { formatColumns } from '../workbook/formatColumns.ts';
import { columnsInSheet } from '../workbook/makeTabs.ts';
import { tintRows } from '../workbook/rowTints.ts';
import { sourceLinks } from '../workbook/sourceLinks.ts';
import { type Budget, rowsThatFit, timed, trialRows } from './budget.ts';
import { changedRows, sizeOf, type TableChanges } from './tableChanges.ts';

const LONGEST_CELL = 50_000;
/** So many rows of four blank cells take the time of the calls that they save. */
const FEW_ROWS = 400;

/**
 * Writes what changes in an output tab: a block of neighboring columns at a time for the rows that change, then for the rows
 * that come below. Every block has its rows' texts, so each call leaves whole cells. Returns how many rows are left where
 * the time does not suffice; they are then the last ones, and the next run finds and writes them.
 */
export function writeTable(
  sheet: Sheet,
  changes: TableChanges,
  targets: LinkTargets,
  budget: Budget,
): number {
  writeHeadings(sheet, changes);
  const left = writeChanged(sheet, changes, targets, budget);
  if (left > 0) return left + sizeOf(changes.added);
  return writeAdded(sheet, changes, targets, budget);
}

function writeChanged(sheet: Sheet, changes: TableChanges, targets: LinkTargets, budget: Budget): number {
  const changed = changedRows(changes);
  if (!changed) return 0;
  const until = Math.min(changed.to, changed.from + rowsThatFit(budget, changes.columns.size));
  const cut = (span: Span | null) =>
    span && { from: span.from, to: Math.max(span.from, Math.min(span.to, until)) };
  takeDecisions(
    sheet,
    changes,
    changes.taken.filter((row) => row < until),
  );
  timed(budget, (until - changed.from) * changes.columns.size, () => {
    for (const block of changes.blocks) {
      const rows = cut(block.changed);
      if (rows) writeBlock(sheet, changes, block, rows);
    }
    const links = cut(changes.links);
    if (links) writeLinks(sheet, changes, links, targets);
    SpreadsheetApp.flush();
  });
  return changed.to - until;
}

/** A large table is begun with a part of it: by the slowest that was ever reported the rest would seem not to fit. */
function writeAdded(sheet: Sheet, changes: TableChanges, targets: LinkTargets, budget: Budget): number {
  const { from, to } = changes.added;
  if (from === to) return 0;
  const tried = from + trialRows(budget, changes.columns.size);
  if (tried >= to) return addRows(sheet, changes, { from, to }, targets, budget);
  if (tried > from) addRows(sheet, changes, { from, to: tried }, targets, budget);
  return addRows(sheet, changes, { from: tried, to }, targets, budget);
}

/** The block with the row key goes first here: a row that has its key is found and completed by the next run. */
function addRows(
  sheet: Sheet,
  changes: TableChanges,
  { from, to }: Span,
  targets: LinkTargets,
  budget: Budget,
): number {
  const rows = { from, to: Math.min(to, from + rowsThatFit(budget, changes.columns.size)) };
  const width = changes.table[changes.headerIndex]?.length ?? 0;
  // Where nobody has written yet the cells of people are blank, so that one write does for whole rows, where they are few.
  const isWhole = changes.isBlankBelow && changes.columns.size === width && sizeOf(rows) <= FEW_ROWS;
  const blocks = isWhole ? [{ from: 0, to: width }] : [...changes.blocks].reverse();
  timed(budget, sizeOf(rows) * changes.columns.size, () => {
    for (const block of blocks) writeBlock(sheet, changes, block, rows);
    writeLinks(sheet, changes, rows, targets);
    // A few are handed over by whatever reads next, and take no time that is worth to be known.
    if (!isWhole) SpreadsheetApp.flush();
  });
  return to - rows.to;
}

/** First of all: an old word never stands beside new evidence, wherever the run is cut off. */
function takeDecisions(sheet: Sheet, { columns }: TableChanges, rows: readonly number[]): void {
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

/** The cells are plain text since the run began or the grid grew: in automatic cells Sheets would read phones as numbers. */
function writeBlock(sheet: Sheet, { table }: TableChanges, block: Span, rows: Span): void {
  if (sizeOf(rows) === 0) return;
  const values = table
    .slice(rows.from, rows.to)
    .map((cells) => Array.from({ length: sizeOf(block) }, (_, at) => forSheet(cells[block.from + at] ?? '')));
  sheet.getRange(rows.from + 1, block.from + 1, sizeOf(rows), sizeOf(block)).setValues(values);
}

function writeLinks(sheet: Sheet, { table, columns }: TableChanges, rows: Span, targets: LinkTargets): void {
  const column = columns.get('source');
  if (column === undefined || sizeOf(rows) === 0) return;
  const texts = sourceLinks(table.slice(rows.from, rows.to), columns, targets);
  sheet.getRange(rows.from + 1, column + 1, sizeOf(rows), 1).setRichTextValues(texts);
}

/** Columns that a person has deleted come back at the right, under their headings. */
function writeHeadings(
  sheet: Sheet,
  { outcome, table, headerIndex, newHeadings: { from, to } }: TableChanges,
): void {
  if (from === to) return;
  growColumns(sheet, to);
  const back = columnsInSheet(outcome, table[headerIndex] ?? [])
    .filter(({ index }) => index >= from)
    .map((column) => (column.name === 'decision' ? { ...column, choices: CHOICES[outcome] } : column));
  const headings = Array.from(
    { length: to - from },
    (_, at) => back.find(({ index }) => index === from + at)?.heading ?? '',
  );
  formatColumns(sheet, back, back);
  SpreadsheetApp.flush();
  sheet.getRange(headerIndex + 1, from + 1, 1, to - from).setValues([headings]);
  tintRows(sheet, columnsInSheet(outcome, table[headerIndex] ?? []));
}

/** What would start a formula is guarded, even where a person or the platform has taken the guard away. */
function forSheet(text: string): string {
  return guardOnce(text).slice(0, LONGEST_CELL);
}
