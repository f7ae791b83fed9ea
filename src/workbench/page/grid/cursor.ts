/** Marks the cell the person is at, with its row's number and its column's letters; null while it is out of sight. */
export function markCursor(
  grid: HTMLElement,
  head: HTMLElement,
  cell: HTMLElement | null,
  column: number,
): void {
  for (const marked of grid.querySelectorAll('[aria-selected], .here')) {
    marked.removeAttribute('aria-selected');
    marked.classList.remove('here');
  }
  head.querySelector(`[aria-colindex="${column + 1}"]`)?.classList.add('here');
  cell?.setAttribute('aria-selected', 'true');
  cell?.parentElement?.firstElementChild?.classList.add('here');
  if (cell) grid.setAttribute('aria-activedescendant', cell.id);
  else grid.removeAttribute('aria-activedescendant');
}

/** The nearest place to scroll to, from where it is, so that a stretch lies within the room there is. */
export function scrolledTo(now: number, start: number, size: number, room: number): number {
  if (start < now) return start;
  return start + size > now + room ? start + size - room : now;
}
