import type { Outcome, Rows } from '../../../core/model.ts';
import { unguardCell } from '../../../core/report/cell.ts';
import { type ColumnName, columnNamed } from '../../../core/report/outputColumns.ts';

/** Where an output tab keeps its columns: people may have moved them, or put rows above the header. */
export interface OutputSheet {
  readonly outcome: Outcome;
  readonly headerRow: number;
  /** Column name → 0-based index. */
  readonly columns: ReadonlyMap<ColumnName, number>;
}

/** How many of a tab's first rows suffice to find its header. */
export const HEADER_ROWS = 20;

export function readOutputHead(outcome: Outcome, head: Rows): OutputSheet | null {
  const headerIndex = head.findIndex((cells) =>
    cells.some((heading) => columnNamed(outcome, heading) === 'row_key'),
  );
  if (headerIndex < 0) return null;
  const columns = new Map<ColumnName, number>();
  (head[headerIndex] ?? []).forEach((heading, at) => {
    const column = columnNamed(outcome, heading);
    if (column && !columns.has(column)) columns.set(column, at);
  });
  return { outcome, headerRow: headerIndex + 1, columns };
}

/** One cell of a row of the tab by its column's name, without a text guard; '' where there is none. */
export function cellNamed({ columns }: OutputSheet, cells: readonly string[], name: ColumnName): string {
  return unguardCell(cells[columns.get(name) ?? -1] ?? '');
}
