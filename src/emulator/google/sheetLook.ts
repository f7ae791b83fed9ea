import { assertNameIsFree } from '../document/sheets.ts';
import { exception } from '../exception.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DEFAULT_WIDTH = 100;

export const LOOK_SIGNATURES = {
  collapseAllColumnGroups: '',
  getColumnWidth: 'int',
  getFrozenRows: '',
  getRowGroupDepth: 'int',
  hideSheet: '',
  isColumnHiddenByUser: 'int',
  isSheetHidden: '',
  setColumnWidth: 'int, int',
  setColumnWidths: 'int, int, int',
  setFrozenRows: 'int',
  setName: 'text',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetLook(on: SheetContext) {
  const { document } = on.session.world;

  const widen = (first: number, count: number, width: number): Sheet => {
    const { columns, maxColumns } = sheetIn(on);
    if (first < 1 || first + count - 1 > maxColumns) throw exception('Those columns are out of bounds.');
    while (columns.length < first - 1) columns.push(undefined);
    for (let at = first - 1; at < first - 1 + count; at += 1) columns[at] = { ...columns[at], width };
    return on.self;
  };

  return {
    collapseAllColumnGroups() {
      const { columns } = sheetIn(on);
      columns.forEach((column, at) => {
        if (column?.depth) columns[at] = { ...column, collapsed: true };
      });
      return on.self;
    },
    getColumnWidth: (column) => sheetIn(on).columns[column - 1]?.width ?? DEFAULT_WIDTH,
    getFrozenRows: () => sheetIn(on).frozenRows,
    getRowGroupDepth: (row) => sheetIn(on).rows[row - 1]?.depth ?? 0,
    hideSheet() {
      if (document.sheets.every((sheet) => sheet.hidden || sheet.id === on.sheetId))
        throw exception("You can't hide all the sheets in a document.");
      sheetIn(on).hidden = true;
      return on.self;
    },
    isColumnHiddenByUser: (column) => sheetIn(on).columns[column - 1]?.hidden ?? false,
    isSheetHidden: () => sheetIn(on).hidden,
    setColumnWidth: (column, width) => widen(column, 1, width),
    setColumnWidths: widen,
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
