import { titleOf } from '../../core/read/setup/setupTabNames.ts';
import { type ColumnName, OUTPUTS } from '../../core/report/outputColumns.ts';
import { outputHeader } from '../../core/report/outputHeader.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { OUTPUT_TABS } from '../tables/outputTabs.ts';
import type { Standing } from '../wire.ts';
import { tabTexts } from './importTab.ts';
import { roleOf } from './sheetInfo.ts';

/** How far the workbook is: what was brought in, what came of it, and what nobody has reviewed. Headings are never counted. */
export function standingOf(emulator: Emulator): Standing {
  const sheets = emulator.globals.SpreadsheetApp.getActiveSpreadsheet().getSheets();
  const exports = sheets
    .filter(
      (sheet) => !sheet.isSheetHidden() && sheet.getLastRow() > 0 && roleOf(sheet.getName()) === 'source',
    )
    .map((sheet) => sheet.getName());
  const below = (name: string) =>
    Math.max(0, (sheets.find((sheet) => sheet.getName() === name)?.getLastRow() ?? 0) - 1);
  const reviewed = new Set<string>();
  const counts = { Ledger: 0, Conflicts: 0, Errors: 0 };
  let undecided = 0;
  for (const { outcome, tab } of OUTPUT_TABS) {
    const rows = tabTexts(emulator, tab);
    const found = outputHeader(outcome, rows);
    if (!found) continue;
    const cell = (cells: readonly string[], name: ColumnName) => cells[found.columns.get(name) ?? -1] ?? '';
    for (const cells of rows.slice(found.headerIndex + 1)) {
      if (cell(cells, 'row_key') === '' || cell(cells, 'state') === 'cleared') continue;
      counts[tab as keyof typeof counts] += 1;
      reviewed.add(cell(cells, 'source_tab'));
      if (tab === OUTPUTS.conflict.tab && cell(cells, 'decision').trim() === '') undecided += 1;
    }
  }
  return {
    exports,
    contacts: below(titleOf('contact-map')),
    records: below(titleOf('existing-records')),
    counts,
    undecided,
    notReviewed: exports.filter((name) => !reviewed.has(name)),
  };
}
