import type { Outcome, Row, Rows } from '../model.ts';
import { type ColumnName, OUTCOMES } from './outputColumns.ts';
import { cellsByName, outputHeader } from './outputHeader.ts';

/** A row of an output table that stands: it has a key and is not cleared. */
export interface UnclearedRow {
  readonly table: Outcome;
  readonly rowKey: string;
  readonly at: (column: ColumnName) => string;
  readonly cells: Row;
}

/** What counting needs of such a row. */
export type SaidRow = Pick<UnclearedRow, 'table' | 'at'>;

export function* unclearedRows(table: Outcome, rows: Rows): Generator<UnclearedRow> {
  const header = outputHeader(table, rows);
  if (!header) return;
  for (let index = header.headerIndex + 1; index < rows.length; index++) {
    const cells = rows[index] ?? [];
    const at = cellsByName(header.columns, cells);
    const rowKey = at('row_key').trim();
    if (rowKey !== '' && at('state') !== 'cleared') yield { table, rowKey, at, cells };
  }
}

/** The same of all three tables. */
export function* unclearedIn(tables: Readonly<Record<Outcome, Rows>>): Generator<UnclearedRow> {
  for (const outcome of OUTCOMES) yield* unclearedRows(outcome, tables[outcome]);
}
