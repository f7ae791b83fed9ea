import { DECISIONS, type DecisionChoice } from '../../core/decisions.ts';
import type { App } from '../app.ts';
import { decideMany } from '../deciding.ts';
import { el } from '../dom.ts';
import type { QueueRow } from '../loaded/queueRow.ts';
import { counted } from '../words.ts';

const SAMPLES = 3;

/** A dialog that decides many rows at once: how many, which for example, what is said of them, one note. */
export function openDecideAll(app: App, rows: readonly QueueRow[]): void {
  // What names a contact or a system is said of one row at a time.
  const choices = (DECISIONS as readonly DecisionChoice[]).filter(({ needs }) => !needs);
  const select = el(
    'select',
    { id: 'decide-all' },
    ...choices.map(({ value, label, means }) => el('option', { value }, `${label}: ${means}`)),
  );
  const note = el('textarea', { id: 'note-all', rows: 2 });
  const submit = el('button', { class: 'primary', type: 'submit' }, `Decide ${counted(rows.length, 'row')}`);
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', {}, `Decide ${counted(rows.length, 'row')} together`),
    el('p', {}, 'For example:'),
    el(
      'ul',
      {},
      ...rows
        .slice(0, SAMPLES)
        .map(({ eventId, rowKey, contactName }) =>
          el('li', {}, `${eventId || rowKey}${contactName ? `, ${contactName}` : ''}`),
        ),
    ),
    el('label', { for: 'decide-all' }, 'Decision'),
    select,
    el('label', { for: 'note-all' }, 'Note for all of them (blank: each keeps its own)'),
    note,
    el(
      'div',
      { class: 'row' },
      submit,
      el('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
    ),
  );
  form.addEventListener('submit', () => void decideMany(app, rows, select.value, note.value));
  // The keys of the decisions choose here too, and Enter is not the select's.
  select.addEventListener('keydown', (event) => {
    const chosen = choices.find(({ key }) => key === event.key.toUpperCase());
    if (!chosen && event.key !== 'Enter') return;
    event.preventDefault();
    if (chosen) select.value = chosen.value;
    else submit.click();
  });
  const dialog = el('dialog', { 'aria-label': `Decide ${counted(rows.length, 'row')} together` }, form);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  select.focus();
}
