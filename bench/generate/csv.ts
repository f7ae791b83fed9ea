import type { GeneratedTab } from './generated.ts';
import { mix, Random } from './random.ts';

const ROWS_PER_CHUNK = 1000;
const NEEDS_QUOTES = /[",\r\n]/;
/** Of files that were put together, and of what was edited on several machines. */
const LINE_ENDS = ['\r\n', '\r\n', '\r\n', '\n', '\n', '\r'];
const ENDS_EARLY = 0.1;

/** The tab as RFC 4180 has it, in chunks of whole lines: the text of a million rows is never in memory at once. */
export function csvOf(tab: GeneratedTab): Iterable<string> {
  return chunksOf(tab, (cells) => line(cells, '\r\n'));
}

/** The same cells as files are found: lines end now so, now so, and some rows end before their last cells, which are blank. */
export function csvAsFound(tab: GeneratedTab, seed: number): Iterable<string> {
  return chunksOf(tab, (cells, row) => {
    const random = new Random(mix(seed, 51, row));
    const end = random.of(LINE_ENDS);
    return line(row > 0 && random.chance(ENDS_EARLY) ? withoutTrailingBlanks(cells) : cells, end);
  });
}

function* chunksOf(
  tab: GeneratedTab,
  lineOf: (cells: readonly string[], row: number) => string,
): Iterable<string> {
  let chunk = lineOf(tab.header, 0);
  let rows = 0;
  for (const row of tab.rows()) {
    chunk += lineOf(row, ++rows);
    if (rows % ROWS_PER_CHUNK === 0) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function line(cells: readonly string[], end: string): string {
  return `${cells.map(quoted).join(',')}${end}`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}
