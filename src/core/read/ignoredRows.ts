import type { Row } from '../model.ts';

/** Why a row of a source tab is judged by nobody, in a word for scripts and in words for people. */
export const IGNORED = {
  'blank-row': 'blank',
  'title-row': 'above the headings',
  'header-row': 'the headings again',
  'total-row': 'a total',
  'footer-row': 'a footer',
  'spam-mail': 'in Spam',
  'trash-mail': 'in Trash',
  'draft-mail': 'a draft',
  'superseded-row': 'newer in another export of the same kind',
} as const;
export type IgnoredWhy = keyof typeof IGNORED;

const TOTAL =
  /^(?:(?:grand|sub)[\s-]?)?totals?(?:\s+(?:records|rows|count))?\s*:?\s*(?:[\d.,]+|\([\d.,]+ (?:records?|rows?)\))?$/i;
const FOOTER =
  /confidential|copyright|\(c\)|©|all rights reserved|^(?:report )?(?:generated|exported|printed|run) (?:by|on|at)\b|^page \d+( of \d+)?$|^end of report/i;
const MOST_CELLS_OF_A_TOTAL = 4;
const LONGEST_TOTAL = 100;

/**
 * Why a row below the header is no record, or null for a record. Only what cannot be an event is ignored: a footer
 * stands alone on its row, a total bears little but its number, and neither holds an e-mail.
 */
export function whyIgnored(cells: Row, header: Row): IgnoredWhy | null {
  const firstHeading = header[0]?.trim();
  let first = '';
  let filled = 0;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (filled === 0) first = cell.trim();
    filled++;
    if (filled > MOST_CELLS_OF_A_TOTAL && first !== firstHeading) return null;
  }
  if (filled === 0) return 'blank-row';
  if (
    first === firstHeading &&
    filled > 1 &&
    header.every((heading, at) => heading.trim() === (cells[at] ?? '').trim())
  )
    return 'header-row';
  if (filled <= MOST_CELLS_OF_A_TOTAL && isTotal(first) && !cells.some((cell) => cell.includes('@')))
    return 'total-row';
  return filled === 1 && FOOTER.test(first) && !first.includes('@') ? 'footer-row' : null;
}

function isTotal(cell: string): boolean {
  return cell.length <= LONGEST_TOTAL && TOTAL.test(cell);
}
