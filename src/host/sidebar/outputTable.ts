import type { Outcome } from '../../core/model.ts';
import { unguardCell } from '../../core/report/cell.ts';
import { type ColumnName, HEADER_WITHIN, OUTPUTS, outputHeader } from '../../core/report/outputColumns.ts';
import type { Sheet } from '../sheet/google.ts';
import { outputNamed } from '../workbook/tabNames.ts';

/** An output tab as it stands: people may have moved its columns, put rows above its header, and sorted it. */
export interface OutputTab {
  readonly sheet: Sheet;
  readonly outcome: Outcome;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly width: number;
  /** Column name → 1-based column. */
  readonly columns: ReadonlyMap<ColumnName, number>;
}

/** The output tab of an outcome, or null where there is none that holds a review. */
export function openOutput(outcome: Outcome): OutputTab | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet =
    spreadsheet.getSheetByName(OUTPUTS[outcome].tab) ??
    spreadsheet.getSheets().find((other) => outputNamed(other.getName()) === outcome);
  const lastRow = sheet?.getLastRow() ?? 0;
  const width = sheet?.getLastColumn() ?? 0;
  if (!sheet || lastRow === 0 || width === 0) return null;
  const head = sheet.getRange(1, 1, Math.min(lastRow, HEADER_WITHIN), width).getDisplayValues();
  const header = outputHeader(outcome, head);
  if (!header) return null;
  const columns = new Map([...header.columns].map(([name, index]) => [name, index + 1] as const));
  return { sheet, outcome, headerRow: header.headerIndex + 1, lastRow, width, columns };
}

/** The row that bears the key, wherever it has been sorted to; `hint` is looked at first. 0 where there is none. */
export function rowOfKey(
  { sheet, columns, headerRow, lastRow }: OutputTab,
  key: string,
  hint: number,
): number {
  const column = columns.get('row_key') ?? 0;
  if (column === 0 || lastRow <= headerRow) return 0;
  if (hint > headerRow && hint <= lastRow) {
    const there = sheet.getRange(hint, column, 1, 1).getDisplayValues();
    if (unguardCell(there[0]?.[0] ?? '') === key) return hint;
  }
  const keys = sheet.getRange(headerRow + 1, column, lastRow - headerRow, 1).getDisplayValues();
  const at = keys.findIndex(([cell = '']) => unguardCell(cell) === key);
  return at < 0 ? 0 : headerRow + 1 + at;
}
