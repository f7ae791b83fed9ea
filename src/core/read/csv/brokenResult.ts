import type { Rows } from '../../model.ts';
import { BREAKS, breakOf } from './brokenRows.ts';

/** The end of another row, fingerprint and all, inside one cell: a quote that opened by accident met another that closed it. */
const ROW_INSIDE = /,\d+:[0-9a-f]{16}(?=[,\r\n])[\s\S]*[\r\n]/;

/**
 * What a quote or line break has done to a result file that somebody has edited as text; '' where every row is whole. What
 * it swallowed would seem to be gone, and its decisions with it.
 */
export function brokenResult(table: Rows): string {
  for (const [index, cells] of table.entries()) {
    const found = breakOf(cells) ?? (cells.some((cell) => ROW_INSIDE.test(cell)) ? BREAKS.quote : undefined);
    if (found)
      return `row ${index + 1}${cells[0] ? ` (${cells[0].slice(0, 40)})` : ''}: ${found.says}. ${found.remedy}`;
  }
  return '';
}
