import type { CellInfo } from '../../wire.ts';
import { readableColors } from './colors.ts';

const MOST_SHOWN = 300;

/** Draws a cell into the element that stands for it. A long text is cut: the bar above the grid shows all of it. */
export function drawCell(
  element: HTMLElement,
  cell: CellInfo | undefined,
  comments: number,
  page: string,
): void {
  const text = cell?.text ?? '';
  element.textContent = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  const classes = ['cell'];
  if (cell?.bold) classes.push('bold');
  if (cell?.italic) classes.push('italic');
  if (cell?.strike) classes.push('strike');
  if (cell?.link) classes.push('link');
  if (cell?.note) classes.push('noted');
  if (comments > 0) classes.push('commented');
  if (cell?.choices) classes.push('choice');
  element.className = classes.join(' ');
  const colors = readableColors(cell?.background, cell?.color, page);
  element.style.backgroundColor = colors.background;
  element.style.color = colors.color;
  const also = [
    comments > 0 && `${comments} ${comments === 1 ? 'comment' : 'comments'}`,
    cell?.note && 'note',
    cell?.choices && 'drop-down',
  ].filter(Boolean);
  if (also.length > 0) element.setAttribute('aria-description', also.join(', '));
  else element.removeAttribute('aria-description');
}
