import type { FileClash } from '../wire.ts';
import { a1 } from './a1.ts';
import { ask } from './api.ts';
import { button, el } from './dom.ts';
import type { Notices } from './notices.ts';

const MOST_SHOWN = 8;

/** Asks whose word counts where a file was changed here and by another program. Every window asks, until one has answered. */
export function clashesOfFiles(notices: Notices): (clashes: readonly FileClash[]) => void {
  let shown: HTMLDialogElement | null = null;
  return ([first]) => {
    shown?.close();
    shown?.remove();
    shown = first ? dialogOf(first, notices) : null;
  };
}

function dialogOf({ tab, file, cells }: FileClash, notices: Notices): HTMLDialogElement {
  const settle = (whose: 'ours' | 'theirs') => void notices.guard(() => ask('settle', { tab, whose }));
  const heads = ['Where', 'Here', 'In the file'].map((text) => el('th', { scope: 'col' }, text));
  const lines = cells
    .slice(0, MOST_SHOWN)
    .map(({ row, column, ours, theirs }) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, column === null ? `row ${row}` : a1(row, column)),
        el('td', {}, ours || '(blank)'),
        el('td', {}, theirs || '(blank)'),
      ),
    );
  const more = cells.length - MOST_SHOWN;
  const keep = button('Keep what is here', () => settle('ours'), { class: 'primary' });
  const dialog = el(
    'dialog',
    { class: 'question clash', 'aria-label': `${file} was changed by another program` },
    el('h2', {}, `${file} was changed by another program`),
    el(
      'p',
      {},
      'What else changed is merged. Here both of you changed the same, and nothing is written until you choose:',
    ),
    el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...lines)),
    more > 0 && el('p', {}, `and ${more} more`),
    el(
      'footer',
      {},
      keep,
      button('Take what is in the file', () => settle('theirs')),
    ),
  );
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  document.body.append(dialog);
  dialog.showModal();
  keep.focus();
  return dialog;
}
