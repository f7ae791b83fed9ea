import { letters } from './a1.ts';
import { ask } from './api.ts';
import { button, el } from './dom.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

const MOST_LISTED = 200;

/** Asks which values of a column are to be shown. The rows of the others are hidden, and nothing of them changes. */
export function openFilter(store: Store, notices: Notices, column: number): void {
  const { id: sheetId, name } = store.sheet;
  void notices.guard(async () => {
    const values = await ask('values', { sheetId, column });
    const left = new Set<string>();
    const field = el('input', { type: 'search', 'aria-label': 'Find a value', placeholder: 'Find a value' });
    const list = el('div', { class: 'values' });
    const found = () => values.filter(([text]) => text.toLowerCase().includes(field.value.toLowerCase()));
    const draw = () => {
      const lines = found();
      const more = lines.length - MOST_LISTED;
      list.replaceChildren(
        ...lines.slice(0, MOST_LISTED).map(([text, rows]) => lineOf(text, rows, left)),
        more > 0 ? el('p', { class: 'quiet' }, `and ${more} more: type to find them`) : '',
      );
    };
    const all = (isChosen: boolean) => {
      for (const [text] of found()) isChosen ? left.delete(text) : left.add(text);
      draw();
    };
    const close = () => {
      dialog.close();
      dialog.remove();
    };
    const apply = () =>
      void notices.guard(async () => {
        close();
        const shown = values.flatMap(([text]) => (left.has(text) ? [] : [text]));
        store.take(await ask('filter', { sheetId, column, shown: left.size === 0 ? null : shown }), 'person');
      });
    const dialog = el(
      'dialog',
      { class: 'question filter', 'aria-label': `Filter ${name} by column ${letters(column)}` },
      el('h2', {}, `Show rows with these values of column ${letters(column)}`),
      el(
        'div',
        { class: 'choose' },
        field,
        button('All', () => all(true)),
        button('None', () => all(false)),
      ),
      list,
      el('footer', {}, button('Show these', apply, { class: 'primary' }), button('Cancel', close)),
    );
    field.addEventListener('input', draw);
    dialog.addEventListener('cancel', close);
    draw();
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
  });
}

/** A value with how many rows have it; whoever unchecks it leaves its rows out. */
function lineOf(text: string, rows: number, left: Set<string>): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: !left.has(text), value: text });
  box.addEventListener('change', () => (box.checked ? left.delete(text) : left.add(text)));
  return el('label', {}, box, text === '' ? '(blank)' : text, el('small', {}, ` ${rows}`));
}
