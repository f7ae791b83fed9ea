import type { Rows } from '../../core/model.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { ENTRY_WIDTH } from '../../core/rerun/past.ts';
import { guardOnce } from '../../core/textGuard.ts';
import type { Sheet } from '../sheet/google.ts';
import { growRows, NEW_GRID } from '../sheet/growSheet.ts';
import { readRows } from '../sheet/readTab.ts';
import { writePlainText } from '../sheet/writePlainText.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/*
 * What a run is about to say of the past: reopened, cleared, decided before. All else in a table follows from the sources
 * and can be made again after a cut-off; this follows from the table as it was, which the run overwrites column by column.
 * So it is written down first, and a run that repairs another begins by taking it from there: a few rows in what the document
 * remembers of the run, which needs no call of its own, more on a hidden tab.
 */

const LONGEST_CELL = 50_000;

export function readJournal({ own }: Pick<OpenWorkbook, 'own'>, remembered: Rows): Rows {
  const sheet = own.get(OWN_TABS.journal);
  return [...remembered, ...(sheet ? readRows({ sheet }) : [])];
}

/** Writes the entries over those that are there, in one call: a cut-off leaves the old ones or the new ones. */
export function writeJournal({ spreadsheet, own }: OpenWorkbook, entries: Rows): Sheet {
  const there = own.get(OWN_TABS.journal);
  const sheet = there ?? spreadsheet.insertSheet(OWN_TABS.journal).hideSheet();
  const rows = Math.max(entries.length, there?.getLastRow() ?? 0);
  if (rows === 0) return sheet;
  if (there || rows > NEW_GRID.rows) growRows(sheet, rows);
  const cells = Array.from({ length: rows }, (_, at) =>
    Array.from({ length: ENTRY_WIDTH }, (_, column) =>
      guardOnce(entries[at]?.[column] ?? '').slice(0, LONGEST_CELL),
    ),
  );
  writePlainText(sheet.getRange(1, 1, rows, ENTRY_WIDTH), cells);
  return sheet;
}
