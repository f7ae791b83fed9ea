import type { Row, Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText } from '../normalize/text.ts';

/** What is wrong with a set-up tab and how to mend it. `row` is as a person counts, `heading` as the tab writes it. */
export interface SetupProblem {
  readonly tab: string;
  readonly row?: number;
  readonly heading?: string;
  readonly says: string;
}

/** One row of a set-up tab: normalized heading → cell, without white space and text guards. */
export interface SetupRow {
  readonly row: number;
  readonly cells: ReadonlyMap<string, string>;
}

const HEADER_WITHIN = 20;
/** More of a cell than tells a person which it is. */
const LONG_QUOTE = /"([^"]{60})[^"]+"/g;

/** The rows of a set-up tab below its first row that is not blank. Blank rows are left out. */
export function readSetupTable(tab: Tab): {
  /** As the tab writes them. */
  header: Row;
  headings: readonly string[];
  rows: readonly SetupRow[];
} {
  const headerIndex = tab.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = tab.rows[headerIndex] ?? [];
  const headings = header.map(normalizeHeading);
  const rows: SetupRow[] = [];
  tab.rows.forEach((cells, index) => {
    if (index <= headerIndex || cells.every((cell) => cell.trim() === '')) return;
    rows.push({
      row: index + 1,
      cells: new Map(headings.map((heading, at) => [heading, cellText(cells[at] ?? '')])),
    });
  });
  return { header, headings, rows };
}

/** Columns whose cells name somebody and in which Sheets has made numbers or dates of them: nobody can tell what they were. */
export function coercedProblems(tab: Tab, names: readonly string[]): SetupProblem[] {
  const { headings } = readSetupTable({ ...tab, rows: tab.rows.slice(0, HEADER_WITHIN) });
  return [...(tab.coerced ?? [])].flatMap(([column, { firstRow }]) => {
    const heading = names.find((name) => normalizeHeading(name) === headings[column]);
    const says =
      'became a number or date when it was pasted. Choose Format > Number > Plain text for the column, then enter it again';
    return heading ? [{ tab: tab.name, row: firstRow, heading, says }] : [];
  });
}

/** `match-policy, row 3, column accepts_alone: "fax" is not …` */
export function problemLine({ tab, row, heading, says }: SetupProblem): string {
  const where = [
    tab,
    row === undefined ? '' : `row ${row}`,
    heading === undefined ? '' : `column ${heading}`,
  ];
  return `${where.filter(Boolean).join(', ')}: ${says.replace(LONG_QUOTE, '"$1…"')}`;
}
