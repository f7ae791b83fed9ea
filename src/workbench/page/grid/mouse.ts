import type { Store } from '../store.ts';
import type { Grid } from './grid.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface MouseCommands {
  edit(startingWith: string | null): void;
  menu(): void;
  /** A click on a cell, when the button is up again. */
  clicked(): void;
  widen(column: number, pixels: number): void;
}

const NARROWEST = 24;
const WIDEST = 1200;

/**
 * The grid under the mouse: a click goes to a cell, a drag or Shift chooses cells, a row's number all of the row, a column's
 * letters all of the column; the edge of a column's letters makes it wider.
 */
export function listenToMouse(
  grid: Grid,
  store: Store,
  choose: (from: Cell, to: Cell) => void,
  commands: MouseCommands,
): void {
  const { element } = grid;
  let from: Cell | null = null;

  const under = (event: Event): { cell: Cell; far: Cell } | null => {
    const target = (event.target as Element).closest(
      '[role=gridcell], [role=columnheader], [role=rowheader]',
    );
    if (!target) return null;
    const { rows, columns } = store.sheet;
    const row = Number(target.closest('[role=row]')?.getAttribute('aria-rowindex')) - 1;
    const column = Number(target.getAttribute('aria-colindex')) - 1;
    const first = grid.columns[0] ?? 1;
    if (target.matches('[role=gridcell]')) return { cell: { row, column }, far: { row, column } };
    if (target.matches('[role=rowheader]'))
      return { cell: { row, column: first }, far: { row, column: columns } };
    return column > 0
      ? { cell: { row: 1, column }, far: { row: rows, column } }
      : { cell: { row: 1, column: first }, far: { row: rows, column: columns } };
  };

  element.addEventListener('mousedown', (event) => {
    const target = event.target as Element;
    if (target.closest('.editor') || event.button !== 0) return;
    if (target.matches('.widen')) return widening(event, target);
    const at = under(event);
    if (!at) return;
    from = event.shiftKey ? store.cursor : at.cell;
    choose(from, at.far);
  });
  element.addEventListener('mouseover', (event) => {
    if (!from || event.buttons !== 1) return;
    const at = under(event);
    if (at) choose(from, at.far);
  });
  window.addEventListener('mouseup', (event) => {
    if (from && (event.target as Element).closest?.('[role=gridcell]')) commands.clicked();
    from = null;
  });
  element.addEventListener('dblclick', (event) => {
    if ((event.target as Element).closest('[role=gridcell]')) commands.edit(null);
  });
  element.addEventListener('contextmenu', (event) => {
    const at = under(event);
    if (!at) return;
    const { row, column, rows, columns } = store.range;
    const isChosen =
      at.cell.row >= row &&
      at.cell.row < row + rows &&
      at.cell.column >= column &&
      at.cell.column < column + columns;
    if (!isChosen) choose(at.cell, at.far);
    event.preventDefault();
    commands.menu();
  });

  const widening = (down: MouseEvent, handle: Element): void => {
    down.preventDefault();
    const column = Number(handle.closest('.column-name')?.getAttribute('aria-colindex')) - 1;
    const before = store.sheet.widths[column - 1] ?? 100;
    const widthAt = ({ clientX }: MouseEvent) =>
      Math.round(Math.max(NARROWEST, Math.min(WIDEST, before + clientX - down.clientX)));
    const moved = (event: MouseEvent) => grid.showWidth(column, widthAt(event));
    const up = (event: MouseEvent) => {
      window.removeEventListener('mousemove', moved);
      window.removeEventListener('mouseup', up);
      if (widthAt(event) !== before) commands.widen(column, widthAt(event));
    };
    window.addEventListener('mousemove', moved);
    window.addEventListener('mouseup', up);
  };
}
