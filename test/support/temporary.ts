import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { MARK_FILE } from '../../src/cli/folder/results.ts';
import type { Tab } from '../../src/core/model.ts';
import { formatCsv } from '../../src/core/read/csv/csv.ts';

const root = mkdtempSync(join(tmpdir(), 'crm-review-'));
/** What a file's last test has started may still be writing. */
const TRIES = { maxRetries: 20, retryDelay: 100 };
afterAll(() => rmSync(root, { recursive: true, force: true, ...TRIES }));
let made = 0;

/** A path where nothing is yet, in a folder of its own. All of them are gone when the test file has run. */
export function newPath(name = 'out'): string {
  const folder = join(root, String(++made));
  mkdirSync(folder);
  return join(folder, name);
}

/** A new folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = newPath('in');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function folderOfTabs(tabs: readonly Tab[]): string {
  return folderOf(Object.fromEntries(tabs.map(({ name, rows }) => [`${name}.csv`, formatCsv(rows)])));
}

/** Every file of a folder by name, with its bytes and when it was last written; not the mark of a run, which is no result. */
export function filesIn(folder: string): Record<string, { bytes: string; writtenAt: bigint }> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== MARK_FILE)
      .map(({ name }) => name)
      .sort()
      .map((name) => [
        name,
        {
          bytes: readFileSync(join(folder, name), 'latin1'),
          writtenAt: statSync(join(folder, name), { bigint: true }).mtimeNs,
        },
      ]),
  );
}

/** What stands beside a path, itself included: a run that fails leaves nothing there. */
export function beside(path: string): string[] {
  return readdirSync(dirname(path)).sort();
}
