import { ask } from './api.ts';
import { button, byId, el } from './dom.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

/** A bar above the grid that goes from hit to hit in the tab. Enter goes on, Shift+Enter back, Escape closes it. */
export function openFindBar(store: Store, notices: Notices): void {
  document.getElementById('find')?.remove();
  const field = el('input', { type: 'search', 'aria-label': `Find in ${store.sheet.name}` });
  const said = el('output', { 'aria-live': 'polite' });
  const close = () => {
    bar.remove();
    byId('grid').focus();
  };
  const find = (backwards: boolean) =>
    void notices.guard(async () => {
      const text = field.value;
      if (text.trim() === '') return;
      const found = await ask('find', { ...store.cursor, text, backwards });
      said.textContent = found ? '' : `“${text}” is not in ${store.sheet.name}`;
      if (found) await store.go(found);
    });
  const bar = el(
    'form',
    { id: 'find', role: 'search' },
    field,
    button('Previous', () => find(true)),
    button('Next', () => find(false)),
    said,
    button('×', close, { class: 'close', 'aria-label': 'Close the search' }),
  );
  bar.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field) find(event.shiftKey);
    else return;
    event.preventDefault();
  });
  byId('sheet').append(bar);
  field.focus();
}
