import { ensureRow, rowAt } from '../document/grid.ts';
import { assertNameIsFree } from '../document/sheets.ts';
import type { Column } from '../document/state.ts';
import { exception } from '../exception.ts';
import { assertColor } from './color.ts';
import { type SheetContext, sheetIn } from './sheetContext.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const DEFAULT_WIDTH = 100;

export const LOOK_SIGNATURES = {
  autoResizeColumn: 'int',
  autoResizeColumns: 'int, int',
  getColumnWidth: 'int',
  getFrozenColumns: '',
  getFrozenRows: '',
  getTabColor: '',
  hideColumns: 'int | int, int',
  hideRows: 'int | int, int',
  hideSheet: '',
  isColumnHiddenByUser: 'int',
  isRowHiddenByFilter: 'int',
  isRowHiddenByUser: 'int',
  isSheetHidden: '',
  setColumnWidth: 'int, int',
  setColumnWidths: 'int, int, int',
  setFrozenColumns: 'int',
  setFrozenRows: 'int',
  setName: 'text',
  setTabColor: 'text?',
  showColumns: 'int | int, int',
  showRows: 'int | int, int',
  showSheet: '',
} satisfies Partial<Record<keyof Sheet, string>>;

export function sheetLook(on: SheetContext) {
  const { document } = on.session.world;

  const changeColumns = (first: number, count: number, part: Column): Sheet => {
    const sheet = sheetIn(on);
    if (first < 1 || first + count - 1 > sheet.maxColumns)
      throw exception('Those columns are out of bounds.');
    while (sheet.columns.length < first - 1) sheet.columns.push(undefined);
    for (let at = first - 1; at < first - 1 + count; at += 1)
      sheet.columns[at] = { ...sheet.columns[at], ...part };
    return on.self;
  };

  const showRows = (first: number, count: number, hidden: 'user' | undefined): void => {
    const sheet = sheetIn(on);
    if (first < 1 || first + count - 1 > sheet.maxRows) throw exception('Those rows are out of bounds.');
    for (let row = first; row < first + count; row += 1) {
      if (hidden) ensureRow(sheet, row).hiddenBy = hidden;
      else if (rowAt(sheet, row)?.hiddenBy === 'user') delete ensureRow(sheet, row).hiddenBy;
    }
  };

  const freeze = (axis: 'frozenRows' | 'frozenColumns', count: number): void => {
    const sheet = sheetIn(on);
    const size = axis === 'frozenRows' ? sheet.maxRows : sheet.maxColumns;
    if (count < 0 || count > size) throw exception('You cannot freeze more than the sheet has.');
    sheet[axis] = count;
  };

  const hideSheet = (hidden: boolean): Sheet => {
    const visible = document.sheets.filter((sheet) => !sheet.hidden && sheet.id !== on.sheetId);
    if (hidden && visible.length === 0) throw exception("You can't hide all the sheets in a document.");
    sheetIn(on).hidden = hidden;
    return on.self;
  };

  return {
    // Widths of their own would need fonts: the call counts and changes nothing.
    autoResizeColumn: (column) => changeColumns(column, 1, {}),
    autoResizeColumns: (first, count) => changeColumns(first, count, {}),
    getColumnWidth: (column) => sheetIn(on).columns[column - 1]?.width ?? DEFAULT_WIDTH,
    getFrozenColumns: () => sheetIn(on).frozenColumns,
    getFrozenRows: () => sheetIn(on).frozenRows,
    getTabColor: () => sheetIn(on).tabColor,
    hideColumns: (first: number, count: number = 1) => void changeColumns(first, count, { hidden: true }),
    hideRows: (first: number, count: number = 1) => showRows(first, count, 'user'),
    hideSheet: () => hideSheet(true),
    isColumnHiddenByUser: (column) => sheetIn(on).columns[column - 1]?.hidden ?? false,
    isRowHiddenByFilter: (row) => rowAt(sheetIn(on), row)?.hiddenBy === 'filter',
    isRowHiddenByUser: (row) => rowAt(sheetIn(on), row)?.hiddenBy === 'user',
    isSheetHidden: () => sheetIn(on).hidden,
    setColumnWidth: (column, width) => changeColumns(column, 1, { width }),
    setColumnWidths: (first, count, width) => changeColumns(first, count, { width }),
    setFrozenColumns: (count) => freeze('frozenColumns', count),
    setFrozenRows: (count) => freeze('frozenRows', count),
    setName(name) {
      const sheet = sheetIn(on);
      if (name !== sheet.name) assertNameIsFree(document, name);
      sheet.name = name;
      return on.self;
    },
    setTabColor(color) {
      assertColor(color);
      sheetIn(on).tabColor = color;
      return on.self;
    },
    showColumns: (first: number, count: number = 1) => void changeColumns(first, count, { hidden: false }),
    showRows: (first: number, count: number = 1) => showRows(first, count, undefined),
    showSheet: () => hideSheet(false),
  } satisfies Partial<Sheet>;
}
