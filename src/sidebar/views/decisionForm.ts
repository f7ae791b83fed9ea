import { contactKeys } from '../../core/match/contacts.ts';
import type { App } from '../app.ts';
import type { Shown } from '../book/explain.ts';
import { isDecided } from '../book/filter.ts';
import { el } from '../dom.ts';
import { decide, undo } from '../reviewing.ts';
import { nameForm } from './nameForm.ts';

const CHOICES = [
  { key: 'a', decision: 'approve', label: 'Approve' },
  { key: 'r', decision: 'reject', label: 'Reject' },
  { key: 'i', decision: 'needs info', label: 'Needs info' },
] as const;

/** What the reviewer says of the row: written beside it, with who and when, and nothing else. */
export function decisionForm(app: App, { said, explanation }: Shown): HTMLElement | null {
  if (!said || said.state === 'cleared') return null;
  if (app.reviewer === '') return nameForm(app);
  const keepDraft = () => app.drafts.set(said.rowKey, note.value);
  const note = el('textarea', { id: 'note', rows: 2, oninput: keepDraft });
  note.value = app.drafts.get(said.rowKey) ?? said.note;
  const choose = (decision: string) => void decide(app, decision, note.value);
  const keys =
    said.outcome === 'conflict'
      ? (explanation?.candidates ?? []).flatMap(({ contact }) => contactKeys(contact))
      : [];
  return el(
    'section',
    { class: 'decide', 'aria-label': 'Decide' },
    el(
      'div',
      { class: 'choices' },
      ...CHOICES.map(({ key, decision, label }) =>
        el(
          'button',
          {
            'data-key': key,
            'aria-keyshortcuts': key,
            'aria-pressed': String(isDecided(said) && said.decision === decision),
            onclick: () => choose(decision),
          },
          label,
          el('kbd', { 'aria-hidden': 'true' }, key.toUpperCase()),
        ),
      ),
    ),
    keys.length > 0 && linkChoice(keys, said.decision, choose),
    el('label', { for: 'note' }, 'Note, written with the decision'),
    note,
    el(
      'div',
      { class: 'row' },
      el('p', { class: 'small grow' }, stands(said)),
      app.undo.length > 0 &&
        el(
          'button',
          { 'data-key': 'u', 'aria-keyshortcuts': 'u', onclick: () => void undo(app) },
          'Undo',
          el('kbd', { 'aria-hidden': 'true' }, 'U'),
        ),
    ),
  );
}

function linkChoice(
  keys: readonly string[],
  decision: string,
  choose: (decision: string) => void,
): HTMLElement {
  const select = el(
    'select',
    { id: 'link', 'aria-label': 'Link to one of the candidates' },
    ...keys.map((key) => el('option', { value: key, selected: decision === `link: ${key}` }, key)),
  );
  return el(
    'div',
    { class: 'row' },
    select,
    el(
      'button',
      { 'data-key': 'l', 'aria-keyshortcuts': 'l', onclick: () => choose(`link: ${select.value}`) },
      'Link',
      el('kbd', { 'aria-hidden': 'true' }, 'L'),
    ),
  );
}

function stands({ decision, decidedBy, decidedAt, state }: NonNullable<Shown['said']>): string {
  if (decision === '') return 'Not decided yet.';
  const when = decidedAt.slice(0, 16).replace('T', ' ');
  const was = state === 'reopened' ? 'Was' : 'Decided';
  return `${was}: ${decision}${decidedBy ? `, ${decidedBy}` : ''}${when ? `, ${when}` : ''}.`;
}
