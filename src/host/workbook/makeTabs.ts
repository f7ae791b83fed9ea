import type { Outcome } from '../../core/model.ts';
import { type SetupTabName, titleOf } from '../../core/read/setupTabs.ts';
import { columnsOf, headingsOf, OUTPUTS } from '../../core/report/outputColumns.ts';
import { columnPlaces } from '../../core/report/outputHeader.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { formatColumns, type PlacedColumn, placed } from './formatColumns.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { SETUP_COLUMNS } from './setupWords.ts';
import { colorStates } from './stateColors.ts';

/** Rows of the grid that a new table has to spare, so that the next runs need not widen it. */
const SPARE_ROWS = 500;

/** The columns of an output tab where its header has them. */
export function columnsInSheet(
  outcome: Outcome,
  header: readonly string[],
): (PlacedColumn & ReturnType<typeof columnsOf>[number])[] {
  const places = columnPlaces(outcome, header);
  return columnsOf(outcome).flatMap((column) => {
    const index = places.get(column.name);
    return index === undefined ? [] : [{ ...column, index }];
  });
}

/** The tab of a table, made if it is not there, empty, or was left half-made. A new one has room for so many rows. */
export function makeOutputTab({ spreadsheet, outputs }: OpenWorkbook, outcome: Outcome, rows = 0): Sheet {
  const sheet = outputs.get(outcome)?.sheet ?? spreadsheet.insertSheet(OUTPUTS[outcome].tab);
  const isNew = sheet.getLastRow() === 0;
  // It grows by a row at least: a short run makes the calls of a long one, and what holds for it is tried by the other.
  if (isNew) growRows(sheet, Math.max(rows + SPARE_ROWS, sheet.getMaxRows() + 1));
  const columns = columnsInSheet(outcome, isNew ? writeHeader(sheet, headingsOf(outcome)) : headerOf(sheet));
  // What people typed into their columns keeps the format that they gave it.
  formatColumns(sheet, columns, isNew ? columns : columns.filter(({ writtenBy }) => writtenBy === 'review'));
  colorStates(sheet, columns);
  if (isNew) widen(sheet, outcome);
  return sheet;
}

/** Once, when the tab is made: what people change afterwards stays. */
function widen(sheet: Sheet, outcome: Outcome): void {
  columnsOf(outcome).forEach(({ width }, index) => {
    if (width) sheet.setColumnWidth(index + 1, width);
  });
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
  sheet
    .getRange(1, 1, 1, headings.length)
    .setNumberFormat('@')
    .setValues([[...headings]]);
  return headings;
}
