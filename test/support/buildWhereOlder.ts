import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONGEST_BUILD_MS = 60_000;

/** Builds a target of build.mjs where the file it makes is older than its sources. Test files run side by side: one builds, others wait. */
export function buildWhereOlder(target: string, built: string, sources: readonly string[]): void {
  const lock = join(tmpdir(), `crm-review-${target}-${process.ppid}`);
  const since = Date.now();
  while (!tookLock(lock))
    if (Date.now() - since > LONGEST_BUILD_MS) throw new Error(`${lock} is in the way`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  try {
    if (changedAt(built) > Math.max(...sources.map(changedAt))) return;
    const { status, stderr } = spawnSync(process.execPath, ['build/build.mjs', '--quiet', target], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  } finally {
    rmdirSync(lock);
  }
}

function tookLock(lock: string): boolean {
  try {
    mkdirSync(lock);
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
