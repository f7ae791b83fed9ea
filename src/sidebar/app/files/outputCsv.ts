import type { Outcome, Rows } from '../../../core/model.ts';
import { formatCsv } from '../../../core/read/csv.ts';
import { guardCell, unguardCell } from '../../../core/report/cell.ts';
import { COLUMNS, columnNamed } from '../../../core/report/outputColumns.ts';

/**
 * An output tab as the CSV file that the command line writes: its columns by their names and in their order, then the
 * columns that people added. Rows above the header are left out.
 */
export function outputCsv(outcome: Outcome, rows: Rows): string {
  const headerIndex = rows.findIndex((cells) =>
    cells.some((heading) => columnNamed(outcome, heading) === 'row_key'),
  );
  if (headerIndex < 0) return formatCsv([COLUMNS[outcome]]);
  const header = rows[headerIndex] ?? [];
  const named = header.map((heading) => columnNamed(outcome, heading));
  const ours = COLUMNS[outcome].map((name) => ({ name: name as string, at: named.indexOf(name) }));
  const taken = new Set(ours.map(({ at }) => at));
  const theirs = header.flatMap((heading, at) =>
    taken.has(at) || heading.trim() === '' ? [] : [{ name: heading, at }],
  );
  const columns = [...ours, ...theirs];
  return formatCsv([
    columns.map(({ name }) => name),
    ...rows
      .slice(headerIndex + 1)
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => columns.map(({ at }) => guardCell(unguardCell(cells[at] ?? '')))),
  ]);
}
