import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Task } from './child.ts';

export const BUNDLE = 'build/mutation/bundle';
const CHILD = resolve(BUNDLE, 'test/mutation/child.mjs');

/** The path of a test file as a child loads it. */
export function built(testFile: string): string {
  return resolve(BUNDLE, testFile.replace(/\.ts$/, '.mjs'));
}

export function startChild(): ChildProcess {
  return fork(CHILD, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
}

export function endChild(child: ChildProcess): void {
  if (child.connected) child.send('end' satisfies Task);
}

/** A child's answer; 'late' where it gives none in time, 'gone' where it ends without one. It is of no use after either. */
export async function ask<T>(
  child: ChildProcess,
  task: Task,
  longestMs: number,
): Promise<{ answer: T } | 'late' | 'gone'> {
  return new Promise((settle) => {
    const end = (outcome: { answer: T } | 'late' | 'gone') => {
      clearTimeout(timer);
      child.removeAllListeners();
      if (outcome === 'late') child.kill('SIGKILL');
      settle(outcome);
    };
    const timer = setTimeout(() => end('late'), longestMs);
    child.on('message', (answer: T) => end({ answer }));
    child.on('exit', () => end('gone'));
    child.send(task);
  });
}

/** Does each of them, as many at once as there are jobs. `one` knows in which job it is. */
export async function inTurn<T>(
  all: readonly T[],
  jobs: number,
  one: (each: T, job: number) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const work = async (_: unknown, job: number) => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await one(next, job);
  };
  await Promise.all(Array.from({ length: jobs }).map(work));
}
