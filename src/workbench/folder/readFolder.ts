import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { foreignBy, isReservedFile } from '../../core/proof/reservedFiles.ts';
import { brokenResult } from '../../core/read/csv/brokenResult.ts';
import { tabNameOf } from '../../core/read/setup/setupTabNames.ts';
import { csvFilesIn } from '../../files/csvFolder.ts';
import { refused } from '../../files/plainFile.ts';
import { assertSize } from '../fileSize.ts';
import { Mistake } from '../mistake.ts';
import { OUTPUT_TABS } from '../tables/outputTabs.ts';
import { rowsOfFile } from './contents.ts';
import { LEFT_TABS } from './keptTabs.ts';
import { bytesOf } from './writeAside.ts';

export interface FolderTab {
  readonly tab: string;
  readonly rows: readonly (readonly string[])[];
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface OpenFolder {
  readonly path: string;
  readonly inputs: readonly FolderTab[];
  /** What an earlier run left, by the tab it belongs to: its tables, the decision log, the sample, the plan, and so on. */
  readonly outputs: readonly FolderTab[];
}

/** A folder that holds nothing yet. */
export const NO_FILES = { inputs: [], outputs: [] } as const;

/** Every `*.csv` of the folder as a tab. One file that cannot be read stops it: a review without it would mislead. */
export async function readFolder(path: string): Promise<OpenFolder> {
  const { files, problem } = await csvFilesIn(path);
  if (problem) throw new Mistake(problem);
  const inputs: FolderTab[] = [];
  const outputs: FolderTab[] = [];
  for (const name of files) {
    const output = OUTPUT_TABS.find(({ file }) => file === name);
    const { rows, bytes } = await readTab(path, name);
    const foreign = foreignBy(name, rows);
    if (foreign) throw new Mistake(foreign);
    if (!output && isReservedFile(name)) continue;
    const broken = output && brokenResult(rows);
    if (broken) throw new Mistake(`${join(path, name)}, ${broken}, then start again`);
    if (output) outputs.push({ tab: output.tab, rows, file: name, bytes });
    else inputs.push({ tab: tabNameOf(name), rows, file: name, bytes });
  }
  for (const { tab, file, keeping } of LEFT_TABS) {
    const bytes = await bytesOf(join(path, file));
    const rows = bytes ? keeping.read(bytes) : [];
    if (bytes && rows.length > 0) outputs.push({ tab, rows, file, bytes });
  }
  return { path, inputs, outputs };
}

async function readTab(path: string, name: string) {
  const file = join(path, name);
  const stop = (error: NodeJS.ErrnoException): never => {
    throw new Mistake(refused(file)(error));
  };
  assertSize(name, (await stat(file).catch(stop)).size);
  const bytes = await readFile(file).catch(stop);
  return { rows: rowsOfFile(name, bytes), bytes };
}
