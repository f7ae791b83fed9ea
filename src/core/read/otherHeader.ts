import type { Row, Rows } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import type { SetupFinding } from './setup/setupFinding.ts';

/** Of a record most cells are none: only these are worth comparing. */
const LIKE_A_HEADING = /^[^\d@]{1,60}$/;
const FEWEST = 2;

/** The headings of a tab, each once, normalized. */
export function headingSet(header: Row): ReadonlySet<string> {
  return new Set(header.map(normalizeHeading).filter((heading) => heading !== ''));
}

/**
 * Whether most of the row's cells are headings of the tab: two files pasted one below the other. What stands below such
 * a row stands under its headings, not under the tab's.
 */
export function isHeaderLike(cells: Row, headings: ReadonlySet<string>): boolean {
  if (isLikeARecord(cells)) return false;
  let headed = 0;
  let others = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    if (LIKE_A_HEADING.test(cell) && headings.has(normalizeHeading(cell))) headed++;
    else others++;
    if (others * 2 >= cells.length) return false;
  }
  return headed >= FEWEST && headed > others;
}

/** Half of its cells cannot be headings: then most are none, and nothing need be looked up. */
function isLikeARecord(cells: Row): boolean {
  let filled = 0;
  for (const cell of cells) if (cell !== '') filled++;
  let others = 0;
  for (const cell of cells) {
    if (cell !== '' && !LIKE_A_HEADING.test(cell)) others++;
    if (others * 2 >= filled) return true;
  }
  return false;
}

/** Rows above the header that stand under a header of their own are read by nobody: somebody must say so. */
export function headersAbove(tab: string, head: Rows, headerIndex: number): readonly SetupFinding[] {
  const headings = headingSet(head[headerIndex] ?? []);
  const above = head.slice(0, headerIndex).findIndex((cells) => isHeaderLike(cells, headings));
  return above < 0
    ? []
    : [
        {
          reason: 'heading-ambiguous',
          tab,
          evidence: `row ${above + 1} and row ${headerIndex + 1} are both headers. The rows between them are not reviewed: move them to a tab of their own`,
        },
      ];
}
