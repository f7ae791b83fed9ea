import { cellText } from './cellText.ts';
import { formulasOfErrors, isCoerced } from './coerced.ts';
import type { Range } from './google.ts';

/** Rows of a range as the core reads them; `coerced` are cells that are numbers, dates or booleans, as [row, column], 0-based. */
export interface ReadRange {
  readonly rows: string[][];
  readonly coerced: readonly (readonly [number, number])[];
}

/** As `readTab` reads a whole tab: one read where every cell is text, a second where Sheets has made something else of them. */
export function readRange(range: Range): ReadRange {
  const values: unknown[][] = range.getValues();
  const formulas = formulasOfErrors(values, () => range.getFormulas());
  const coerced = values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      isCoerced(value, formulas[row]?.[column]) ? [[row, column] as const] : [],
    ),
  );
  if (coerced.length === 0) return { rows: values as string[][], coerced };
  const shown = range.getDisplayValues();
  const rows = values.map((cells, row) =>
    cells.map((value, column) => cellText(value, shown[row]?.[column] ?? '')),
  );
  return { rows, coerced };
}
