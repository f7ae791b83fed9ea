import type { Coerced } from '../../core/model.ts';
import type { Page } from '../../protocol/protocol.ts';

/** The columns of a tab that Sheets has coerced, as far as its pages were read. */
export type CoercedColumns = Map<number, { readonly cells: number; readonly firstRow: number }>;

/** Adds what one more page shows. */
export function addCoerced(columns: CoercedColumns, { coerced }: Page): Coerced {
  for (const [column, cells, firstRow] of coerced) {
    const known = columns.get(column);
    columns.set(column, {
      cells: (known?.cells ?? 0) + cells,
      firstRow: Math.min(known?.firstRow ?? firstRow, firstRow),
    });
  }
  return columns;
}
