import type { Outcome } from '../../core/model.ts';
import { OUTPUTS } from '../../core/report/outputColumns.ts';
import { HEADER_WITHIN, type OutputHeader, outputHeader } from '../../core/report/outputHeader.ts';
import { unguardCell } from '../../core/textGuard.ts';
import type { Sheet } from '../sheet/google.ts';
import { outputNamed } from '../workbook/tabNames.ts';

/** An output tab as it stands: people may have moved its columns, put rows above its header, and sorted it. */
export interface OpenOutput extends OutputHeader {
  readonly sheet: Sheet;
  /** As a person counts. */
  readonly lastRow: number;
  readonly width: number;
}

/** The output tab of an outcome, or null where there is none that holds a review. */
export function openOutput(outcome: Outcome): OpenOutput | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet =
    spreadsheet.getSheetByName(OUTPUTS[outcome].tab) ??
    spreadsheet.getSheets().find((other) => outputNamed(other.getName()) === outcome);
  const lastRow = sheet?.getLastRow() ?? 0;
  const width = sheet?.getLastColumn() ?? 0;
  if (!sheet || lastRow === 0 || width === 0) return null;
  const head = sheet.getRange(1, 1, Math.min(lastRow, HEADER_WITHIN), width).getDisplayValues();
  const header = outputHeader(outcome, head);
  return header && { ...header, sheet, lastRow, width };
}

/**
 * The row that bears the key, as a person counts, wherever it has been sorted to; `hint` is looked at first. 0 where there
 * is none.
 */
export function rowOfKey(
  { sheet, columns, headerIndex, lastRow }: OpenOutput,
  key: string,
  hint: number,
): number {
  const column = columns.get('row_key');
  const first = headerIndex + 2;
  if (column === undefined || lastRow < first) return 0;
  if (hint >= first && hint <= lastRow) {
    const there = sheet.getRange(hint, column + 1, 1, 1).getDisplayValues();
    if (unguardCell(there[0]?.[0] ?? '') === key) return hint;
  }
  const keys = sheet.getRange(first, column + 1, lastRow - first + 1, 1).getDisplayValues();
  const at = keys.findIndex(([cell = '']) => unguardCell(cell) === key);
  return at < 0 ? 0 : first + at;
}
