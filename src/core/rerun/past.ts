import type { Outcome } from '../model.ts';
import { type ColumnName, OUTCOMES, TAKEN_COLUMNS } from '../report/outputColumns.ts';
import { type ColumnPlaces, cellsByName } from '../report/outputHeader.ts';
import { unguardCell } from '../textGuard.ts';
import type { Rerun } from './rerun.ts';
import type { OutputTable } from './tableState.ts';

/** The cells from which a later run reads the past. */
export const PAST: readonly ColumnName[] = [
  'state',
  'previous_decision',
  'fingerprint',
  'reason_code',
  'evidence',
];

/** The cells of an entry: table, row key, the past, and the cells of the decision that is taken away, as they stood. */
export const ENTRY_WIDTH = 2 + PAST.length + TAKEN_COLUMNS.length;

/** What `pastEntries` looks at of one table. */
export interface PastOfTable {
  readonly outcome: Outcome;
  readonly table: OutputTable;
  readonly headerIndex: number;
  readonly columns: ColumnPlaces;
}

/**
 * What a run is about to say of the past, in rows of text: table, row key, the cells of the past as they will be, and the
 * cells of a decision that goes from its row. All else in a table follows from the sources and can be made again after a cut-off.
 */
export function pastEntries(
  tables: readonly PastOfTable[],
  before: Readonly<Record<Outcome, OutputTable>>,
): string[][] {
  return tables.flatMap(({ outcome, table, headerIndex, columns }) =>
    table.flatMap((cells, row) => {
      const cell = (column: ColumnName, of: readonly string[]) => of[columns.get(column) ?? -1] ?? '';
      const was = before[outcome][row] ?? [];
      const taken = TAKEN_COLUMNS.map((column) => (cell(column, cells) === '' ? cell(column, was) : ''));
      const isPast =
        row > headerIndex &&
        (cell('previous_decision', cells) !== cell('previous_decision', was) ||
          taken.some(Boolean) ||
          (row < before[outcome].length && cell('state', cells) !== cell('state', was)));
      const past = PAST.map((column) => cell(column, cells));
      return isPast ? [[outcome, cell('row_key', cells), ...past, ...taken]] : [];
    }),
  );
}

/** Puts the entries of a cut-off run into the tables as they were read; those of rows that never got there wait for them. */
export function replayPast(entries: readonly (readonly string[])[], { tables, waiting }: Rerun): void {
  for (const outcome of OUTCOMES) {
    const { columns, rowOf } = tables[outcome];
    for (const [table, key, ...past] of entries) {
      if (table !== outcome) continue;
      const rowKey = unguardCell(key ?? '');
      const cells = rowOf.get(rowKey);
      if (!cells) {
        waiting.set(`${outcome} ${rowKey}`, unguardCell(past[PAST.indexOf('previous_decision')] ?? ''));
        continue;
      }
      const put = (column: ColumnName, value: string) => {
        const index = columns.get(column) ?? -1;
        while (cells.length <= index) cells.push('');
        cells[index] = value;
      };
      PAST.forEach((column, at) => {
        put(column, past[at] ?? '');
      });
      const taken = past.slice(PAST.length);
      const stands = TAKEN_COLUMNS.map(cellsByName(columns, cells));
      // What somebody has decided since is another word.
      if (stands.every((cell, at) => cell === unguardCell(taken[at] ?? '')))
        for (const column of TAKEN_COLUMNS) put(column, '');
    }
  }
}
