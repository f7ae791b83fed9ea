import type { Row, Tab } from '../model.ts';
import type { SetupProblem } from '../policy/setupProblem.ts';
import { breakOf } from './csv/brokenRows.ts';

/** A header row, and the 0-based index of its last column that has a heading. */
interface Header {
  readonly header: Row;
  readonly lastColumn: number;
  /** The delimiter of rows that were pasted whole into one column; '' for a tab with columns of its own. */
  readonly packed: string;
}

/** The 0-based index of the last column that has a heading. */
export function lastHeading(header: Row): number {
  return header.reduce((last, heading, at) => (heading.trim() ? at : last), -1);
}

/**
 * Whether the row cannot be trusted to stand under its headings: it is broken, or has a value under none. A row that ends
 * early lacks only its trailing cells, which are blank; of one that was pasted whole into a cell nobody knows that.
 */
export function isRagged({ header, lastColumn, packed }: Header, cells: Row): boolean {
  if (breakOf(cells)) return true;
  if (packed && cells.length < header.length) return true;
  for (let at = lastColumn + 1; at < cells.length; at++) if (cells[at]?.trim()) return true;
  return false;
}

/** What a quote or a line break has swallowed of a set-up tab nobody can know. */
export function breakProblems({ name, rows }: Tab): SetupProblem[] {
  return rows.flatMap((cells, index) => {
    const found = breakOf(cells);
    return found ? [{ tab: name, row: index + 1, says: `${found.says}. ${found.remedy}` }] : [];
  });
}
