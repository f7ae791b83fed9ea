import { DECISIONS } from '../../core/decisions.ts';
import type { Outcome } from '../../core/model.ts';
import { type SetupTabName, titleOf } from '../../core/read/setupTabs.ts';
import {
  COLUMNS,
  columnsOf,
  headingsOf,
  OUTPUTS,
  PEOPLES_COLUMNS,
  SHEET_HEADINGS,
} from '../../core/report/outputColumns.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { COLUMN_NOTES, COLUMN_WIDTHS } from './columnWords.ts';
import { formatColumns, type PlacedColumn, placed } from './formatColumns.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { SETUP_COLUMNS } from './setupWords.ts';
import { colorStates } from './stateColors.ts';

/** A drop-down offers what needs no more than its word. */
const DECISION_CHOICES = DECISIONS.filter((choice) => !('needs' in choice)).map(({ value }) => value);
/** Rows of the grid that a new table has to spare, so that the next runs need not widen it. */
const SPARE_ROWS = 500;

/** The columns of an output tab where its header has them. */
export function outputColumns(
  outcome: Outcome,
  header: readonly string[],
): (PlacedColumn & { readonly isTheirs: boolean })[] {
  const columns = columnsOf(outcome, header);
  return COLUMNS[outcome].flatMap((column) => {
    const index = columns.get(column) ?? -1;
    const isTheirs = (PEOPLES_COLUMNS as readonly string[]).includes(column);
    const words = { heading: SHEET_HEADINGS[column], note: COLUMN_NOTES[column], isTheirs };
    const choices = column === 'decision' ? { choices: DECISION_CHOICES } : {};
    return index < 0 ? [] : [{ ...words, ...choices, index }];
  });
}

/** The tab of a table, made if it is not there, empty, or was left half-made. A new one has room for so many rows. */
export function makeOutputTab({ spreadsheet, outputs }: OpenWorkbook, outcome: Outcome, rows = 0): Sheet {
  const sheet = outputs.get(outcome)?.sheet ?? spreadsheet.insertSheet(OUTPUTS[outcome].tab);
  const isNew = sheet.getLastRow() === 0;
  // It grows by a row at least: a short run makes the calls of a long one, and what holds for it is tried by the other.
  if (isNew) growRows(sheet, Math.max(rows + SPARE_ROWS, sheet.getMaxRows() + 1));
  const columns = outputColumns(outcome, isNew ? writeHeader(sheet, headingsOf(outcome)) : headerOf(sheet));
  // What people typed into their columns keeps the format that they gave it.
  formatColumns(sheet, columns, isNew ? columns : columns.filter(({ isTheirs }) => !isTheirs));
  const state = columns.find(({ heading }) => heading === SHEET_HEADINGS.state);
  if (state) colorStates(sheet, state.index);
  if (isNew) widen(sheet, outcome);
  return sheet;
}

/** Once, when the tab is made: what people change afterwards stays. */
function widen(sheet: Sheet, outcome: Outcome): void {
  COLUMNS[outcome].forEach((column, index) => {
    const width = COLUMN_WIDTHS[column];
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
