import { join } from 'node:path';
import type { Outcome, Row, Tab } from '../../core/model.ts';
import { normalizeHeading } from '../../core/normalize/heading.ts';
import { ownCopy } from '../../core/normalize/text.ts';
import { foreignBy, isReservedFile } from '../../core/proof/reservedFiles.ts';
import { brokenResult } from '../../core/read/csv/brokenResult.ts';
import {
  type ReservedName,
  reservedNamed,
  type SetupTabName,
  setupTabNamed,
} from '../../core/read/setup/setupTabNames.ts';
import { OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { headingsKnown } from '../../core/report/outputHeader.ts';
import { type OutputTable, unmergeable } from '../../core/rerun/tableState.ts';
import { csvFilesIn, tabOf } from '../../files/csvFolder.ts';
import { isAnythingAt, refused } from '../../files/plainFile.ts';
import { SetupMistake } from '../usage.ts';
import { type CsvFile, lookAt, readRows } from './csvFile.ts';

export interface InputFolder {
  readonly folder: string;
  readonly setup: Map<SetupTabName, { readonly tab: Tab; readonly file: CsvFile }>;
  /** In alphabetical order of their tab names. */
  readonly sources: readonly CsvFile[];
}

/** Every `*.csv` of a folder is a tab by its file name; what the program itself has left there is not read as a source. */
export async function readInputFolder(folder: string): Promise<InputFolder> {
  const { files, problem } = await csvFilesIn(folder);
  if (problem) throw new SetupMistake(problem);
  const setup = new Map<SetupTabName, { tab: Tab; file: CsvFile }>();
  const sources: CsvFile[] = [];
  for (const name of files) {
    if (isReservedFile(name)) {
      await assertOurs(folder, name);
      continue;
    }
    const tab = tabOf(name);
    const file = await readable(join(folder, name), () => lookAt(join(folder, name), tab));
    const setupTab = setupTabNamed(tab);
    if (setupTab) setup.set(setupTab, { tab: { name: tab, rows: await allRows(file, ownCells) }, file });
    else sources.push(file);
  }
  return { folder, setup, sources };
}

/** An export of such a name would be read by nobody. */
async function assertOurs(folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const { head } = await readable(path, () => lookAt(path, name));
  const foreign = foreignBy(name, head);
  if (foreign) throw new SetupMistake(foreign);
}

/** A reserved file of a folder; null where it has none. */
export async function readReserved(folder: string, name: ReservedName): Promise<Tab | null> {
  const { files, problem } = await csvFilesIn(folder);
  if (problem) throw new SetupMistake(problem);
  const file = files.find((one) => reservedNamed(tabOf(one)) === name);
  if (!file) return null;
  const path = join(folder, file);
  return { name, rows: await readable(path, async () => allRows(await lookAt(path, name))) };
}

/** The results of an earlier run in the output folder; tables are empty where there are none. */
export async function readEarlierOutputs(out: string): Promise<Record<Outcome, OutputTable>> {
  const tables: Record<Outcome, OutputTable> = { ledger: [], conflict: [], error: [] };
  for (const outcome of OUTCOMES) {
    const path = join(out, `${OUTPUTS[outcome].file}.csv`);
    tables[outcome] = await readTable(path, OUTPUTS[outcome].file, headingsKnown(outcome));
    const broken = brokenResult(tables[outcome]);
    if (broken) throw new SetupMistake(`${path}, ${broken}, then run the review again`);
  }
  for (const outcome of unmergeable(tables))
    throw new SetupMistake(
      `${join(out, OUTPUTS[outcome].file)}.csv has no row_key column, so its decisions could be lost. Move the file away, or name another --out folder`,
    );
  return tables;
}

/** Every row of a CSV file, told by these headings; [] where there is none. */
export async function readTable(
  path: string,
  name: string,
  headings: readonly string[],
): Promise<OutputTable> {
  if (!(await isAnythingAt(path))) return [];
  const known = new Set(headings.map(normalizeHeading));
  return readable(path, async () => allRows(await lookAt(path, name, known)));
}

async function allRows(file: CsvFile, kept = (cells: Row): string[] => [...cells]): Promise<string[][]> {
  const rows: string[][] = [];
  await readRows(file, (chunk) => {
    for (const cells of chunk) rows.push(kept(cells));
  });
  return rows;
}

/** A contact holds on to most of its cells for the whole run: as pieces of the file's chunks they would take more memory. */
function ownCells(cells: Row): string[] {
  return cells.map(ownCopy);
}

/** What a file's reading gives; a file that cannot be read is a mistake of the set-up, not a bug. */
async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SetupMistake) throw error;
    throw new SetupMistake(refused(path)(error as NodeJS.ErrnoException));
  }
}
