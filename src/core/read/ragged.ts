import type { Row, Tab } from '../model.ts';
import type { SetupProblem } from '../policy/setupTable.ts';
import { BROKEN_QUOTE } from './csv.ts';

/** The 0-based index of the last column that has a heading. */
export function lastHeading(header: Row): number {
  return header.reduce((last, heading, at) => (heading.trim() ? at : last), -1);
}

/** Whether the row cannot be trusted to stand under its headings: too many cells, or (in a file) too few. */
export function isRagged(header: Row, lastColumn: number, cells: Row): boolean {
  if (cells.length < header.length) return true;
  for (let at = lastColumn + 1; at < cells.length; at++) if (cells[at]?.trim()) return true;
  return false;
}

/** Whether a quote has swallowed cells or rows that are not this row's. */
export function isQuoteBroken(cells: Row): boolean {
  return cells.length > 1 && cells[cells.length - 1] === BROKEN_QUOTE;
}

/** What a quote has swallowed of a set-up tab nobody can know. */
export function quoteProblems({ name, rows }: Tab): SetupProblem[] {
  return rows.flatMap((cells, index) =>
    isQuoteBroken(cells)
      ? [
          {
            tab: name,
            row: index + 1,
            says: `${BROKEN_QUOTE}. Close it, or write a quote inside quotes twice`,
          },
        ]
      : [],
  );
}
