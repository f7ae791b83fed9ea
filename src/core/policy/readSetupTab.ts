import type { Row, Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText } from '../normalize/text.ts';
import type { SetupProblem } from './setupProblem.ts';

/** A row of a set-up tab, as a person counts it: normalized heading → cell, without white space and text guards. */
export interface NumberedRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
  /** The first cell that stands under no heading; ''. */
  readonly beyond: string;
}

const HEADER_WITHIN = 20;

/** The rows of a set-up tab below its first row that is not blank. Blank rows are left out. */
export function readSetupTab(tab: Tab): {
  /** As the tab writes them. */
  header: Row;
  headings: readonly string[];
  rows: readonly NumberedRow[];
} {
  const headerIndex = tab.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = tab.rows[headerIndex] ?? [];
  const headings = header.map(normalizeHeading);
  const rows: NumberedRow[] = [];
  tab.rows.forEach((cells, index) => {
    if (index <= headerIndex || cells.every((cell) => cell.trim() === '')) return;
    rows.push({
      row: index + 1,
      cells: new Map(headings.map((heading, at) => [heading, cellText(cells[at] ?? '')])),
      beyond: cells.find((cell, at) => !headings[at] && cell.trim() !== '')?.trim() ?? '',
    });
  });
  return { header, headings, rows };
}

/** Columns whose cells name somebody and in which Sheets has made numbers or dates of them: nobody can tell what they were. */
export function coercedProblems(tab: Tab, names: readonly string[]): SetupProblem[] {
  const { headings } = readSetupTab({ ...tab, rows: tab.rows.slice(0, HEADER_WITHIN) });
  return [...(tab.coerced ?? [])].flatMap(([column, { firstRow }]) => {
    const heading = names.find((name) => normalizeHeading(name) === headings[column]);
    const says =
      'became a number or date when it was pasted. Choose Format > Number > Plain text for the column, then enter it again';
    return heading ? [{ tab: tab.name, row: firstRow, heading, says }] : [];
  });
}
