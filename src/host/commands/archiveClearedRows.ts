import type { Row } from '../../core/model.ts';
import { OUTCOMES } from '../../core/report/outputColumns.ts';
import { outputHeader } from '../../core/report/outputHeader.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { beginBudget, isSpent } from '../run/budget.ts';
import { documentProperties, recall } from '../run/runState.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import type { Sheet } from '../sheet/google.ts';
import { growColumns, growRows } from '../sheet/growSheet.ts';
import { Mistake } from '../sheet/mistake.ts';
import { assertMayWrite } from '../sheet/protections.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import { ARCHIVE_START, type ArchivedRow, archived } from '../workbook/archiveRows.ts';
import { type OpenWorkbook, openWorkbook } from '../workbook/openWorkbook.ts';
import { agrees } from './alerts.ts';

interface ClearedRow extends ArchivedRow {
  readonly sheet: Sheet;
  /** As a person counts. */
  readonly row: number;
}

/** Moves cleared rows to the tab Archive, after asking: a comment does not outlive the row it stands on. */
export function archiveClearedRows(): string {
  const { length: count } = clearedRows(openWorkbook());
  if (count === 0) return 'There are no cleared rows. Nothing was changed.';
  const question = `${count} cleared ${count === 1 ? 'row moves' : 'rows move'} to the tab ${OWN_TABS.archive}, with every cell of yours.\n\nComments and cell notes on these rows are lost: they cannot move along. Read them first, or choose No.\n\nMove the rows?`;
  return agrees(question) ? withDocumentLock(moveClearedRows) : 'Nothing was changed.';
}

function moveClearedRows(): string {
  const budget = beginBudget();
  const { run } = recall(documentProperties());
  if (run && run.phase !== 'reading')
    throw new Mistake(
      'The last review was cut off, so it is not certain which rows are cleared. Choose Run review first.',
    );
  const book = openWorkbook();
  const here = book.spreadsheet.getActiveSheet();
  const cleared = clearedRows(book);
  assertMayWrite(
    cleared.map(({ tab, sheet, row }) => ({ name: tab, sheet, ranges: [wholeRow(sheet, row)] })),
  );
  copyToArchive(book, cleared);
  book.spreadsheet.setActiveSheet(here);
  let left = cleared.length;
  for (const { sheet, from, count } of groupsFromBelow(cleared)) {
    if (isSpent(budget)) break;
    // Sheets keeps at least one row below the frozen header.
    if (sheet.getMaxRows() - count <= sheet.getFrozenRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
    sheet.deleteRows(from, count);
    left -= count;
  }
  return left === 0
    ? `${cleared.length} ${cleared.length === 1 ? 'row is' : 'rows are'} in ${OWN_TABS.archive}.`
    : `${cleared.length - left} rows were moved, ${left} are left. Choose Archive cleared rows again.`;
}

function clearedRows({ outputs }: OpenWorkbook): ClearedRow[] {
  return OUTCOMES.flatMap((outcome) => {
    const tab = outputs.get(outcome);
    if (!tab) return [];
    const rows = readRows(tab);
    const found = outputHeader(outcome, rows);
    const header = found && rows[found.headerIndex];
    if (!header) return [];
    const state = found.columns.get('state') ?? -1;
    return rows.flatMap((cells, index) =>
      index > found.headerIndex && cells[state] === 'cleared'
        ? [{ tab: tab.name, sheet: tab.sheet, row: index + 1, header, cells }]
        : [],
    );
  });
}

/** Copies first: a cut-off then leaves a row in both tabs, never in none. */
function copyToArchive({ spreadsheet, own }: OpenWorkbook, rows: readonly ArchivedRow[]): void {
  const name = OWN_TABS.archive;
  const sheet = own.get(name) ?? spreadsheet.insertSheet(name);
  const there = readRows({ sheet });
  if (there.length > 0 && there[0]?.[0] !== ARCHIVE_START)
    throw new Mistake(
      `The tab ${name} is not the review's: its first cell is not "${ARCHIVE_START}". Rename it, then choose Archive cleared rows again.`,
      sheet.getRange(1, 1),
    );
  const { header, added } = archived(there, rows);
  const first = Math.max(1, there.length) + 1;
  const last = first + added.length - 1;
  growRows(sheet, last);
  growColumns(sheet, header.length);
  const write = (row: number, cells: readonly Row[]) =>
    writePlainText(sheet.getRange(row, 1, cells.length, header.length), cells);
  write(1, [header]);
  sheet.setFrozenRows(1);
  if (added.length > 0) write(first, added);
  SpreadsheetApp.flush();
}

/** Neighboring rows together, the lowest first, so that no deletion moves a row that is still to go. */
function groupsFromBelow(rows: readonly ClearedRow[]): { sheet: Sheet; from: number; count: number }[] {
  const groups: { tab: string; sheet: Sheet; from: number; count: number }[] = [];
  for (const { tab, sheet, row } of [...rows].reverse()) {
    const last = groups[groups.length - 1];
    if (last?.tab === tab && last.from === row + 1) {
      last.from = row;
      last.count++;
    } else groups.push({ tab, sheet, from: row, count: 1 });
  }
  return groups;
}

function wholeRow(sheet: Sheet, row: number) {
  return sheet.getRange(row, 1, 1, sheet.getMaxColumns());
}
