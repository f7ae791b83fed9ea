import type { Rows } from '../../core/model.ts';
import { type Answered, readSample, sampleTable } from '../../core/proof/sample/answeredSample.ts';
import type { Draw } from '../../core/proof/sample/draw.ts';
import { SAMPLE_COLUMNS } from '../../core/proof/sample/sampleColumns.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { contiguousSpans } from '../sheet/contiguousSpans.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { formatColumns, placed } from './formatColumns.ts';
import { readLines, writeLines } from './hiddenLines.ts';
import type { OpenWorkbook } from './openWorkbook.ts';
import { withoutLeaving } from './showTab.ts';

/** The sample of the Ledger as people have left it on its tab; [] where none was drawn. */
export function readSampleTab({ own }: Pick<OpenWorkbook, 'own'>): Answered[] {
  const sheet = own.get(OWN_TABS.sample);
  return sheet ? readSample(readRows({ sheet })) : [];
}

/** Puts a draw on the tab, with what was said of the very same rows before. The answers of the sample before are kept on a hidden tab. */
export function writeSampleTab(book: OpenWorkbook, draw: Draw, answered: readonly Answered[]): void {
  const there = book.own.get(OWN_TABS.sample);
  const foreign = there ? null : book.spreadsheet.getSheetByName(OWN_TABS.sample);
  if (foreign)
    throw new Mistake(
      `The tab ${OWN_TABS.sample} is not the review's: its headings are somebody else's. Rename it, then draw the sample again.`,
      foreign.getRange(1, 1),
    );
  keepAnswers(book, answered);
  const table = sampleTable(draw, answered, 'heading');
  const { spreadsheet } = book;
  const sheet = there ?? withoutLeaving(spreadsheet, () => spreadsheet.insertSheet(OWN_TABS.sample));
  writeTable(sheet, table);
  if (!there) formatNewTab(sheet);
  else offerAnswers(sheet);
}

/** A tab that was made anew from its cells, such as from a file, lacks the drop-downs and notes. */
export function offerAnswers(sheet: Sheet): void {
  const [header = []] = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues();
  formatColumns(sheet, placed(header, SAMPLE_COLUMNS), []);
}

function keepAnswers({ spreadsheet }: OpenWorkbook, answered: readonly Answered[]): void {
  const said = answered.filter(({ answer, note }) => answer !== '' || note !== '');
  if (said.length === 0) return;
  const before = readLines(spreadsheet, OWN_TABS.samplesBefore);
  writeLines(spreadsheet, OWN_TABS.samplesBefore, [...before, ...said.map((one) => JSON.stringify(one))]);
}

/** In one call: a cut-off leaves the sample before or this one. */
function writeTable(sheet: Sheet, table: Rows): void {
  const width = SAMPLE_COLUMNS.length;
  const height = Math.max(table.length, sheet.getLastRow());
  growRows(sheet, height);
  growColumns(sheet, width);
  const range = sheet.getRange(1, 1, height, width);
  assertMayWrite([{ name: OWN_TABS.sample, sheet, ranges: [range] }]);
  writePlainText(
    range,
    Array.from({ length: height }, (_, row) => SAMPLE_COLUMNS.map((_column, at) => table[row]?.[at] ?? '')),
  );
}

/** What a new tab has besides its cells: what people change afterwards stays. */
function formatNewTab(sheet: Sheet): void {
  const columns = SAMPLE_COLUMNS.map((column, index) => ({ ...column, index }));
  formatColumns(sheet, columns, []);
  for (const { index, width } of columns) sheet.setColumnWidths(index + 1, 1, width);
  const technical = columns.flatMap((column) => ('isTechnical' in column ? [column.index] : []));
  for (const { from, to } of contiguousSpans(technical))
    sheet.getRange(1, from + 1, 1, to - from).shiftColumnGroupDepth(1);
  sheet.collapseAllColumnGroups();
}
