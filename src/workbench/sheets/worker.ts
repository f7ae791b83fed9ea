import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PageCallTimes } from '../../emulator/pageCalls.ts';
import { type OperationName, operationsOn } from './operations.ts';
import { askByWaiting } from './questions.ts';
import { type BuiltAddon, openWorkbook } from './workbook.ts';

export interface WorkerData {
  readonly addon: BuiltAddon;
  readonly email: string;
  readonly timeZone: string;
  readonly pageCalls: PageCallTimes | undefined;
  /** Questions go out and answers come in; `bell` wakes the thread. */
  readonly questions: MessagePort;
  readonly bell: Int32Array;
}

export interface Request {
  readonly id: number;
  readonly name: OperationName;
  readonly args: readonly unknown[];
}

export type Reply =
  | { readonly id: number; readonly result: unknown; readonly version: number }
  | { readonly id: number; readonly error: string; readonly version: number };

/** Apps Script is synchronous and the server must go on serving while it runs: the emulator has this thread to itself. */
const { addon, questions, bell, ...options } = workerData as WorkerData;
const workbook = openWorkbook(addon, options, askByWaiting(questions, bell));
const operations = operationsOn(workbook);

parentPort?.on('message', ({ id, name, args }: Request) => {
  try {
    const result = (operations[name] as (...given: readonly unknown[]) => unknown)(...args);
    const answer = { id, result, version: workbook.version };
    const wait = name === 'run' ? workbook.emulator.nextPageCallTakes() : 0;
    if (wait === 0) reply(answer);
    else setTimeout(reply, wait, answer);
  } catch (error) {
    reply({ id, error: messageOf(error), version: workbook.version });
  }
});

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

/** As Google shows it: the error's name and its message, from whichever realm it comes. */
function messageOf(error: unknown): string {
  const { name, message } = (error ?? {}) as { name?: unknown; message?: unknown };
  return typeof message === 'string' ? `${String(name ?? 'Error')}: ${message}` : String(error);
}
