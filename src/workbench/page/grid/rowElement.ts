import type { CellInfo } from '../../wire.ts';
import { el } from '../dom.ts';
import { drawCell } from './cellElement.ts';

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

export interface RowDrawing {
  readonly row: number;
  readonly columns: readonly number[];
  /** Pixels, by place among the columns. */
  readonly widths: readonly number[];
  readonly cells: ReadonlyMap<number, CellInfo> | undefined;
  readonly comments: (column: number) => number;
  readonly page: string;
}

/** An empty row of the columns on show; it is drawn again for every row it comes to stand for. */
export function newRowElement(columns: readonly number[]): HTMLElement {
  const row = el('div', { role: 'row', class: 'row' }, el('div', { role: 'rowheader', class: 'row-number' }));
  for (const column of columns)
    row.append(el('div', { role: 'gridcell', class: 'cell', 'aria-colindex': column + 1 }));
  return row;
}

export function drawRow(element: HTMLElement, drawing: RowDrawing): void {
  const { row, columns, cells, comments, page } = drawing;
  element.setAttribute('aria-rowindex', String(row + 1));
  const [header, ...rest] = element.children as Iterable<HTMLElement>;
  if (header) header.textContent = String(row);
  rest.forEach((child, at) => {
    const column = columns[at] ?? 0;
    child.id = cellId(row, column);
    drawCell(child, {
      cell: cells?.get(column),
      comments: comments(column),
      room: roomBeside(drawing, at),
      page,
    });
  });
}

const LETTER = 8;

/** How far a text that does not fit may run on over the blank cells beside it, as in any spreadsheet. */
function roomBeside({ columns, widths, cells }: RowDrawing, at: number): number {
  const cell = cells?.get(columns[at] ?? 0);
  if (!cell || cell.clip || cell.choices || cell.text.length * LETTER < (widths[at] ?? 0)) return 0;
  let room = 0;
  for (let next = at + 1; next < columns.length && !cells?.get(columns[next] ?? 0); next += 1)
    room += widths[next] ?? 0;
  return room;
}
