import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { buildWhereOlder } from './buildWhereOlder.ts';

const BUILT = resolve('build/cli/main.mjs');
const SOURCES = ['src/core', 'src/files', 'src/cli', 'src/bigquery.ts', 'build/build.mjs'];

const LONGEST_COMMAND_MS = 30_000;

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function buildCommandLine(): void {
  buildWhereOlder('cli', BUILT, SOURCES);
}

let thread: { readonly worker: Worker; readonly port: MessagePort; readonly done: Int32Array } | undefined;
afterAll(async () => {
  await thread?.worker.terminate();
  thread = undefined;
});

/**
 * Runs a command of the built program, in a thread that the commands of a test file share: a process for each would take most
 * of the time. Not for `open`, which ends its process itself.
 */
export function program(...args: string[]): Ended {
  thread ??= begin();
  const { port, done } = thread;
  Atomics.store(done, 0, 0);
  port.postMessage(args);
  if (Atomics.wait(done, 0, 0, LONGEST_COMMAND_MS) === 'timed-out')
    throw new Error(`${args.join(' ')} did not end`);
  return receiveMessageOnPort(port)?.message;
}

function begin() {
  const { port1: port, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(join(__dirname, 'commandThread.mjs'), {
    workerData: { program: pathToFileURL(BUILT).href, port: port2, done },
    transferList: [port2],
  });
  return { worker, port, done };
}

/** Runs the built program as a person does, in a process of its own. */
export function programAlone(...args: string[]): Ended {
  return spawnSync(process.execPath, [BUILT, ...args], { encoding: 'utf8' });
}

export function review(...args: string[]): Ended {
  return program('review', ...args);
}
