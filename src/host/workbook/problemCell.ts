import { normalizeHeading } from '../../core/normalize/heading.ts';
import type { SetupProblem } from '../../core/policy/setupProblem.ts';
import { columnLetter } from '../../core/read/columns.ts';
import { setupTabNamed } from '../../core/read/setup/setupTabNames.ts';
import type { Workbook } from '../../core/reviewWorkbook.ts';
import { Mistake } from '../sheet/mistake.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

const MOST_SHOWN = 8;

/** The problems of the set-up tabs as one mistake: each with its cell, and the first one's cell to be selected. */
export function setupMistake(
  problems: readonly SetupProblem[],
  { setup: sheets }: OpenWorkbook,
  { setup: tabs }: Workbook,
): Mistake {
  const placed = problems.map((problem) => {
    const name = setupTabNamed(problem.tab);
    const tab = name && tabs.get(name);
    const sheet = name && sheets.get(name)?.sheet;
    if (!tab || !sheet) return { says: `${problem.tab}: ${problem.says}`, cell: undefined };
    const { row, column } = cellOf(problem, tab.rows);
    return {
      says: `${tab.name} ${columnLetter(column - 1)}${row}: ${problem.says}`,
      cell: sheet.getRange(row, column),
    };
  });
  const more = placed.length - MOST_SHOWN;
  const lines = placed.slice(0, MOST_SHOWN).map(({ says }) => says);
  return new Mistake(
    `Nothing was reviewed, because the set-up cannot be read yet:\n\n${lines.join('\n')}${more > 0 ? `\nand ${more} more` : ''}\n\nFix this and run the review again.`,
    placed[0]?.cell,
  );
}

/** Where a problem stands, 1-based; the heading's cell, or the first one, where it names no row or column. */
function cellOf({ row, heading }: SetupProblem, rows: readonly (readonly string[])[]) {
  const headerIndex = Math.max(
    0,
    rows.findIndex((cells) => cells.some((cell) => cell.trim() !== '')),
  );
  const wanted = normalizeHeading(heading ?? '');
  const column = (rows[headerIndex] ?? []).findIndex((cell) => wanted && normalizeHeading(cell) === wanted);
  return { row: row ?? headerIndex + 1, column: Math.max(0, column) + 1 };
}
