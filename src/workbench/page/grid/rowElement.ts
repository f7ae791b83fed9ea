import type { CellInfo } from '../../wire.ts';
import { el } from '../dom.ts';
import { drawCell } from './cellElement.ts';

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

export interface RowDrawing {
  readonly row: number;
  readonly columns: readonly number[];
  readonly cells: ReadonlyMap<number, CellInfo> | undefined;
  readonly comments: (column: number) => number;
  readonly page: string;
}

/** An empty row with as many cells as there are columns on show; it is drawn again for every row it comes to stand for. */
export function newRowElement(columns: number): HTMLElement {
  const row = el('div', { role: 'row', class: 'row' }, el('div', { role: 'rowheader', class: 'row-number' }));
  for (let at = 0; at < columns; at += 1) row.append(el('div', { role: 'gridcell', class: 'cell' }));
  return row;
}

export function drawRow(element: HTMLElement, { row, columns, cells, comments, page }: RowDrawing): void {
  element.setAttribute('aria-rowindex', String(row + 1));
  const [header, ...rest] = element.children;
  if (header) header.textContent = String(row);
  rest.forEach((child, at) => {
    const column = columns[at] ?? 0;
    child.id = cellId(row, column);
    child.setAttribute('aria-colindex', String(column + 1));
    drawCell(child as HTMLElement, cells?.get(column), comments(column), page);
  });
}
