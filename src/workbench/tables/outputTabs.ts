import { formatCsv } from '../../core/read/csv/csv.ts';
import { COLUMNS, OUTCOMES, OUTPUTS, PEOPLES_COLUMNS } from '../../core/report/outputColumns.ts';
import { columnsByPlace, outputHeader } from '../../core/report/outputHeader.ts';
import { guardOnce } from '../../core/textGuard.ts';

/** The tabs that the review fills, with the files they are kept in. */
export const OUTPUT_TABS = OUTCOMES.map((outcome) => ({
  outcome,
  tab: OUTPUTS[outcome].tab as string,
  file: `${OUTPUTS[outcome].file}.csv`,
}));

type Output = (typeof OUTPUT_TABS)[number];

/**
 * An output tab as its CSV file, as people have arranged it: our columns under the names that scripts rely on, and
 * people's own, also above the header, as they are. Blank columns at the right are the sheet's grid, not contents.
 */
export function arrangedCsv({ outcome }: Output, texts: readonly (readonly string[])[]): string {
  if (texts.length === 0) return formatCsv([COLUMNS[outcome]]);
  const found = outputHeader(outcome, texts);
  const width = Math.max(...texts.map(widthOf));
  const names = columnsByPlace(found?.columns ?? new Map());
  return formatCsv(
    texts.map((cells, row) =>
      cells
        .slice(0, width)
        // A cell that the tool guarded stays as it is; one that a person began with "=" is guarded now.
        .map((text, at) => (row === found?.headerIndex && names.get(at)) || guardOnce(text)),
    ),
  );
}

/** The columns of a table of results, 1-based, that a run fills: all of ours but those in which people decide. */
export function computedColumns(outcome: Output['outcome'], rows: readonly (readonly string[])[]): number[] {
  const columns = outputHeader(outcome, rows)?.columns ?? new Map();
  return [...columns].flatMap(([column, index]) =>
    (PEOPLES_COLUMNS as readonly string[]).includes(column) ? [] : [index + 1],
  );
}

function widthOf(cells: readonly string[]): number {
  return cells.reduce((last, cell, at) => (cell.trim() === '' ? last : at + 1), 0);
}
