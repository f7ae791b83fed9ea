import type { GeneratedTab } from './workbook.ts';

const ROWS_PER_CHUNK = 1000;
const NEEDS_QUOTES = /[",\r\n]/;

/** The tab as RFC 4180 has it, in chunks of whole lines: the text of a million rows is never in memory at once. */
export function* csvOf(tab: GeneratedTab): Iterable<string> {
  let chunk = line(tab.header);
  let rows = 0;
  for (const row of tab.rows()) {
    chunk += line(row);
    if (++rows % ROWS_PER_CHUNK === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
