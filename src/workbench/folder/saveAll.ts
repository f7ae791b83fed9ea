import { whileAlone } from '../../files/whileAlone.ts';
import { Mistake } from '../mistake.ts';
import type { RemoteWorkbook } from '../sheets/remote.ts';
import { type Rows, trimmedRows } from '../tables/rows.ts';
import { COMMENTS_FILE } from './commentsFile.ts';
import { saveComments } from './commentsOfFolder.ts';
import { type FolderMemory, newTab, noteSeen } from './folderMemory.ts';
import { keepingOf } from './keptTabs.ts';
import type { MemoryNews } from './memoryNews.ts';
import { PLAN } from './proofTabs.ts';
import { takeInAll } from './takeInAll.ts';
import { isSameBytes, writeAside } from './writeAside.ts';

/**
 * Writes what differs from the folder, after taking in what another program wrote there; no command of the command line writes in between.
 * Says which files were written.
 */
export async function saveAll(
  memory: FolderMemory,
  workbook: RemoteWorkbook,
  news: MemoryNews,
): Promise<void> {
  const { folder } = memory;
  if (!memory.isSaving || !folder) return takeInAll(memory, workbook, news);
  await whileAlone(folder, Mistake, async () => {
    await takeInAll(memory, workbook, news);
    await writeAll(memory, folder, workbook, news);
  });
}

async function writeAll(
  memory: FolderMemory,
  folder: string,
  workbook: RemoteWorkbook,
  news: MemoryNews,
): Promise<void> {
  const written: string[] = [];
  for (const [tab, revision] of await workbook.revisions()) {
    const keeping = keepingOf(tab);
    if (!keeping) continue;
    const kept = memory.tabs.get(tab) ?? { ...newTab(memory, tab) };
    memory.tabs.set(tab, kept);
    if (kept.clash || kept.revision === revision) continue;
    const rows = trimmedRows(await workbook.texts(tab));
    const isUntouched = kept.disk === null && kept.base === null && isSameRows(rows, kept.untouched ?? []);
    if (!isUntouched && !(rows.length === 0 && kept.disk === null)) {
      const { bytes, said } = keeping.write(rows, kept.base);
      if (!isSameBytes(bytes, kept.disk)) {
        await writeAside(folder, kept.file, bytes);
        await noteSeen(memory, kept.file);
        kept.disk = bytes;
        written.push(said ? `${kept.file} (${said})` : kept.file);
        const shown = tab === PLAN.tab && PLAN.shown(rows);
        if (shown) await writeAside(folder, shown.file, Buffer.from(shown.text));
      }
      kept.base = { bytes, rows };
    }
    kept.revision = revision;
  }
  if (await saveComments(memory, folder, workbook)) written.push(COMMENTS_FILE);
  if (written.length > 0) news.saved(written);
}

function isSameRows(one: Rows, other: Rows): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
