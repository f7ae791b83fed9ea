import { formatCsv } from '../../core/read/csv.ts';
import { titleOf } from '../../core/read/setupTabs.ts';
import { guardOnce } from '../../core/report/cell.ts';
import { COLUMNS, LOG_FILE, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { columnsByPlace, outputHeader } from '../../core/report/outputHeader.ts';

/** The tabs that the review fills, with the files they are kept in. */
export const OUTPUT_TABS = OUTCOMES.map((outcome) => ({
  outcome,
  tab: OUTPUTS[outcome].tab as string,
  file: `${OUTPUTS[outcome].file}.csv`,
}));

/** The set-up tabs that buttons of the sidebar and the menu change: they are saved as the tables are. */
export const KEPT_SETUP_TABS = (['settings', 'own-identifiers'] as const).map((name) => ({
  tab: titleOf(name),
  file: `${name}.csv`,
}));

/** The files that the workbench writes with --save. */
export const SAVED_FILES = [
  ...OUTPUT_TABS.map(({ file }) => file),
  ...KEPT_SETUP_TABS.map(({ file }) => file),
  LOG_FILE,
];

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

function widthOf(cells: readonly string[]): number {
  return cells.reduce((last, cell, at) => (cell.trim() === '' ? last : at + 1), 0);
}
