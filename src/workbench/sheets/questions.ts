import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { nameOf } from '../../emulator/google/enums.ts';
import type { ButtonName } from '../../emulator/uiRecord.ts';
import type { HeldAnswer, HeldQuestion } from '../wire.ts';

export type Ask = (question: Omit<HeldQuestion, 'id'>) => HeldAnswer;

/**
 * Asks the person and waits. A script of Google's stands still at `ui.alert` until somebody clicks, so this thread
 * does: it sleeps on the shared number until the server has put the answer into the port and wakes it.
 */
export function askByWaiting(port: MessagePort, bell: Int32Array): Ask {
  let id = 0;
  return (question) => {
    id += 1;
    Atomics.store(bell, 0, 0);
    port.postMessage({ ...question, id } satisfies HeldQuestion);
    Atomics.wait(bell, 0, 0);
    const answered = receiveMessageOnPort(port);
    if (!answered) throw new Error('The workbench was woken without an answer');
    return answered.message as HeldAnswer;
  };
}

/** As the emulator reads the arguments of `alert` and `prompt`, which it checks itself. */
function questionOf(kind: HeldQuestion['kind'], args: readonly unknown[]): Omit<HeldQuestion, 'id'> {
  const [first, second, third] = args;
  const [title, prompt, set] =
    third === undefined ? ['', String(first), second] : [String(first), String(second), third];
  const buttons = (set === undefined ? 'OK' : nameOf(set)).split('_') as ButtonName[];
  return { kind, title, prompt, buttons };
}

function replacing<T extends object>(object: T, members: Partial<T>): T {
  return new Proxy(object, {
    get: (target, key) => Reflect.get(key in members ? members : target, key),
  });
}

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Ui = GoogleAppsScript.Base.Ui;

/** The service with a Ui whose questions reach a person; the emulator takes the answer from `answers` as in a test. */
export function withQuestions(
  service: SpreadsheetApp,
  answers: { push(answer: HeldAnswer): unknown },
  ask: Ask,
): SpreadsheetApp {
  const asked =
    <T>(kind: HeldQuestion['kind'], real: (...args: never[]) => T) =>
    (...args: unknown[]): T => {
      answers.push(ask(questionOf(kind, args)));
      return real(...(args as never[]));
    };
  return replacing(service, {
    getUi() {
      const ui: Ui = service.getUi();
      return replacing(ui, { alert: asked('alert', ui.alert), prompt: asked('prompt', ui.prompt) });
    },
  });
}
