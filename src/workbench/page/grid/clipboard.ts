import { ask } from '../api.ts';
import type { Notices } from '../notices.ts';
import type { Store } from '../store.ts';
import type { Grid } from './grid.ts';
import { fillingOut, fromClipboard, type Range, toClipboard } from './range.ts';

/** Copying, cutting and pasting of the chosen cells, with the keys and menus of the browser. */
export function listenToClipboard(
  grid: Grid,
  store: Store,
  notices: Notices,
  commands: { clear(): void; write(texts: readonly (readonly string[])[]): void },
): void {
  const { element } = grid;
  const copy = (event: ClipboardEvent): boolean => {
    if (isInEditor(event)) return false;
    event.preventDefault();
    const texts = shownTexts(grid, store.filledRange);
    if (texts) event.clipboardData?.setData('text/plain', toClipboard(texts));
    // Not all of it has been loaded: the rows are fetched first.
    else
      void notices.guard(async () => navigator.clipboard.writeText(toClipboard(await allTexts(grid, store))));
    return true;
  };
  element.addEventListener('copy', copy);
  element.addEventListener('cut', (event) => {
    if (copy(event)) commands.clear();
  });
  element.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isInEditor(event) || text === '') return;
    event.preventDefault();
    const { filledRange } = store;
    const shown = grid.axis.countShown(filledRange.row, filledRange.rows);
    commands.write(fillingOut(fromClipboard(text), { ...filledRange, rows: Math.max(1, shown) }));
  });
}

/** The texts of the range's rows on show; null where some have not been loaded. */
function shownTexts({ cache, axis }: Grid, { row, column, rows, columns }: Range): string[][] | null {
  const lines: string[][] = [];
  for (let at = row; at < row + rows; at += 1) {
    if (!axis.shows(at)) continue;
    const cells = cache.row(at);
    if (!cells) return null;
    lines.push(Array.from({ length: columns }, (_, across) => cells.get(column + across)?.text ?? ''));
  }
  return lines;
}

const AT_ONCE = 1000;

async function allTexts({ axis }: Grid, { sheet, filledRange }: Store): Promise<string[][]> {
  const { row, column, rows, columns } = filledRange;
  const lines: string[][] = [];
  for (let first = row; first < row + rows; first += AT_ONCE) {
    const last = Math.min(row + rows, first + AT_ONCE) - 1;
    const answer = await ask('rows', { sheetId: sheet.id, first, last });
    const found = new Map(
      answer.map((of) => [of.row, new Map(of.cells.map((cell) => [cell.column, cell.text]))]),
    );
    for (let at = first; at <= last; at += 1)
      if (axis.shows(at))
        lines.push(Array.from({ length: columns }, (_, across) => found.get(at)?.get(column + across) ?? ''));
  }
  return lines;
}

/** What is typed into a cell is its own business. */
function isInEditor(event: Event): boolean {
  return (event.target as Element).closest('.editor, input, textarea') !== null;
}
