import { DECISIONS } from '../../core/decisions.ts';
import { el } from '../dom.ts';

const KEYS = [
  ['N', 'next row of the filter'],
  ['P', 'previous row'],
  ...DECISIONS.map(({ key, label, means }) => [key, `${label}: ${means}`] as const),
  ['M', 'decide all rows of the filter together'],
  ['U', 'undo the last decision or decisions of one step'],
  ['Y', 'do again what was undone'],
  ['Ctrl+Enter', 'in the note: write it by itself'],
  ['Ctrl+K', 'every view, filter and command by its name'],
  ['?', 'this help'],
  ['Esc', 'leave a field, so that these keys work again'],
] as const;

export function keyHelp(): HTMLDialogElement {
  return el(
    'dialog',
    { 'aria-label': 'Keyboard help' },
    el('h2', {}, 'Keys'),
    el('dl', {}, ...KEYS.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])),
    el('p', { class: 'hint' }, 'They do nothing while you type in a field.'),
    el('form', { method: 'dialog' }, el('button', { class: 'primary' }, 'Close')),
  );
}
