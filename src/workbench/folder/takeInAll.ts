import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { foreignBy, isReservedFile } from '../../core/proof/reservedFiles.ts';
import { tabNameOf } from '../../core/read/setup/setupTabNames.ts';
import type { RemoteWorkbook } from '../sheets/remote.ts';
import { type Rows, trimmedRows } from '../tables/rows.ts';
import type { FileClash } from '../wire.ts';
import { afterFilling } from './afterFilling.ts';
import { COMMENTS_FILE } from './commentsFile.ts';
import { takeInComments } from './commentsOfFolder.ts';
import { rowsOfFile } from './contents.ts';
import { type FolderMemory, type KeptTab, markOf, newTab, tookFile } from './folderMemory.ts';
import { type Keeping, keepingOf, LEFT_TABS } from './keptTabs.ts';
import type { MemoryNews } from './memoryNews.ts';
import type { Preferred } from './mergeRows.ts';
import { bytesOf, isSameBytes } from './writeAside.ts';

/** Takes in whatever another program has changed in the folder since we last looked. */
export async function takeInAll(
  memory: FolderMemory,
  workbook: RemoteWorkbook,
  news: MemoryNews,
): Promise<void> {
  const { folder } = memory;
  if (!folder) return;
  const taken: string[] = [];
  const before = clashesIn(memory).length;
  for (const file of await changedFiles(memory, folder)) {
    const said =
      file === COMMENTS_FILE
        ? await takeInComments(memory, folder, workbook)
        : await takeIn(memory, folder, file, workbook);
    if (said) taken.push(said);
  }
  if (taken.length > 0) news.takenIn(taken.join(' '));
  if (clashesIn(memory).length !== before) news.clashes(clashesIn(memory));
}

export function clashesIn({ tabs }: FolderMemory): FileClash[] {
  return [...tabs].flatMap(([tab, { file, clash }]) => (clash ? [{ tab, file, cells: clash.cells }] : []));
}

/** The person has said whose word counts in a file. */
export async function settleClash(
  memory: FolderMemory,
  workbook: RemoteWorkbook,
  tab: string,
  whose: Preferred,
): Promise<void> {
  const kept = memory.tabs.get(tab);
  const keeping = keepingOf(tab);
  if (!kept?.clash || !keeping) return;
  const theirs = keeping.read(kept.clash.theirs);
  const ours = trimmedRows(await workbook.texts(tab));
  const { rows } = keeping.merge(baseOf(kept, keeping), ours, theirs, whose);
  await workbook.setRows(tab, rows);
  await afterFilling(workbook, tab, rows);
  Object.assign(kept, {
    base: { bytes: kept.clash.theirs, rows: theirs },
    disk: kept.clash.theirs,
    clash: null,
    revision: -1,
  });
}

/** Names of files of the folder that are new or not as they were. */
async function changedFiles(memory: FolderMemory, folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const ours = new Set([...memory.tabs.values()].map(({ file }) => file));
  const changed: string[] = [];
  for (const name of names) {
    if (!/\.csv$/i.test(name) && !ours.has(name) && !isLeft(name)) continue;
    const mark = await markOf(join(folder, name));
    if (!mark || memory.seen.get(name) === mark) continue;
    memory.seen.set(name, mark);
    changed.push(name);
  }
  return changed;
}

const isLeft = (name: string) => LEFT_TABS.some(({ file }) => file === name);

/** The tab that is kept in a file. One that has come about since we last looked is taken to have begun with nothing. */
async function knownAs(
  memory: FolderMemory,
  file: string,
  workbook: RemoteWorkbook,
): Promise<[string, KeptTab] | undefined> {
  const known = [...memory.tabs].find(([, kept]) => kept.file === file);
  const left = known ? undefined : LEFT_TABS.find((one) => one.file === file);
  if (!left || !(await workbook.revisions()).some(([tab]) => tab === left.tab)) return known;
  const kept = newTab(memory, left.tab);
  memory.tabs.set(left.tab, kept);
  return [left.tab, kept];
}

/** Merges a file that another program wrote into its tab; a new file becomes a tab. What is to be said of it, or ''. */
async function takeIn(
  memory: FolderMemory,
  folder: string,
  file: string,
  workbook: RemoteWorkbook,
): Promise<string> {
  const bytes = await bytesOf(join(folder, file));
  const known = await knownAs(memory, file, workbook);
  if (bytes === null || isSameBytes(bytes, known?.[1].disk ?? null)) return '';
  if (!known) {
    const left = LEFT_TABS.find((one) => one.file === file);
    const foreign = isReservedFile(file) ? foreignBy(file, rowsOfFile(file, bytes)) : '';
    if (foreign || (!left && isReservedFile(file))) return foreign && `${foreign}.`;
    const tab = left?.tab ?? tabNameOf(file);
    const rows = left ? left.keeping.read(bytes) : rowsOfFile(file, bytes);
    if (left && rows.length === 0) return '';
    await workbook.takeTab(tab, rows);
    await afterFilling(workbook, tab, rows);
    tookFile(memory, tab, file, bytes, true);
    return `${file} is new in the folder: it is the tab ${tab} now.`;
  }
  const [tab, kept] = known;
  const keeping = keepingOf(tab);
  if (!keeping) return '';
  const theirs = keeping.read(bytes);
  const ours = trimmedRows(await workbook.texts(tab));
  const { rows, clashes } = keeping.merge(baseOf(kept, keeping), ours, theirs, 'ours');
  if (clashes.length > 0) {
    kept.clash = { cells: clashes, theirs: bytes };
    return '';
  }
  await workbook.setRows(tab, rows);
  await afterFilling(workbook, tab, rows);
  Object.assign(kept, { base: { bytes, rows: theirs }, disk: bytes, clash: null, revision: -1 });
  return `Another program has changed ${file}: the tab ${tab} has it now.`;
}

/** What both sides come from, as the file has it. */
function baseOf({ base, untouched }: KeptTab, { read }: Keeping): Rows {
  return base ? read(base.bytes) : (untouched ?? []);
}
