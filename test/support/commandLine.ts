import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILT = resolve('build/cli/main.mjs');
const SOURCES = ['src/core', 'src/files', 'src/cli', 'src/bigquery', 'build/build.mjs'];
const LOCK = join(tmpdir(), `crm-review-build-${process.ppid}`);
const LONGEST_BUILD_MS = 30_000;

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command line where it is older than its sources. Test files run side by side: one builds, others wait. */
export function buildCommandLine(): void {
  const since = Date.now();
  while (!tookLock())
    if (Date.now() - since > LONGEST_BUILD_MS) throw new Error(`${LOCK} is in the way`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  try {
    if (changedAt(BUILT) > Math.max(...SOURCES.map(changedAt))) return;
    const { status, stderr } = spawnSync(process.execPath, ['build/build.mjs', '--quiet', 'cli'], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  } finally {
    rmdirSync(LOCK);
  }
}

/** Runs the built program as a person does. */
export function program(...args: string[]): Ended {
  return spawnSync(process.execPath, [BUILT, ...args], { encoding: 'utf8' });
}

export function review(...args: string[]): Ended {
  return program('review', ...args);
}

function tookLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
