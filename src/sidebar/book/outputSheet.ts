import type { Outcome, Rows } from '../../core/model.ts';
import { unguardCell } from '../../core/report/cell.ts';
import { type ColumnName, outputHeader } from '../../core/report/outputColumns.ts';

/** Where an output tab keeps its columns: people may have moved them, or put rows above the header. */
export interface OutputSheet {
  readonly outcome: Outcome;
  readonly headerRow: number;
  /** Column name → 0-based index. */
  readonly columns: ReadonlyMap<ColumnName, number>;
}

export function readOutputHead(outcome: Outcome, head: Rows): OutputSheet | null {
  const header = outputHeader(outcome, head);
  return header && { outcome, headerRow: header.headerIndex + 1, columns: header.columns };
}

/** One cell of a row of the tab by its column's name, without a text guard; '' where there is none. */
export function cellNamed({ columns }: OutputSheet, cells: readonly string[], name: ColumnName): string {
  return unguardCell(cells[columns.get(name) ?? -1] ?? '');
}
