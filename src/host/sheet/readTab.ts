import type { Coerced, Rows, Tab } from '../../core/model.ts';
import { cellText } from './cellText.ts';
import { formulasOfErrors, isCoerced } from './coerced.ts';
import type { NamedSheet, Sheet } from './google.ts';

/** A tab as the core reads it. */
export type ReadTab = Required<Tab>;

/** Reads a whole tab, and notes what Sheets has coerced. */
export function readTab({ name, sheet }: NamedSheet): ReadTab {
  const values = valuesOf(sheet);
  const coerced = coercedCells(
    values,
    formulasOfErrors(values, () => sheet.getDataRange().getFormulas()),
  );
  return { name, rows: shownRows(sheet, values), coerced };
}

/** Reads the cells of a whole tab that is no export: what Sheets has made of them is nobody's identity. */
export function readRows({ sheet }: Pick<NamedSheet, 'sheet'>): Rows {
  return shownRows(sheet, valuesOf(sheet));
}

/** A chart on a tab of its own has none. */
export function hasCells({ sheet }: Pick<NamedSheet, 'sheet'>): boolean {
  return sheet.getType() === SpreadsheetApp.SheetType.GRID;
}

/**
 * All cells of a tab in one call: -1 stands for the last row and column that hold something (so others use it; the
 * documentation is short). That it throws on an empty tab is *unverified*: whatever it throws, the tab is asked whether it is empty.
 */
function valuesOf(sheet: Sheet): readonly (readonly unknown[])[] {
  try {
    return sheet.getSheetValues(1, 1, -1, -1);
  } catch {
    return isBlank(sheet) ? [] : sheet.getDataRange().getValues();
  }
}

/** In one call where it is a tab with cells, as nearly all are. */
function isBlank(sheet: Sheet): boolean {
  try {
    return sheet.getLastRow() === 0;
  } catch (error) {
    if (hasCells({ sheet })) throw error;
    return true;
  }
}

/**
 * Rows as a person sees them. One read where every cell is text, as in every tab that was made by the add-on; where
 * something was pasted into automatic cells, its values show what Sheets has made of them and a second read what they
 * look like.
 */
function shownRows(sheet: Sheet, values: readonly (readonly unknown[])[]): Rows {
  if (values.every((cells) => cells.every((cell) => typeof cell === 'string')))
    return emptied(values as readonly string[][]);
  const shown = sheet.getDataRange().getDisplayValues();
  return values.map((cells, row) =>
    cells.map((value, column) => cellText(value, shown[row]?.[column] ?? '')),
  );
}

/** An empty tab has a data range of one blank cell. */
function emptied(rows: Rows): Rows {
  return rows.length === 1 && rows[0]?.every((cell) => cell === '') ? [] : rows;
}

function coercedCells(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly string[])[],
): Coerced {
  const columns = new Map<number, { cells: number; firstRow: number }>();
  values.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column++) {
      if (!isCoerced(cells[column], formulas[row]?.[column])) continue;
      const known = columns.get(column);
      columns.set(column, { cells: (known?.cells ?? 0) + 1, firstRow: known?.firstRow ?? row + 1 });
    }
  });
  return columns;
}
