import type { Coerced, Rows, Tab } from '../../core/model.ts';
import { cellText } from './cellText.ts';
import { formulasOfErrors, isCoerced } from './coerced.ts';
import type { NamedSheet, Range } from './google.ts';

/** A tab as the core reads it. */
export type ReadTab = Required<Tab>;

/** Reads a whole tab, and notes what Sheets has coerced. */
export function readTab({ name, sheet }: NamedSheet): ReadTab {
  const range = sheet.getDataRange();
  const values: unknown[][] = range.getValues();
  const coerced = coercedCells(values, formulasOfErrors(range, values));
  return { name, rows: shownRows(range, values), coerced };
}

/** Reads the cells of a whole tab that is no export: what Sheets has made of them is nobody's identity. */
export function readRows({ sheet }: Pick<NamedSheet, 'sheet'>): Rows {
  const range = sheet.getDataRange();
  return shownRows(range, range.getValues());
}

/**
 * Rows as a person sees them. One read where every cell is text, as in every tab that was made by the add-on; where
 * something was pasted into automatic cells, its values show what Sheets has made of them and a second read what they
 * look like.
 */
function shownRows(range: Range, values: readonly (readonly unknown[])[]): Rows {
  if (values.every((cells) => cells.every((cell) => typeof cell === 'string')))
    return emptied(values as readonly string[][]);
  const shown = range.getDisplayValues();
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
