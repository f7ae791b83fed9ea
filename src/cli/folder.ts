import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Outcome, Tab } from '../core/model.ts';
import { normalizeHeading } from '../core/normalize/heading.ts';
import {
  type ReservedName,
  reservedNamed,
  type SetupTabName,
  setupTabNamed,
} from '../core/read/setupTabs.ts';
import { COLUMNS, OUTCOMES, OUTPUTS } from '../core/report/outputColumns.ts';
import { type OutputTable, unmergeable } from '../core/rerun/outputTable.ts';
import { type CsvFile, lookAt, readRows } from './csvFile.ts';
import { SetupMistake } from './usage.ts';

export interface InputFolder {
  readonly setup: Map<SetupTabName, { readonly tab: Tab; readonly file: CsvFile }>;
  /** In alphabetical order of their tab names. */
  readonly sources: readonly CsvFile[];
}

const OUTPUT_NAMES = new Set<string>(OUTCOMES.map((outcome) => OUTPUTS[outcome].file));

/** Every `*.csv` of a folder is a tab by its file name; earlier results of the review are not read as sources. */
export async function readInputFolder(folder: string): Promise<InputFolder> {
  const names = (await listFolder(folder)).filter((name) => /\.csv$/i.test(name)).sort();
  const setup = new Map<SetupTabName, { tab: Tab; file: CsvFile }>();
  const sources: CsvFile[] = [];
  for (const name of names) {
    const tab = name.replace(/\.csv$/i, '');
    if (OUTPUT_NAMES.has(tab) || reservedNamed(tab)) continue;
    const file = await readable(join(folder, name), () => lookAt(join(folder, name), tab));
    const setupTab = setupTabNamed(tab);
    if (!setupTab) sources.push(file);
    else if (setup.has(setupTab))
      throw new SetupMistake(`${folder} holds two files for ${setupTab}. Keep one of them`);
    else setup.set(setupTab, { tab: { name: tab, rows: await allRows(file) }, file });
  }
  return { setup, sources };
}

/** A reserved file of a folder; null where it has none. */
export async function readReserved(folder: string, name: ReservedName): Promise<Tab | null> {
  const file = (await listFolder(folder)).find(
    (file) => /\.csv$/i.test(file) && reservedNamed(file.replace(/\.csv$/i, '')) === name,
  );
  if (!file) return null;
  const path = join(folder, file);
  return { name, rows: await readable(path, async () => allRows(await lookAt(path, name))) };
}

/** The results of an earlier run in the output folder; tables are empty where there are none. */
export async function readEarlierOutputs(out: string): Promise<Record<Outcome, OutputTable>> {
  const tables: Record<Outcome, OutputTable> = { ledger: [], conflict: [], error: [] };
  for (const outcome of OUTCOMES) {
    const path = join(out, `${OUTPUTS[outcome].file}.csv`);
    if (!(await isThere(path))) continue;
    const file = await readable(path, () =>
      lookAt(path, OUTPUTS[outcome].file, new Set(COLUMNS[outcome].map(normalizeHeading))),
    );
    tables[outcome] = await readable(path, () => allRows(file));
  }
  for (const outcome of unmergeable(tables))
    throw new SetupMistake(
      `${join(out, OUTPUTS[outcome].file)}.csv has no row_key column, so its decisions could be lost. Move the file away, or name another --out folder`,
    );
  return tables;
}

async function listFolder(folder: string): Promise<string[]> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => null,
  );
  if (isFolder === null)
    throw new SetupMistake(`there is no folder ${folder}. Name the folder that holds your CSV files`);
  if (!isFolder) throw new SetupMistake(`${basename(folder)} is a file. Name the folder that holds it`);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

async function allRows(file: CsvFile): Promise<string[][]> {
  const rows: string[][] = [];
  await readRows(file, (chunk) => {
    for (const cells of chunk) rows.push([...cells]);
  });
  return rows;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}

/** What a file's reading gives; a file that cannot be read is a mistake of the set-up, not a bug. */
async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SetupMistake) throw error;
    throw new SetupMistake(
      `${path} cannot be read (${(error as NodeJS.ErrnoException).code}). Close it elsewhere, or move it away`,
    );
  }
}
