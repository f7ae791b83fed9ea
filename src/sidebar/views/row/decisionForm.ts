import { nameOfVerdict } from '../../../core/classify/nameOfVerdict.ts';
import { DECISIONS, type DecisionChoice, readDecision, writeDecision } from '../../../core/decisions.ts';
import type { Difference } from '../../../core/differences/differences.ts';
import { contactName } from '../../../core/match/names/contactName.ts';
import { type DecidableRow, needsNote, whyNotOffered } from '../../../core/offers.ts';
import { approvalText } from '../../../core/report/approvalText.ts';
import { whyDecisionFails } from '../../../core/report/decisionOfRow.ts';
import { shownMinute, withShownTimes } from '../../../core/report/shownTime.ts';
import { shownValue } from '../../../core/report/writesText.ts';
import { systemTitle } from '../../../core/systems/systems.ts';
import type { App } from '../../app.ts';
import { decide } from '../../deciding/deciding.ts';
import { answerSecond, isSecond } from '../../deciding/second.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';
import { isDecided } from '../../loaded/filter.ts';
import { decidable, type QueueRow } from '../../loaded/queueRow.ts';
import { linkPicker } from './linkPicker.ts';
import { nameForm } from './nameForm.ts';
import { undoButtons } from './undoButtons.ts';

/** What the reviewer says of the row: written beside it, with who and when, and nothing else. */
export function decisionForm(
  app: App,
  shown: Shown,
  decisions: readonly DecisionChoice[] = DECISIONS,
): HTMLElement | null {
  const { said, difference } = shown;
  if (!said || said.state === 'cleared') return null;
  if (app.reviewer === '') return nameForm(app);
  const keepDraft = () => app.drafts.set(said.rowKey, note.value);
  const note = el('textarea', { id: 'note', rows: 2, oninput: keepDraft });
  note.addEventListener('keydown', (event) => {
    if (isSecond(app, said) || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    note.blur();
    void decide(app, said.decided.decision, note.value, 'stay');
  });
  note.value = app.drafts.get(said.rowKey) ?? said.decided.note;
  const row = decidableNow(shown, said);
  const stands = readDecision(said.decided.decision, decisions);
  const press = (choice: DecisionChoice, about: string) => {
    if (!needsNote(choice, row) || note.value.trim() !== '')
      return void (isSecond(app, said)
        ? answerSecond(app, said, writeDecision(choice, about), note.value)
        : decide(app, writeDecision(choice, about), note.value, 'go on'));
    app.say('The field is protected: say in the note why it may be written, then approve.', 'bad');
    note.focus();
  };
  const button = (choice: DecisionChoice, aboutOf: () => string, label: string) =>
    el(
      'button',
      {
        'data-key': choice.key.toLowerCase(),
        'aria-keyshortcuts': choice.key.toLowerCase(),
        'aria-pressed': String(isDecided(said) && stands?.choice.value === choice.value),
        class: choice.where === 'approvable' ? 'wide' : undefined,
        onclick: () => press(choice, aboutOf()),
      },
      label,
      el('kbd', { 'aria-hidden': 'true' }, choice.key),
      choice.where === undefined && el('span', { class: 'means' }, choice.means),
    );
  const offered = decisions.filter((choice) => whyNotOffered(choice, row) === '');
  const labelOf = (choice: DecisionChoice) =>
    choice.where === 'approvable' ? `${choice.label}: ${withShownTimes(meaning(shown))}` : choice.label;
  return el(
    'section',
    { class: 'decide', 'aria-label': 'Decide' },
    countsForNothing(said, row),
    ...offered
      .filter(({ needs }) => needs === 'contact')
      .map((choice) => linkPicker(app, shown, choice, stands?.contact ?? '', button)),
    el(
      'div',
      { class: 'choices' },
      ...offered.filter(({ needs }) => !needs).map((choice) => button(choice, () => '', labelOf(choice))),
    ),
    ...(difference
      ? offered
          .filter(({ needs }) => needs === 'system')
          .map((choice) => useChoice(difference, (one, about) => button(one, about, one.label), choice))
      : []),
    el('label', { for: 'note' }, 'Note, saved with the decision or Ctrl+Enter'),
    note,
    lastLine(sayDecision(said), undoButtons(app)),
  );
}

/** By the rules as they are now where the row could be judged anew, else by what the last run said. */
export function decidableNow({ explanation, difference }: Shown, said: QueueRow): DecidableRow {
  const findings = explanation?.verdict.findings ?? difference?.findings;
  const before = decidable(said);
  if (!findings) return before;
  return {
    ...before,
    reasons: [...new Set([...before.reasons, ...findings.map(({ reason }) => reason)])],
    writes: difference ? difference.writes.length > 0 : before.writes,
  };
}

/** What approving the row means, as it says on the button. */
function meaning({ explanation, difference, said }: Shown): string {
  const whom = said?.contactName ?? '';
  if (difference) return approvalText(difference.writes, contactName(difference.contact) || whom);
  if (!explanation) return said?.writes.split('\n')[0] || 'write it as proposed';
  const { verdict } = explanation;
  return approvalText(verdict.writes, nameOfVerdict(verdict) || verdict.match.contact?.key || whom);
}

/** Names a decision that stands beside the row and means nothing there. */
function countsForNothing({ decided }: QueueRow, row: DecidableRow): HTMLElement | null {
  const said = readDecision<DecisionChoice>(decided.decision, DECISIONS);
  const why = said && whyDecisionFails(said.choice, row, decided.note);
  return said && why
    ? el('p', { class: 'notice' }, `"${said.choice.value}" is in the cell and counts for nothing: ${why}.`)
    : null;
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
      el('option', { value: system }, `${systemTitle(system)}: ${withShownTimes(shownValue(value))}`),
    ),
  );
  return el(
    'div',
    { class: 'row' },
    select,
    button(choice, () => select.value),
  );
}

function lastLine(says: string, buttons: readonly HTMLElement[]): HTMLElement | null {
  if (says === '' && buttons.length === 0) return null;
  return el('div', { class: 'row' }, el('p', { class: 'small grow' }, says), ...buttons);
}

function sayDecision(said: NonNullable<Shown['said']>): string {
  const { decision, decided_by: by, decided_at: at } = said.decided;
  if (decision === '') return '';
  const was = isDecided(said) ? 'Decided' : 'Was';
  return `${was}: ${decision}${by ? `, ${by}` : ''}${at ? `, ${shownMinute(at)}` : ''}.`;
}
