import { setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import { HEADER_WITHIN } from '../../core/report/outputHeader.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { computedColumns, OUTPUT_TABS } from '../tables/outputTabs.ts';
import type { SheetInfo, TabRole } from '../wire.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Tabs that the review makes, beside the tables of rows. */
const MADE_BY_THE_REVIEW: readonly string[] = [
  OWN_TABS.handoff,
  OWN_TABS.plan,
  OWN_TABS.signOff,
  OWN_TABS.sample,
];

export function sheetInfo(emulator: Emulator, sheet: Sheet): SheetInfo {
  const name = sheet.getName();
  const { rows, filtered } = emulator.outOfSight(name);
  return {
    id: sheet.getSheetId(),
    name,
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    lastRow: sheet.getLastRow(),
    lastColumn: sheet.getLastColumn(),
    frozenRows: sheet.getFrozenRows(),
    hidden: sheet.isSheetHidden(),
    widths: widthsOf(sheet),
    hiddenRows: rows,
    filtered: filtered[0] ?? null,
    role: roleOf(name),
    computed: computedIn(sheet, name),
  };
}

function widthsOf(sheet: Sheet): number[] {
  return Array.from({ length: sheet.getMaxColumns() }, (_, at) =>
    sheet.isColumnHiddenByUser(at + 1) ? 0 : sheet.getColumnWidth(at + 1),
  );
}

export function roleOf(name: string): TabRole {
  if (OUTPUT_TABS.some(({ tab }) => tab === name) || MADE_BY_THE_REVIEW.includes(name)) return 'result';
  return setupTabNamed(name) ? 'set-up' : 'source';
}

/** The columns of a table of results, 1-based, that a run fills: all of ours but those in which people decide. */
function computedIn(sheet: Sheet, name: string): number[] {
  const output = OUTPUT_TABS.find(({ tab }) => tab === name);
  const width = sheet.getLastColumn();
  if (!output || width === 0) return [];
  const rows = Math.min(HEADER_WITHIN, Math.max(1, sheet.getLastRow()));
  const head = sheet.getRange(1, 1, rows, width).getDisplayValues();
  return computedColumns(output.outcome, head);
}
