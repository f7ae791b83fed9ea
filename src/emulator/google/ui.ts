import { exception, notEmulated } from '../exception.ts';
import { stateOf } from '../identity.ts';
import type { Session } from '../session.ts';
import { type EmulatedClass, strict } from '../strict.ts';
import type { Answer, AskedQuestion, PageRecord } from '../uiRecord.ts';
import { Button, ButtonSet, nameOf } from './enums.ts';
import { newMenu } from './menu.ts';
import { servedPage } from './servedPage.ts';

type Ui = GoogleAppsScript.Base.Ui;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;

const QUESTION = 'text | text, ButtonSet | text, text, ButtonSet';

const UI: EmulatedClass = {
  name: 'Ui',
  path: 'Ui',
  calls: 'counted',
  signatures: {
    createMenu: 'text',
    createAddonMenu: '',
    alert: QUESTION,
    prompt: QUESTION,
    showSidebar: 'HtmlOutput',
  },
};

const PROMPT_RESPONSE: EmulatedClass = {
  name: 'PromptResponse',
  path: 'PromptResponse',
  calls: 'free',
  signatures: { getSelectedButton: '', getResponseText: '' },
};

function readQuestion(args: readonly unknown[]): Pick<AskedQuestion, 'title' | 'prompt' | 'buttons'> {
  const [first, second, third] = args;
  if (third !== undefined) return { title: String(first), prompt: String(second), buttons: nameOf(third) };
  return { title: '', prompt: String(first), buttons: second === undefined ? 'OK' : nameOf(second) };
}

/** Takes the next answer. A notice with nothing but OK answers itself; any choice must have been prepared. */
function ask(session: Session, kind: AskedQuestion['kind'], args: readonly unknown[]) {
  const question = readQuestion(args);
  const next: Answer | undefined = session.ui.answers.shift();
  if (next === undefined && (kind === 'prompt' || question.buttons !== 'OK')) {
    throw notEmulated(`An answer to "${question.prompt}"`);
  }
  const { button, text } = typeof next === 'object' ? next : { button: next ?? 'OK', text: '' };
  if (button !== 'CLOSE' && !question.buttons.split('_').includes(button)) {
    throw exception(`The question "${question.prompt}" has no button ${button}.`);
  }
  session.ui.asked.push({ kind, ...question, answer: button });
  return { button: Button[button], text };
}

function served(page: unknown): PageRecord {
  const record = stateOf<PageRecord>(page);
  return { ...record, content: servedPage(record.content) };
}

export function newUi(session: Session): Ui {
  const members = {
    Button,
    ButtonSet,
    createMenu: (caption) => newMenu(session, caption),
    createAddonMenu: () => newMenu(session, null),
    alert: (...args: unknown[]) => ask(session, 'alert', args).button,
    prompt(...args: unknown[]) {
      const { button, text } = ask(session, 'prompt', args);
      return strict<PromptResponse>(PROMPT_RESPONSE, session, {
        getSelectedButton: () => button,
        getResponseText: () => text,
      });
    },
    showSidebar(page) {
      session.ui.sidebar = served(page);
    },
  } satisfies Partial<Ui>;
  return strict<Ui>(UI, session, members);
}
