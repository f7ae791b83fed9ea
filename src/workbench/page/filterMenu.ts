import { letters } from './a1.ts';
import { ask } from './api.ts';
import { button, el } from './dom.ts';
import type { Notices } from './notices.ts';
import type { Store } from './store.ts';

/** Asks which values of a column are to be shown. The rows of the others are hidden, and nothing of them changes. */
export function openFilter(store: Store, notices: Notices, column: number): void {
  const { id: sheetId, name } = store.sheet;
  void notices.guard(async () => {
    const values = await ask('values', { sheetId, column });
    const boxes = values.map(([text, rows]) => {
      const box = el('input', { type: 'checkbox', checked: true, value: text });
      return {
        text,
        box,
        line: el('label', {}, box, text === '' ? '(blank)' : text, el('small', {}, ` ${rows}`)),
      };
    });
    const all = (isChosen: boolean) => {
      for (const { box } of boxes) box.checked = isChosen;
    };
    const close = () => {
      dialog.close();
      dialog.remove();
    };
    const apply = (shown: readonly string[] | null) =>
      void notices.guard(async () => {
        close();
        store.take(await ask('filter', { sheetId, column, shown }), 'person');
      });
    const chosen = () => boxes.filter(({ box }) => box.checked).map(({ text }) => text);
    const dialog = el(
      'dialog',
      { class: 'question filter', 'aria-label': `Filter ${name} by column ${letters(column)}` },
      el('h2', {}, `Show rows with these values of column ${letters(column)}`),
      el(
        'p',
        {},
        button('All', () => all(true)),
        button('None', () => all(false)),
      ),
      el('div', { class: 'values' }, ...boxes.map(({ line }) => line)),
      el(
        'footer',
        {},
        button('Show these', () => apply(chosen().length === boxes.length ? null : chosen()), {
          class: 'primary',
        }),
        button('Cancel', close),
      ),
    );
    dialog.addEventListener('cancel', close);
    document.body.append(dialog);
    dialog.showModal();
  });
}
