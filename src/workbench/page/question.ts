import type { ButtonName } from '../../emulator/uiRecord.ts';
import type { HeldQuestion } from '../wire.ts';
import { ask } from './api.ts';
import { button, el } from './dom.ts';
import type { Notices } from './notices.ts';

const LABELS: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Cancel',
  YES: 'Yes',
  NO: 'No',
  CLOSE: 'Close',
};

/**
 * The add-on's alerts and prompts. The script stands still until one window answers; every window shows the question, so
 * that one that was closed or reloaded meanwhile holds nothing up.
 */
export function questionsOfAddon(notices: Notices): (question: HeldQuestion | null) => void {
  let shown: HTMLDialogElement | null = null;
  return (question) => {
    // Closed first: the focus then goes back to where it was.
    shown?.close();
    shown?.remove();
    shown = question && dialogOf(question, notices);
  };
}

function dialogOf(question: HeldQuestion, notices: Notices): HTMLDialogElement {
  const field =
    question.kind === 'prompt' ? el('input', { type: 'text', 'aria-label': question.prompt }) : null;
  const answer = (name: ButtonName) =>
    notices.guard(() => ask('answer', { id: question.id, button: name, text: field?.value ?? '' }));
  const buttons = question.buttons.map((name, at) =>
    button(LABELS[name], () => void answer(name), { class: at === 0 ? 'primary' : '' }),
  );
  const dialog = el(
    'dialog',
    { class: 'question', 'aria-label': question.title || 'Question of the add-on' },
    question.title ? el('h2', {}, question.title) : null,
    el('p', {}, question.prompt),
    field,
    el('footer', {}, ...buttons),
  );
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void answer('CLOSE');
  });
  field?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void answer(question.buttons[0] ?? 'OK');
  });
  document.body.append(dialog);
  dialog.showModal();
  (field ?? buttons[0])?.focus();
  return dialog;
}

/** A question of the page itself. */
export function confirmHere(title: string, text: string, yes: string, no = 'Cancel'): Promise<boolean> {
  return new Promise((resolve) => {
    const close = (answer: boolean) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const accept = button(yes, () => close(true), { class: 'primary' });
    const refuse = button(no, () => close(false));
    const dialog = el(
      'dialog',
      { class: 'question', 'aria-label': title },
      el('h2', {}, title),
      el('p', {}, text),
      el('footer', {}, accept, refuse),
    );
    dialog.addEventListener('cancel', () => close(false));
    document.body.append(dialog);
    dialog.showModal();
    refuse.focus();
  });
}

/** Asks for a line of text; '' where the person thinks better of it. */
export function askText(
  title: string,
  text: string,
  label: string,
  suggested: string,
  yes: string,
): Promise<string> {
  return new Promise((resolve) => {
    const field = el('input', { type: 'text', id: 'asked-text', value: suggested });
    const close = (answer: string) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const accept = () => close(field.value.trim());
    const dialog = el(
      'dialog',
      { class: 'question', 'aria-label': title },
      el('h2', {}, title),
      el('p', {}, text),
      el('label', { for: 'asked-text' }, label),
      field,
      el(
        'footer',
        {},
        button(yes, accept, { class: 'primary' }),
        button('Cancel', () => close('')),
      ),
    );
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      // The focus goes back to the button that asked: it is not to be pressed by the same key.
      event.preventDefault();
      accept();
    });
    dialog.addEventListener('cancel', () => close(''));
    document.body.append(dialog);
    dialog.showModal();
    field.focus();
    field.select();
  });
}
