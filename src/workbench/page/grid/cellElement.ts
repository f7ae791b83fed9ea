import type { CellInfo } from '../../wire.ts';
import { readableColors } from './colors.ts';

const MOST_SHOWN = 300;

export interface CellDrawing {
  readonly cell: CellInfo | undefined;
  readonly comments: number;
  /** Pixels of blank cells beside it that the text may run on over. */
  readonly room: number;
  /** The color of the page behind it. */
  readonly page: string;
}

/**
 * Draws a cell into the element that stands for it. A long text is cut: the bar above the grid shows all of it. Most cells
 * are blank before and after, and what is not touched costs the browser nothing.
 */
export function drawCell(element: HTMLElement, { cell, comments, room, page }: CellDrawing): void {
  const text = cell?.text ?? '';
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  if (element.textContent !== shown) element.textContent = shown;
  const names = cell || comments > 0 ? classesOf(cell, comments, room) : 'cell';
  if (element.className !== names) element.className = names;
  drawColors(element, cell, page);
  const clip = room > 0 ? `inset(0 ${-room}px 0 0)` : '';
  if (element.style.clipPath !== clip) element.style.clipPath = clip;
  describe(element, cell, comments);
}

function classesOf(cell: CellInfo | undefined, comments: number, room: number): string {
  const marks = {
    cell: true,
    bold: cell?.bold,
    link: cell?.link,
    noted: cell?.note,
    commented: comments > 0,
    choice: cell?.choices,
    spills: room > 0,
  };
  return Object.entries(marks)
    .flatMap(([name, isSet]) => (isSet ? [name] : []))
    .join(' ');
}

function drawColors({ style }: HTMLElement, cell: CellInfo | undefined, page: string): void {
  const isPlain = cell?.background === undefined && cell?.color === undefined;
  if (isPlain && style.backgroundColor === '' && style.color === '') return;
  const { background, color } = readableColors(cell?.background, cell?.color, page);
  style.backgroundColor = background;
  style.color = color;
}

/** What the marks in its corners mean, for whoever does not see them. */
function describe(element: HTMLElement, cell: CellInfo | undefined, comments: number): void {
  const parts = [
    comments > 0 && `${comments} ${comments === 1 ? 'comment' : 'comments'}`,
    cell?.note && 'note',
    cell?.choices && 'drop-down',
  ].filter(Boolean);
  if (parts.length > 0) element.setAttribute('aria-description', parts.join(', '));
  else if (element.hasAttribute('aria-description')) element.removeAttribute('aria-description');
}
