import { formatCsv } from '../../core/read/csv.ts';
import { guardCell, unguardCell } from '../../core/report/cell.ts';
import { COLUMNS, columnNamed, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';

/** The tabs that the review fills, with the files they are kept in. */
export const OUTPUT_TABS = OUTCOMES.map((outcome) => ({
  outcome,
  tab: OUTPUTS[outcome].tab as string,
  file: `${OUTPUTS[outcome].file}.csv`,
}));

type Output = (typeof OUTPUT_TABS)[number];

/**
 * An output tab as its CSV file: our columns under the names that scripts rely on, and people's own as they are.
 * Blank columns at the right are the sheet's grid, not contents.
 */
export function outputCsv({ outcome }: Output, texts: readonly (readonly string[])[]): string {
  const [headings = [], ...rows] = texts;
  const width = headings.reduce((last, heading, at) => (heading.trim() === '' ? last : at + 1), 0);
  const header = headings.slice(0, width).map((heading) => columnNamed(outcome, heading) ?? heading);
  if (header.length === 0) return formatCsv([COLUMNS[outcome]]);
  // A cell that the tool guarded stays as it is; one that a person began with "=" is guarded now.
  const guarded = rows.map((cells) => cells.slice(0, width).map((text) => guardCell(unguardCell(text))));
  return formatCsv([header, ...guarded]);
}
