import type { CellInfo } from '../wire.ts';
import { a1 } from './a1.ts';
import { byId } from './dom.ts';

/** The whole text of the cell, which the grid cuts, and the way along its link. */
export function showCell(row: number, column: number, cell: CellInfo | undefined): void {
  byId('cell-name').textContent = a1(row, column);
  byId('cell-text').textContent = cell?.text ?? '';
  byId('cell-link').hidden = !cell?.link;
}
