import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from '../mistake.ts';
import type { RemoteWorkbook } from '../sheets/remote.ts';
import { type Rows, trimmedRows } from '../tables/rows.ts';
import type { Clash } from '../wire.ts';
import { type AsInFile, fileFor, keepingOf } from './keptTabs.ts';

export interface KeptTab {
  file: string;
  /** What the file holds as far as we know; null where it is not there. */
  disk: Uint8Array | null;
  /** What the tab is an edit of: the file, or the file that was dropped. */
  base: AsInFile | null;
  /** What the tab says where nobody has touched it and it has no file. */
  untouched: Rows | null;
  revision: number;
  clash: { readonly cells: readonly Clash[]; readonly theirs: Uint8Array } | null;
}

/** What the workbook and a folder have in common: which tab is which file, and what both last agreed on. */
export interface FolderMemory {
  folder: string | null;
  isSaving: boolean;
  readonly tabs: Map<string, KeptTab>;
  comments: Uint8Array | null;
  /** Files that were there when last looked, by their size and time. */
  readonly seen: Map<string, string>;
  /** What the Handoff tab said when the command line last left its results beside the tables. */
  finished: string;
}

export function newMemory(folder: string | null): FolderMemory {
  return { folder, isSaving: false, tabs: new Map(), comments: null, seen: new Map(), finished: '' };
}

/** A file has become a tab. `onDisk`: it is in the folder; without it, it was dropped here. */
export function tookFile(
  memory: FolderMemory,
  tab: string,
  file: string,
  bytes: Uint8Array,
  onDisk: boolean,
): void {
  const known = memory.tabs.get(tab);
  const read = keepingOf(tab)?.read(bytes) ?? [];
  const name = known?.file ?? (onDisk ? file : fileFor(tab, namesIn(memory)));
  const disk = onDisk ? bytes : (known?.disk ?? null);
  memory.tabs.set(tab, {
    file: name,
    disk,
    base: { bytes, rows: read },
    untouched: null,
    revision: -1,
    clash: null,
  });
}

const namesIn = ({ tabs }: FolderMemory) => new Set([...tabs.values()].map(({ file }) => file.toLowerCase()));

/** What the tabs say now that nobody has touched them: tabs of the set-up that say no more are not written. */
export async function noteUntouched(memory: FolderMemory, workbook: RemoteWorkbook): Promise<void> {
  for (const [tab] of await workbook.revisions()) {
    if (!keepingOf(tab)) continue;
    const known = memory.tabs.get(tab);
    const untouched = trimmedRows(await workbook.texts(tab));
    // The set-up may have put headings into it that are not in the file, and nobody has typed those.
    if (known?.base) known.base = { ...known.base, rows: untouched };
    if (known) continue;
    const file = fileFor(tab, namesIn(memory));
    memory.tabs.set(tab, { file, disk: null, base: null, untouched, revision: -1, clash: null });
  }
}

/** For a folder that is to hold the workbook from now on: it must be empty, or nothing of it would be safe. */
export async function beginIn(memory: FolderMemory, folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  if (names.some((name) => !name.startsWith('.')))
    throw new Mistake(`${folder} is not empty. Name a folder that is not there yet, or an empty one`);
  memory.folder = folder;
  memory.seen.clear();
  memory.comments = null;
  for (const kept of memory.tabs.values()) Object.assign(kept, { disk: null, revision: -1 });
}

export function newTab(memory: FolderMemory, tab: string): KeptTab {
  return {
    file: fileFor(tab, namesIn(memory)),
    disk: null,
    base: null,
    untouched: null,
    revision: -1,
    clash: null,
  };
}

export async function markOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found?.isFile() ? `${found.mtimeNs} ${found.size} ${found.ino}` : null;
}

export async function noteSeen(memory: FolderMemory, file: string): Promise<void> {
  const mark = memory.folder && (await markOf(join(memory.folder, file)));
  if (mark) memory.seen.set(file, mark);
}
