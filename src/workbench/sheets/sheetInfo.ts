import type { SheetInfo } from '../wire.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function widthsOf(sheet: Sheet): number[] {
  return Array.from({ length: sheet.getMaxColumns() }, (_, at) =>
    sheet.isColumnHiddenByUser(at + 1) ? 0 : sheet.getColumnWidth(at + 1),
  );
}

export function sheetInfo(sheet: Sheet): SheetInfo {
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    rows: sheet.getMaxRows(),
    columns: sheet.getMaxColumns(),
    lastRow: sheet.getLastRow(),
    lastColumn: sheet.getLastColumn(),
    frozenRows: sheet.getFrozenRows(),
    hidden: sheet.isSheetHidden(),
    widths: widthsOf(sheet),
  };
}
