import { DECISIONS, type DecisionChoice, readDecision, writeDecision } from '../../core/decisions.ts';
import { contactName } from '../../core/match/contactName.ts';
import { contactKeys } from '../../core/match/contacts.ts';
import { shownValue } from '../../core/report/writesText.ts';
import { systemTitle } from '../../core/systems/systems.ts';
import type { Difference } from '../../core/writes/differences.ts';
import type { App } from '../app.ts';
import { decide } from '../deciding.ts';
import { el } from '../dom.ts';
import type { Shown } from '../loaded/explainShown.ts';
import { isDecided } from '../loaded/filter.ts';
import { nameForm } from './nameForm.ts';
import { undoButtons } from './undoButtons.ts';

/** What the reviewer says of the row: written beside it, with who and when, and nothing else. */
export function decisionForm(
  app: App,
  { said, explanation, difference }: Shown,
  decisions: readonly DecisionChoice[] = DECISIONS,
): HTMLElement | null {
  if (!said || said.state === 'cleared') return null;
  if (app.reviewer === '') return nameForm(app);
  const keepDraft = () => app.drafts.set(said.rowKey, note.value);
  const note = el('textarea', { id: 'note', rows: 2, oninput: keepDraft });
  note.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    note.blur();
    void decide(app, said.decided.decision, note.value, 'stay');
  });
  note.value = app.drafts.get(said.rowKey) ?? said.decided.note;
  const candidates =
    said.outcome === 'conflict'
      ? (explanation?.candidates ?? []).flatMap(({ contact }) =>
          contactKeys(contact).map((key) => ({ key, name: contactName(contact) })),
        )
      : [];
  const stands = readDecision(said.decided.decision, decisions);
  const button = (choice: DecisionChoice, contactOf: () => string) =>
    el(
      'button',
      {
        'data-key': choice.key.toLowerCase(),
        'aria-keyshortcuts': choice.key.toLowerCase(),
        'aria-pressed': String(isDecided(said) && stands?.choice.value === choice.value),
        onclick: () => void decide(app, writeDecision(choice, contactOf()), note.value, 'go on'),
      },
      choice.label,
      el('kbd', { 'aria-hidden': 'true' }, choice.key),
    );
  const using = decisions.filter(({ needs }) => needs === 'system');
  const linking = decisions.filter(({ needs }) => needs === 'contact');
  return el(
    'section',
    { class: 'decide', 'aria-label': 'Decide' },
    el(
      'div',
      { class: 'choices' },
      ...decisions
        .filter(({ needs, value }) => !needs && !(value === 'approve' && difference?.writes.length === 0))
        .map((choice) => button(choice, () => '')),
    ),
    ...(difference ? using.map((choice) => useChoice(difference, button, choice)) : []),
    ...(candidates.length > 0
      ? linking.map((choice) => linkChoice(candidates, stands?.contact ?? '', (of) => button(choice, of)))
      : []),
    el('label', { for: 'note' }, 'Note, written with the decision (Ctrl+Enter: by itself)'),
    note,
    el('div', { class: 'row' }, el('p', { class: 'small grow' }, sayDecision(said)), ...undoButtons(app)),
  );
}

/** Of systems that hold different values, whose is to be written to the others. */
function useChoice(
  { sides }: Difference,
  button: (choice: DecisionChoice, about: () => string) => HTMLElement,
  choice: DecisionChoice,
): HTMLElement {
  const select = el(
    'select',
    { id: 'use', 'aria-label': 'The system whose value is to be used' },
    ...sides.map(({ system, value }) =>
      el('option', { value: system }, `${systemTitle(system)}: ${shownValue(value)}`),
    ),
  );
  return el(
    'div',
    { class: 'row' },
    select,
    button(choice, () => select.value),
  );
}

function linkChoice(
  candidates: readonly { readonly key: string; readonly name: string }[],
  linked: string,
  button: (contactOf: () => string) => HTMLElement,
): HTMLElement {
  const select = el(
    'select',
    { id: 'link', 'aria-label': 'Link to one of the candidates' },
    ...candidates.map(({ key, name }) =>
      el('option', { value: key, selected: linked === key }, name ? `${key} ${name}` : key),
    ),
  );
  return el(
    'div',
    { class: 'row' },
    select,
    button(() => select.value),
  );
}

function sayDecision(said: NonNullable<Shown['said']>): string {
  const { decision, decided_by: by, decided_at: at } = said.decided;
  if (decision === '') return 'Not decided yet.';
  const when = at.slice(0, 16).replace('T', ' ');
  const was = isDecided(said) ? 'Decided' : 'Was';
  return `${was}: ${decision}${by ? `, ${by}` : ''}${when ? `, ${when}` : ''}.`;
}
