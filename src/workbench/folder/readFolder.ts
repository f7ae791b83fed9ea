import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reservedNamed, tabNameOf } from '../../core/read/setupTabs.ts';
import { assertSize } from '../fileSize.ts';
import { Mistake } from '../mistake.ts';
import { rowsOfFile } from './contents.ts';
import { OUTPUT_TABS } from './outputTabs.ts';

export interface FolderTab {
  readonly tab: string;
  readonly rows: readonly (readonly string[])[];
}

export interface OpenFolder {
  readonly path: string;
  readonly inputs: readonly FolderTab[];
  /** What an earlier run left, by the tab it belongs to. */
  readonly outputs: readonly FolderTab[];
}

/** Every `*.csv` of the folder as a tab. One file that cannot be read stops it: a review without it would mislead. */
export async function readFolder(path: string): Promise<OpenFolder> {
  const names = (await list(path)).filter((name) => /\.csv$/i.test(name)).sort();
  if (names.length === 0)
    throw new Mistake(
      `${path} holds no CSV file. Put contact-map.csv and your exports there, or name another folder`,
    );
  const inputs: FolderTab[] = [];
  const outputs: FolderTab[] = [];
  for (const name of names) {
    if (reservedNamed(name.replace(/\.csv$/i, ''))) continue;
    const rows = await readTab(path, name);
    const output = OUTPUT_TABS.find(({ file }) => file === name);
    if (output) outputs.push({ tab: output.tab, rows });
    else inputs.push({ tab: tabNameOf(name), rows });
  }
  return { path, inputs, outputs };
}

async function readTab(path: string, name: string): Promise<readonly (readonly string[])[]> {
  const file = join(path, name);
  assertSize(name, (await stat(file)).size);
  return rowsOfFile(name, await readFile(file));
}

async function list(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Mistake(`there is no folder ${path}. Name the folder that holds your CSV files`);
  if (!found.isDirectory()) throw new Mistake(`${path} is a file. Name the folder that holds it`);
  return readdir(path);
}
