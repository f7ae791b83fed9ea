import { MessageChannel, Worker } from 'node:worker_threads';
import type { HeldAnswer, HeldQuestion } from '../wire.ts';
import type { OperationName, Operations } from './operations.ts';
import type { Reply, Request, WorkerData } from './worker.ts';

type Asynchronous<F> = F extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;

/** The workbook in its thread: every operation as a promise, done in the order in which they were asked for. */
export type RemoteWorkbook = { readonly [Name in OperationName]: Asynchronous<Operations[Name]> };

export interface WorkbookThread {
  readonly workbook: RemoteWorkbook;
  /** Answers the question that holds the script, if it is still that one. */
  answer(id: number, answer: HeldAnswer): void;
  /** Closes the question that holds the script, as a person does who thinks better of it. */
  dismiss(): void;
  close(): Promise<void>;
}

export interface Listeners {
  readonly changed: (version: number) => void;
  /** null once it is answered. */
  readonly asked: (question: HeldQuestion | null) => void;
  /** The thread died, which is a bug. */
  readonly died: (error: Error) => void;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

export function startWorkbook(
  file: URL,
  settings: Omit<WorkerData, 'questions' | 'bell'>,
  listeners: Listeners,
): WorkbookThread {
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const workerData: WorkerData = { ...settings, questions: port2, bell };
  const worker = new Worker(file, { workerData, transferList: [port2] });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let lastVersion = 0;
  let held: HeldQuestion | null = null;

  const died = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    listeners.died(error);
  };
  port1.on('message', (question: HeldQuestion) => {
    held = question;
    listeners.asked(question);
  });
  worker.on('error', died);
  worker.on('message', (message: Reply) => {
    const { resolve, reject } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.version !== lastVersion) {
      lastVersion = message.version;
      listeners.changed(lastVersion);
    }
    if ('error' in message) reject?.(new AddonError(message.error));
    else resolve?.(message.result as never);
  });

  const call = (name: OperationName, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ id: lastId, name, args } satisfies Request);
    });

  const answer: WorkbookThread['answer'] = (id, given) => {
    if (held?.id !== id) return;
    held = null;
    port1.postMessage(given);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
    listeners.asked(null);
  };

  return {
    workbook: new Proxy({} as RemoteWorkbook, {
      get:
        (_target, name) =>
        (...args: unknown[]) =>
          call(name as OperationName, args),
    }),
    answer,
    dismiss() {
      if (held) answer(held.id, { button: 'CLOSE', text: '' });
    },
    async close() {
      await worker.terminate();
      port1.close();
    },
  };
}

/** What the add-on or the emulator threw, in its own words: to be shown, not to be mended here. */
export class AddonError extends Error {}
