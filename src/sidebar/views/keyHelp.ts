import { DECISIONS } from '../../core/decisions.ts';
import { el } from '../dom.ts';

const KEYS = [
  ['N', 'next row of the filter'],
  ['P', 'previous row'],
  ...DECISIONS.map(({ key, label, means }) => [key, `${label}: ${means}`] as const),
  ['M', 'decide many rows together'],
  ['U', 'undo the last step, one row or many'],
  ['Y', 'redo it'],
  ['Ctrl+Enter', 'in the note: save it now'],
  ['Ctrl+K', 'find a view, a filter or a command'],
  ['?', 'this help'],
  ['Esc', 'leave a field, so that these keys work again'],
] as const;

export function keyHelp(): HTMLDialogElement {
  return el(
    'dialog',
    { 'aria-label': 'Keyboard help' },
    el('h2', {}, 'Keys'),
    el('dl', {}, ...KEYS.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])),
    el('p', { class: 'hint' }, 'While you type in a field, keys only type.'),
    el('form', { method: 'dialog' }, el('button', { class: 'primary' }, 'Close')),
  );
}
