import type { CommentInfo, WindowState } from '../wire.ts';
import { a1 } from './a1.ts';
import { ask } from './api.ts';
import { button, byId, el } from './dom.ts';
import { cellId } from './grid/rowElement.ts';
import type { Notices } from './notices.ts';
import type { Cursor, Store } from './store.ts';

/**
 * The comments and the note of the cell, beside it. Opened for reading it takes no focus and shows nothing where there is
 * nothing to read; opened for writing it takes the focus and gives it back.
 */
export function openCommentCard(store: Store, notices: Notices, why: 'read' | 'write', note = ''): void {
  const card = byId('comment-card');
  const { cursor, opened } = store;
  const here = opened.comments.filter(
    ({ anchored, resolved, sheetId, row, column }) =>
      anchored && !resolved && sheetId === cursor.sheetId && row === cursor.row && column === cursor.column,
  );
  card.hidden = why === 'read' && here.length === 0 && note === '';
  if (card.hidden) return;

  const place = a1(cursor.row, cursor.column);
  const field = el('textarea', { rows: 2, 'aria-label': `Comment on ${place}`, placeholder: 'Comment' });
  const back = () => {
    card.hidden = true;
    byId('grid').focus();
  };
  const take = (state: WindowState) => {
    // Whoever has gone on meanwhile stays where they are.
    const isHere = card.contains(document.activeElement);
    if (isHere) back();
    store.take(state, 'person');
    // Whoever has opened the card again before the answer came reads what is said now.
    if (!card.hidden && !isHere && isSamePlace(cursor, store.cursor))
      openCommentCard(store, notices, 'read', note);
  };
  const send = () =>
    notices.guard(async () => {
      if (field.value.trim() === '') return field.focus();
      take(await ask('comment', { ...cursor, text: field.value }));
    });
  const change = (id: number, text: string | null) =>
    notices.guard(async () => take(await ask('changeComment', { id, text })));
  card.onkeydown = (event) => {
    if (event.key === 'Escape') back();
  };
  field.addEventListener('keydown', (event) => {
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
    el('ul', {}, ...here.map((comment) => commentItem(comment, change))),
    field,
    el(
      'footer',
      {},
      button('Comment', () => void send(), { class: 'primary', title: 'Ctrl+Enter' }),
    ),
  );
  placeBeside(card, cellId(cursor.row, cursor.column));
  if (why === 'write') field.focus();
}

/** Closes the card unless somebody is at it. */
export function closeCommentCard(): void {
  const card = byId('comment-card');
  if (!card.contains(document.activeElement)) card.hidden = true;
}

function isSamePlace(one: Cursor, other: Cursor): boolean {
  return one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
}

function commentItem(
  { id, author, at, text }: CommentInfo,
  change: (id: number, text: string | null) => Promise<void>,
): HTMLElement {
  const words = el('p', {}, text);
  const item = el(
    'li',
    {},
    el('strong', {}, author),
    el('time', { datetime: new Date(at).toISOString() }, new Date(at).toLocaleString()),
    words,
    el(
      'p',
      { class: 'acts' },
      button('Edit', () => {
        const field = el('textarea', { rows: 2, 'aria-label': `Comment of ${author}` });
        field.value = text;
        const keep = button('Save', () => {
          if (field.value.trim() !== '') void change(id, field.value);
        });
        words.replaceWith(field, keep);
        field.focus();
      }),
      button('Resolve', () => void change(id, null)),
    ),
  );
  return item;
}

const GAP = 6;

/** At the right of the cell, or at its left where there is no room; never beyond the grid. */
function placeBeside(card: HTMLElement, id: string): void {
  const cell = document.getElementById(id)?.getBoundingClientRect();
  const sheet = byId('sheet').getBoundingClientRect();
  if (!cell) return;
  const right = cell.right - sheet.left + GAP;
  const left = cell.left - sheet.left - card.offsetWidth - GAP;
  const x = right + card.offsetWidth <= sheet.width ? right : Math.max(GAP, left);
  const y = Math.min(cell.top - sheet.top, sheet.height - card.offsetHeight - GAP);
  card.style.left = `${x}px`;
  card.style.top = `${Math.max(GAP, y)}px`;
}
