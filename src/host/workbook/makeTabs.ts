import type { Outcome } from '../../core/model.ts';
import { type SetupTabName, titleOf } from '../../core/read/setup/setupTabNames.ts';
import { CHOICES } from '../../core/report/decisionChoices.ts';
import { type ColumnName, columnsOf, OUTPUTS } from '../../core/report/outputColumns.ts';
import { columnPlaces } from '../../core/report/outputHeader.ts';
import { contiguousSpans, type Span } from '../sheet/contiguousSpans.ts';
import type { NamedSheet, Sheet } from '../sheet/google.ts';
import { growColumns, growRows, NEW_GRID } from '../sheet/growSheet.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { choiceRule, formatColumns, type PlacedColumn, placed } from './formatColumns.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { boldText } from './richTexts.ts';
import { newTints, tintRows } from './rowTints.ts';
import { SETUP_COLUMNS } from './setupWords.ts';

/** Rows of the grid that a new table has to spare, so that the next runs need not widen it. */
export const SPARE_ROWS = 500;
/** Google gives it to every column, so nobody needs to set it. */
const USUAL_WIDTH = 100;
/** Most of the columns that a colleague reads have it: they get it in one call. */
const NARROW_WIDTH = 75;

/** The columns of an output tab where its header has them. */
export function columnsInSheet(
  outcome: Outcome,
  header: readonly string[],
): (PlacedColumn & ReturnType<typeof columnsOf>[number])[] {
  const places = columnPlaces(outcome, header);
  return columnsOf(outcome).flatMap((column) => {
    const index = places.get(column.name);
    return index === undefined ? [] : [{ ...column, index, ...choicesOf(outcome, column.name) }];
  });
}

/** In Conflicts each row gets its own when it is written. */
function choicesOf(outcome: Outcome, column: ColumnName): { choices?: readonly string[] } {
  return column === 'decision' && outcome !== 'conflict' ? { choices: CHOICES[outcome] } : {};
}

/** The output tabs after `makeOutputTabs`. */
interface MadeTabs {
  readonly outputs: ReadonlyMap<Outcome, NamedSheet>;
  /** Those that were not there, or were empty. */
  readonly made: ReadonlySet<Sheet>;
}

/**
 * The tabs of these tables, each with room for so many rows: those that are missing are made, one that is there gets the
 * looks that it lacks. New tabs are plain text throughout before anything is written into them.
 */
export function makeOutputTabs(
  { spreadsheet, outputs }: Pick<OpenWorkbook, 'spreadsheet' | 'outputs'>,
  rowsOf: ReadonlyMap<Outcome, number>,
): MadeTabs {
  const all = new Map(outputs);
  const fresh: { outcome: Outcome; sheet: Sheet; rows: number }[] = [];
  for (const [outcome, rows] of rowsOf) {
    const there = outputs.get(outcome)?.sheet;
    if (there && there.getLastRow() > 0) completeOutputTab(there, outcome);
    else {
      const { tab: name } = OUTPUTS[outcome];
      const sheet = there ?? spreadsheet.insertSheet(name);
      fresh.push({ outcome, sheet, rows: makeRoom(sheet, outcome, rows, there ? 'there' : 'new') });
      all.set(outcome, outputs.get(outcome) ?? { name, sheet });
    }
  }
  if (fresh.length > 0) SpreadsheetApp.flush();
  for (const { outcome, sheet, rows } of fresh) formatOutputTab(sheet, outcome, rows);
  return { outputs: all, made: new Set(fresh.map(({ sheet }) => sheet)) };
}

/** Makes the grid large enough and plain text; returns its rows. How large it is, nobody needs to ask of a new tab. */
function makeRoom(sheet: Sheet, outcome: Outcome, rows: number, state: 'new' | 'there'): number {
  const wanted = Math.max(rows + SPARE_ROWS, NEW_GRID.rows);
  const columns = columnsOf(outcome).length;
  if (state === 'there' || wanted > NEW_GRID.rows) growRows(sheet, wanted);
  if (state === 'there' || columns > NEW_GRID.columns) growColumns(sheet, columns);
  sheet
    .getRange(1, 1, wanted, columns)
    .setNumberFormat('@')
    .setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  return wanted;
}

/** What a new tab has besides its cells. All of it is set once: what people change afterwards stays. */
function formatOutputTab(sheet: Sheet, outcome: Outcome, rows: number): void {
  const columns = columnsOf(outcome).map((column, index) => ({
    ...column,
    index,
    ...choicesOf(outcome, column.name),
  }));
  sheet
    .getRange(1, 1, 1, columns.length)
    .setRichTextValues([columns.map(({ heading }) => boldText(heading))])
    .setNotes([columns.map(({ note }) => note)]);
  sheet.setFrozenRows(1);
  for (const column of columns)
    if (column.choices)
      sheet.getRange(2, column.index + 1, rows - 1, 1).setDataValidation(choiceRule(column));
  sheet.setConditionalFormatRules(newTints(sheet, columns, rows));
  const spans = widthSpans(columns).filter(({ width }) => width !== USUAL_WIDTH);
  sheet.setColumnWidths(1, Math.max(...spans.map(({ to }) => to)), NARROW_WIDTH);
  for (const { from, to, width } of spans)
    if (width !== NARROW_WIDTH) sheet.setColumnWidths(from + 1, to - from, width);
  const technical = contiguousSpans(
    columns.flatMap(({ isTechnical, index }) => (isTechnical ? [index] : [])),
  );
  for (const { from, to } of technical) sheet.getRange(1, from + 1, 1, to - from).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
}

/** What a run that was cut off, or an earlier release, has left undone. What people typed into their columns keeps its format. */
function completeOutputTab(sheet: Sheet, outcome: Outcome): void {
  const columns = columnsInSheet(outcome, headerOf(sheet));
  formatColumns(
    sheet,
    columns,
    columns.filter(({ writtenBy }) => writtenBy === 'review'),
  );
  tintRows(sheet, columns);
}

/** Neighboring columns of one width, so that one call does for them. */
function widthSpans(columns: readonly { readonly width: number }[]): (Span & { readonly width: number })[] {
  const spans: { from: number; to: number; width: number }[] = [];
  columns.forEach(({ width }, index) => {
    const last = spans[spans.length - 1];
    if (last?.width === width) last.to = index + 1;
    else spans.push({ from: index, to: index + 1, width });
  });
  return spans;
}

/** A set-up tab, made if it is not there or empty. What people wrote on it stays as it is. */
export function makeSetupTab({ spreadsheet, setup }: OpenWorkbook, name: SetupTabName): Sheet {
  const sheet = setup.get(name)?.sheet ?? spreadsheet.insertSheet(titleOf(name));
  const words = SETUP_COLUMNS[name];
  const header =
    sheet.getLastRow() === 0
      ? writeHeader(
          sheet,
          words.map(({ heading }) => heading),
        )
      : headerOf(sheet);
  const columns = placed(header, words);
  formatColumns(sheet, columns, columns);
  return sheet;
}

function headerOf(sheet: Sheet): readonly string[] {
  return sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0] ?? [];
}

function writeHeader(sheet: Sheet, headings: readonly string[]): readonly string[] {
  growColumns(sheet, headings.length);
  writePlainText(sheet.getRange(1, 1, 1, headings.length), [headings]);
  return headings;
}
