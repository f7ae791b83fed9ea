import { assertNameIsFree } from '../document/sheets.ts';
import { exception } from '../exception.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DEFAULT_WIDTH = 100;

export const LOOK_SIGNATURES = {
  getColumnWidth: 'int',
  getFrozenRows: '',
  hideSheet: '',
  isColumnHiddenByUser: 'int',
  isSheetHidden: '',
  setColumnWidth: 'int, int',
  setFrozenRows: 'int',
  setName: 'text',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetLook(on: SheetContext) {
  const { document } = on.session.world;

  return {
    getColumnWidth: (column) => sheetIn(on).columns[column - 1]?.width ?? DEFAULT_WIDTH,
    getFrozenRows: () => sheetIn(on).frozenRows,
    hideSheet() {
      if (document.sheets.every((sheet) => sheet.hidden || sheet.id === on.sheetId))
        throw exception("You can't hide all the sheets in a document.");
      sheetIn(on).hidden = true;
      return on.self;
    },
    isColumnHiddenByUser: (column) => sheetIn(on).columns[column - 1]?.hidden ?? false,
    isSheetHidden: () => sheetIn(on).hidden,
    setColumnWidth(column, width) {
      const sheet = sheetIn(on);
      if (column < 1 || column > sheet.maxColumns) throw exception('Those columns are out of bounds.');
      while (sheet.columns.length < column - 1) sheet.columns.push(undefined);
      sheet.columns[column - 1] = { ...sheet.columns[column - 1], width };
      return on.self;
    },
    setFrozenRows(count) {
      const sheet = sheetIn(on);
      if (count < 0 || count > sheet.maxRows) throw exception('You cannot freeze more than the sheet has.');
      sheet.frozenRows = count;
    },
    setName(name) {
      const sheet = sheetIn(on);
      if (name !== sheet.name) assertNameIsFree(document, name);
      sheet.name = name;
      return on.self;
    },
  } satisfies Partial<Sheet>;
}
