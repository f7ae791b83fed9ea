import type { Outcome, Rows } from '../../core/model.ts';
import { formatCsv } from '../../core/read/csv/csv.ts';
import { COLUMNS } from '../../core/report/outputColumns.ts';
import { outputHeader } from '../../core/report/outputHeader.ts';
import { guardOnce } from '../../core/textGuard.ts';

/**
 * An output tab as the CSV file that the command line writes: its columns by their names and in their order, then the
 * columns that people added. Rows above the header are left out.
 */
export function outputCsv(outcome: Outcome, rows: Rows): string {
  const found = outputHeader(outcome, rows);
  if (!found) return formatCsv([COLUMNS[outcome]]);
  const header = rows[found.headerIndex] ?? [];
  const ours = COLUMNS[outcome].map((name) => ({ name: name as string, at: found.columns.get(name) ?? -1 }));
  const taken = new Set(ours.map(({ at }) => at));
  const theirs = header.flatMap((heading, at) =>
    taken.has(at) || heading.trim() === '' ? [] : [{ name: heading, at }],
  );
  const columns = [...ours, ...theirs];
  return formatCsv([
    columns.map(({ name }) => name),
    ...rows
      .slice(found.headerIndex + 1)
      .filter((cells) => cells.some((cell) => cell !== ''))
      .map((cells) => columns.map(({ at }) => guardOnce(cells[at] ?? ''))),
  ]);
}
