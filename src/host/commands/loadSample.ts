import type { Rows } from '../../core/model.ts';
import { setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import type { Sheet } from '../sheet/google.ts';
import { Mistake } from '../sheet/mistake.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { makeSetupTab } from '../workbook/makeTabs.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { SETUP_COLUMNS } from '../workbook/setupWords.ts';

export function loadSample(): string {
  load('first-slice');
  return 'The sample is here: a contact map, three exports, and set-up for them, all invented. Choose Run review.';
}

export function loadCopperSample(): string {
  load('copper-clean-up');
  return 'The sample is here: what a workflow would write to Copper, the records that Copper holds, and set-up for them, all invented. Choose Run review.';
}

export function loadDriftSample(): string {
  load('drift');
  return 'The sample is here: contacts of Close and of GHL, what both held when they last agreed, and set-up for them, all invented. Choose Run review.';
}

/** Fills a workbook with invented exports to try the review on. Never over anything that is there. */
function load(sample: keyof typeof SAMPLES): void {
  const book = openWorkbook();
  const places = SAMPLES[sample].map(({ name, rows }) => ({ name, rows, there: sheetFor(book, name) }));
  const taken = places.find(({ there, rows }) => there && !isFree(there, rows));
  if (taken)
    throw new Mistake(
      `The tab ${taken.there?.getName()} already holds rows, and the sample would overwrite them. Open a new spreadsheet and load the sample there.`,
      taken.there?.getRange(1, 1),
    );
  const here = book.spreadsheet.getActiveSheet();
  for (const { name, rows, there } of places) {
    const setupName = setupTabNamed(name);
    const sheet = there ?? (setupName ? makeSetupTab(book, setupName) : book.spreadsheet.insertSheet(name));
    fill(sheet, rows);
  }
  book.spreadsheet.setActiveSheet(here);
}

/** Empty, with nothing but our headings, or with what an earlier try has left of the sample. */
function isFree(sheet: Sheet, rows: Rows): boolean {
  return readRows({ sheet }).every((cells, row) =>
    cells.every((cell, at) => cell === '' || cell === rows[row]?.[at] || (row === 0 && isSetupHeading(cell))),
  );
}

function sheetFor({ setup, sources }: OpenWorkbook, name: string): Sheet | undefined {
  const setupName = setupTabNamed(name);
  return setupName ? setup.get(setupName)?.sheet : sources.find((tab) => tab.name === name)?.sheet;
}

function fill(sheet: Sheet, rows: readonly (readonly string[])[]): void {
  const width = Math.max(...rows.map((cells) => cells.length));
  const blanks = Math.max(0, sheet.getLastColumn() - width);
  const cells = rows.map((row) => Array.from({ length: width + blanks }, (_, at) => row[at] ?? ''));
  writePlainText(sheet.getRange(1, 1, rows.length, width + blanks), cells);
  sheet.setFrozenRows(1);
}

function isSetupHeading(cell: string): boolean {
  return Object.values(SETUP_COLUMNS).some((columns) => columns.some(({ heading }) => heading === cell));
}
