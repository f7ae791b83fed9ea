import { cellText } from './cellText.ts';
import { formulasOfErrors, isCoerced } from './coerced.ts';
import type { Sheet } from './google.ts';

/** Rows of cells as the core reads them; `coerced` are cells that are numbers, dates or booleans, as [row, column], 0-based. */
export interface ReadCells {
  readonly rows: string[][];
  readonly coerced: readonly (readonly [number, number])[];
}

/** As `readTab` reads a whole tab: one call where every cell is text, more where Sheets has made something else of them. */
export function readCells(
  sheet: Sheet,
  row: number,
  column: number,
  rows: number,
  columns: number,
): ReadCells {
  const values: unknown[][] = sheet.getSheetValues(row, column, rows, columns);
  const range = () => sheet.getRange(row, column, rows, columns);
  const formulas = formulasOfErrors(values, () => range().getFormulas());
  const coerced = values.flatMap((cells, at) =>
    cells.flatMap((value, across) =>
      isCoerced(value, formulas[at]?.[across]) ? [[at, across] as const] : [],
    ),
  );
  if (coerced.length === 0) return { rows: values as string[][], coerced };
  const shown = range().getDisplayValues();
  const texts = values.map((cells, at) =>
    cells.map((value, across) => cellText(value, shown[at]?.[across] ?? '')),
  );
  return { rows: texts, coerced };
}
