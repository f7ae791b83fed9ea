import { a1 } from './a1.ts';
import { ask } from './api.ts';
import { button, byId, el } from './dom.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

/**
 * The comments and the note of the cell, at the grid's corner. Opened for reading it appears with the cell and takes no
 * focus; opened for writing it takes the focus and gives it back.
 */
export function openCommentCard(store: Store, notices: Notices, why: 'read' | 'write', note = ''): void {
  const card = byId('comment-card');
  const { cursor, opened } = store;
  const here = opened.comments.filter(
    ({ anchored, sheetId, row, column }) =>
      anchored && sheetId === cursor.sheetId && row === cursor.row && column === cursor.column,
  );
  const isBusy = why === 'read' && card.contains(document.activeElement);
  if (isBusy) return;
  card.hidden = why === 'read' && here.length === 0 && note === '';
  if (card.hidden) return;

  const place = a1(cursor.row, cursor.column);
  const list = here.map(({ author, text }) => el('li', {}, el('strong', {}, author), el('p', {}, text)));
  const field = el('textarea', { rows: 2, 'aria-label': `Comment on ${place}`, placeholder: 'Comment' });
  const back = () => {
    card.hidden = true;
    byId('grid').focus();
  };
  const send = () =>
    notices.guard(async () => {
      if (field.value.trim() === '') return field.focus();
      const state = await ask('comment', { ...cursor, text: field.value });
      // Whoever has gone on meanwhile stays where they are.
      if (card.contains(document.activeElement)) byId('grid').focus();
      store.take(state, 'person');
    });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') back();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  });
  card.replaceChildren(
    el(
      'header',
      {},
      el('h2', {}, place),
      button('×', back, { class: 'close', 'aria-label': 'Close comments' }),
    ),
    note ? el('p', { class: 'note' }, note) : '',
    el('ul', {}, ...list),
    field,
    el(
      'footer',
      {},
      button('Comment', () => void send(), { class: 'primary', title: 'Ctrl+Enter' }),
    ),
  );
  if (why === 'write') field.focus();
}
