import type { Range } from './range.ts';

/**
 * Marks the chosen cells that are in sight, the cell the person is at among them, with their rows' numbers and their
 * columns' letters. `cell` is null while the one they are at is out of sight.
 */
export function markChosen(
  grid: HTMLElement,
  head: HTMLElement,
  cell: HTMLElement | null,
  { row, column, rows, columns }: Range,
): void {
  for (const marked of grid.querySelectorAll('[aria-selected], .here, .chosen, .current')) {
    marked.removeAttribute('aria-selected');
    marked.classList.remove('here', 'chosen', 'current');
  }
  for (const letter of head.querySelectorAll<HTMLElement>('.column-name')) {
    const at = Number(letter.getAttribute('aria-colindex')) - 1;
    if (at >= column && at < column + columns) letter.classList.add('here');
  }
  for (const line of grid.querySelectorAll<HTMLElement>('[role=row]')) {
    const at = Number(line.getAttribute('aria-rowindex')) - 1;
    if (at < row || at >= row + rows) continue;
    line.firstElementChild?.classList.add('here');
    for (const inRow of line.querySelectorAll<HTMLElement>('[role=gridcell]')) {
      const of = Number(inRow.getAttribute('aria-colindex')) - 1;
      if (of < column || of >= column + columns) continue;
      inRow.setAttribute('aria-selected', 'true');
      if (rows * columns > 1) inRow.classList.add('chosen');
    }
  }
  cell?.classList.add('current');
  if (cell) grid.setAttribute('aria-activedescendant', cell.id);
  else grid.removeAttribute('aria-activedescendant');
}

/** The nearest place to scroll to, from where it is, so that a stretch lies within the room there is. */
export function scrolledTo(now: number, start: number, size: number, room: number): number {
  if (start < now) return start;
  return start + size > now + room ? start + size - room : now;
}
