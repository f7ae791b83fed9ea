import type { Outcome } from '../model.ts';
import { unguardCell } from '../report/cell.ts';
import { type ColumnName, OUTCOMES } from '../report/outputColumns.ts';
import type { OutputTable } from './outputTable.ts';
import type { Rerun } from './rerun.ts';

/** Where a run writes down what it is about to say of the past; a run that was cut off leaves it behind. */
export const JOURNAL_TAB = 'Review journal';

/** The cells from which a later run reads the past. */
export const PAST: readonly ColumnName[] = [
  'state',
  'previous_decision',
  'fingerprint',
  'reason_code',
  'evidence',
];

/** What `pastEntries` looks at of one table. */
export interface PastOfTable {
  readonly outcome: Outcome;
  readonly table: OutputTable;
  readonly headerIndex: number;
  readonly columns: ReadonlyMap<ColumnName, number>;
}

/**
 * What a run is about to say of the past, in rows of text: table, row key, and the cells of the past as they will be. All
 * else in a table follows from the sources and can be made again after a cut-off.
 */
export function pastEntries(
  tables: readonly PastOfTable[],
  before: Readonly<Record<Outcome, OutputTable>>,
): string[][] {
  return tables.flatMap(({ outcome, table, headerIndex, columns }) =>
    table.flatMap((cells, row) => {
      const cell = (column: ColumnName, of: readonly string[]) => of[columns.get(column) ?? -1] ?? '';
      const was = before[outcome][row] ?? [];
      const isPast =
        row > headerIndex &&
        (cell('previous_decision', cells) !== cell('previous_decision', was) ||
          (row < before[outcome].length && cell('state', cells) !== cell('state', was)));
      return isPast ? [[outcome, cell('row_key', cells), ...PAST.map((column) => cell(column, cells))]] : [];
    }),
  );
}

/** Puts the entries of a cut-off run into the tables as they were read. Entries of rows that never got there are left. */
export function replayPast(entries: readonly (readonly string[])[], tables: Rerun['tables']): void {
  for (const outcome of OUTCOMES) {
    const { columns, rowOf } = tables[outcome];
    for (const [table, key, ...past] of entries) {
      const cells = table === outcome ? rowOf.get(unguardCell(key ?? '')) : undefined;
      if (!cells) continue;
      PAST.forEach((column, at) => {
        const index = columns.get(column) ?? -1;
        while (cells.length <= index) cells.push('');
        cells[index] = past[at] ?? '';
      });
    }
  }
}
