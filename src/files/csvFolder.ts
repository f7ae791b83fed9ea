import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setupTabNamed } from '../core/read/setup/setupTabNames.ts';
import { obstacleTo, refused, whyNoFolder } from './plainFile.ts';

const CSV = /\.csv$/i;

/** The tab that a CSV file is, by its name. */
export function tabOf(file: string): string {
  return file.replace(CSV, '');
}

/**
 * The CSV files of a folder in alphabetical order; or, as `problem`, the one line that says why the folder cannot be
 * reviewed. Every entry that is named as a CSV file must be one: a review without it would mislead.
 */
export async function csvFilesIn(folder: string): Promise<{ files: readonly string[]; problem: string }> {
  const noFolder = await whyNoFolder(folder, 'the folder that holds your CSV files');
  if (noFolder) return stop(noFolder);
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => error);
  if (entries instanceof Error) return stop(refused(folder)(entries));
  const files = entries.filter((name) => CSV.test(name)).sort();
  for (const name of files) {
    const obstacle = await obstacleTo(join(folder, name));
    if (obstacle) return stop(obstacle);
  }
  return twiceSaid(folder, files) ?? { files, problem: '' };
}

/** Two files that would be one set-up tab: nobody can tell which of them is meant. */
function twiceSaid(folder: string, files: readonly string[]) {
  const seen = new Map<string, string>();
  for (const file of files) {
    const setup = setupTabNamed(tabOf(file));
    const other = setup && seen.get(setup);
    if (other) return stop(`${folder} holds two files for ${setup}: ${other} and ${file}. Keep one of them`);
    if (setup) seen.set(setup, file);
  }
  return undefined;
}

function stop(problem: string) {
  return { files: [], problem };
}
