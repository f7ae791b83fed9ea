import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'build/addon';
const SOURCES = [
  'src/addon.ts',
  'src/core',
  'src/host',
  'src/protocol.ts',
  'src/googleSays.ts',
  'src/sidebar',
  'src/emulator/coercionTable.ts',
  'build/build.mjs',
  'build/addon.mjs',
  'build/notices.mjs',
  'build/phoneMetadata.mjs',
  'build/servedScript.mjs',
  'build/sidebarPage.mjs',
  'build/installPage.mjs',
  'src/workbench/install',
  'docs/install.md',
  'appsscript.json',
  'fixtures/workbooks/first-slice',
];
const LOCK = join(tmpdir(), `crm-review-addon-${process.ppid}`);
const LONGEST_BUILD_MS = 60_000;

/** A file of the add-on as clasp would push it, built where it is older than its sources. One test file builds, others wait. */
export function builtFile(name: 'Code.js' | 'Sidebar.html' | 'appsscript.json'): string {
  const since = Date.now();
  while (!tookLock())
    if (Date.now() - since > LONGEST_BUILD_MS) throw new Error(`${LOCK} is in the way`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  try {
    if (changedAt(join(FOLDER, 'Code.js')) <= Math.max(...SOURCES.map(changedAt))) build();
    return readFileSync(join(FOLDER, name), 'utf8');
  } finally {
    rmdirSync(LOCK);
  }
}

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['build/build.mjs', '--quiet', 'addon'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
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
