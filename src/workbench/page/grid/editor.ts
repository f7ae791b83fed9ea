import type { CellInfo } from '../../wire.ts';
import { a1 } from '../a1.ts';
import { el } from '../dom.ts';
import type { Grid } from './grid.ts';

export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly cell: CellInfo | undefined;
  /** What the person typed to begin with; it replaces the cell. null to change what is there. */
  readonly startingWith: string | null;
}

type Finish = (text: string, next: 'stay' | 'down' | 'right') => void;

/** A field over the cell, or its drop-down. Enter and Tab keep what was typed, Escape does not, leaving the field does. */
export function openEditor(grid: Grid, edit: Edit, finish: Finish): void {
  const place = grid.cellElement(edit.row, edit.column);
  if (!place) return;
  const text = edit.startingWith ?? edit.cell?.text ?? '';
  const field = edit.cell?.choices ? choiceField(edit.cell, text) : textField(text);
  field.setAttribute('aria-label', `Edit ${a1(edit.row, edit.column)}`);
  field.classList.add('editor');
  // Beside the grid, not in it: rows are drawn again under the editor, also by another window's change.
  const area = grid.element.parentElement as HTMLElement;
  const [cellBox, areaBox] = [place.getBoundingClientRect(), area.getBoundingClientRect()];
  area.append(field);
  field.style.left = `${cellBox.left - areaBox.left}px`;
  field.style.top = `${cellBox.top - areaBox.top}px`;
  field.style.minWidth = `${cellBox.width}px`;

  let isDone = false;
  const close = (next: 'stay' | 'down' | 'right' | 'cancel') => {
    if (isDone) return;
    isDone = true;
    grid.element.removeEventListener('scroll', scrolled);
    const { value } = field;
    const hadFocus = field.contains(document.activeElement);
    field.remove();
    if (hadFocus) grid.element.focus({ preventScroll: true });
    if (next !== 'cancel' && value !== (edit.cell?.text ?? '')) finish(value, next);
    else if (next === 'down' || next === 'right') finish(edit.cell?.text ?? '', next);
  };
  field.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const next =
      key === 'Escape'
        ? 'cancel'
        : key === 'Tab' && !shiftKey
          ? 'right'
          : key === 'Enter' && !shiftKey
            ? 'down'
            : null;
    if (!next) return;
    event.preventDefault();
    close(next);
  });
  field.addEventListener('blur', () => close('stay'));
  // Not where the cell was scrolled into sight for this very editor: that is heard of only afterwards.
  const { scrollTop, scrollLeft } = grid.element;
  const scrolled = () => {
    if (grid.element.scrollTop === scrollTop && grid.element.scrollLeft === scrollLeft) return;
    grid.element.removeEventListener('scroll', scrolled);
    close('stay');
  };
  grid.element.addEventListener('scroll', scrolled);
  field.focus();
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
}

function textField(text: string): HTMLTextAreaElement {
  const field = el('textarea', { rows: 1, spellcheck: 'false' });
  field.value = text;
  return field;
}

function choiceField(cell: CellInfo, text: string): HTMLSelectElement {
  const choices = cell.choices ?? [];
  const held = cell.text;
  const all = ['', ...(held && !choices.includes(held) ? [held] : []), ...choices];
  const field = el('select', {}, ...all.map((choice) => el('option', { value: choice }, choice || '(none)')));
  const begun = text.toLowerCase();
  field.value = all.find((choice) => begun !== '' && choice.toLowerCase().startsWith(begun)) ?? held;
  return field;
}
