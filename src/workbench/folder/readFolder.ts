import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brokenResult } from '../../core/read/brokenResult.ts';
import { reservedNamed, tabNameOf } from '../../core/read/setupTabs.ts';
import { LOG_FILE } from '../../core/report/outputColumns.ts';
import { csvFilesIn, tabOf } from '../../files/csvFolder.ts';
import { isAnythingAt, obstacleTo, refused } from '../../files/plainFile.ts';
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
  /** The lines of the decision log. */
  readonly log: readonly string[];
}

/** Every `*.csv` of the folder as a tab. One file that cannot be read stops it: a review without it would mislead. */
export async function readFolder(path: string): Promise<OpenFolder> {
  const { files, problem } = await csvFilesIn(path);
  if (problem) throw new Mistake(problem);
  if (files.length === 0)
    throw new Mistake(
      `${path} holds no CSV file. Put contact-map.csv and your exports there, or name another folder`,
    );
  const inputs: FolderTab[] = [];
  const outputs: FolderTab[] = [];
  for (const name of files) {
    if (reservedNamed(tabOf(name))) continue;
    const rows = await readTab(path, name);
    const output = OUTPUT_TABS.find(({ file }) => file === name);
    const broken = output && brokenResult(rows);
    if (broken) throw new Mistake(`${join(path, name)}, ${broken}, then start again`);
    if (output) outputs.push({ tab: output.tab, rows });
    else inputs.push({ tab: tabNameOf(name), rows });
  }
  return { path, inputs, outputs, log: await readLogLines(path) };
}

async function readLogLines(path: string): Promise<readonly string[]> {
  const file = join(path, LOG_FILE);
  if (!(await isAnythingAt(file))) return [];
  const obstacle = await obstacleTo(file);
  if (obstacle) throw new Mistake(obstacle);
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
}

async function readTab(path: string, name: string): Promise<readonly (readonly string[])[]> {
  const file = join(path, name);
  const stop = (error: NodeJS.ErrnoException): never => {
    throw new Mistake(refused(file)(error));
  };
  assertSize(name, (await stat(file).catch(stop)).size);
  return rowsOfFile(name, await readFile(file).catch(stop));
}
