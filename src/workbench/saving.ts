import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { formatCsv } from '../core/read/csv/csv.ts';
import type { Events } from './events.ts';
import { type FolderLock, lockFolder } from './folder/folderLock.ts';
import { beginIn, type FolderMemory } from './folder/folderMemory.ts';
import { leaveResults } from './folder/leaveResults.ts';
import type { MemoryNews } from './folder/memoryNews.ts';
import type { Preferred } from './folder/mergeRows.ts';
import { saveAll } from './folder/saveAll.ts';
import { clashesIn, settleClash, takeInAll } from './folder/takeInAll.ts';
import { writeAside } from './folder/writeAside.ts';
import { Mistake } from './mistake.ts';
import type { RemoteWorkbook } from './sheets/remote.ts';

export interface Saving {
  /** Notes that something changed: it is written a moment later, with what else changes meanwhile. */
  soon(): void;
  /** Writes now what has not been written. */
  now(): Promise<void>;
  /** Keeps other workbenches out of a folder that is to be saved to. */
  lock(folder: string): Promise<void>;
  tellAddress(address: string): Promise<void>;
  unlock(): Promise<void>;
  /** From now on, looks for what other programs change in the folder. */
  watch(): void;
  /** Begins to save: into the folder that was opened, or into a new one of this name. */
  begin(name: string | null): Promise<void>;
  settle(tab: string, whose: Preferred): Promise<void>;
  /** Writes what there is, and aside what still waits for a person's word. Says where that is. */
  end(): Promise<readonly string[]>;
}

const A_MOMENT = 300;
const LOOKS_EVERY = 1000;

/**
 * Keeps a workbook and its folder at one. A failure is told to every window, and the next change tries again. `program` is the
 * built command line.
 */
export function saveWith(
  memory: FolderMemory,
  workbook: RemoteWorkbook,
  events: Events,
  program: string,
): Saving {
  let timer: NodeJS.Timeout | undefined;
  let watching: NodeJS.Timeout | undefined;
  let lock: FolderLock | null = null;
  let last: Promise<void> = Promise.resolve();
  let isLooking = false;
  let address = '';

  const failed = (text: string) => {
    process.stderr.write(`${text}\n`);
    events.tell({ type: 'saved', text, failed: true });
  };
  const news: MemoryNews = {
    saved: (files) => events.tell({ type: 'saved', text: files.join(', '), failed: false }),
    takenIn: (text) => events.tell({ type: 'taken-in', text }),
    clashes: (clashes) => events.tell({ type: 'clashes', clashes }),
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch((error: unknown) =>
      failed(error instanceof Mistake ? error.message : `Not saved: ${String(error)}`),
    );
    return done;
  };
  const write = async () => {
    await saveAll(memory, workbook, news);
    await leaveResults(memory, workbook, program, () => timer === undefined);
  };
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    return inTurn(write).catch(() => {});
  };

  const watch = () => {
    watching ??= setInterval(async () => {
      if (isLooking) return;
      isLooking = true;
      await inTurn(() => takeInAll(memory, workbook, news)).catch(() => {});
      isLooking = false;
    }, LOOKS_EVERY);
  };

  return {
    soon() {
      timer ??= setTimeout(save, A_MOMENT);
    },
    now: () => (timer ? save() : last),
    async lock(folder) {
      lock = await lockFolder(folder);
    },
    async tellAddress(of) {
      address = of;
      await lock?.tell(of);
    },
    async unlock() {
      await lock?.free();
    },
    watch,
    async begin(name) {
      if (memory.isSaving) return;
      await inTurn(async () => {
        if (!memory.folder) {
          if (!name) throw new Mistake('Name the folder that is to hold the workbook');
          const folder = resolve(name.replace(/^~(?=$|[/\\])/, homedir()));
          await mkdir(folder, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
            throw new Mistake(`${folder} cannot be made (${code}). Name another folder`);
          });
          await beginIn(memory, folder);
        }
        if (memory.folder) lock ??= await lockFolder(memory.folder);
        if (address) await lock?.tell(address);
        memory.isSaving = true;
        events.tell({ type: 'saving', savesTo: memory.folder });
        await write();
      });
      if (address) watch();
    },
    settle: (tab, whose) =>
      inTurn(async () => {
        await settleClash(memory, workbook, tab, whose);
        events.tell({ type: 'clashes', clashes: clashesIn(memory) });
        await write();
      }),
    async end() {
      clearInterval(watching);
      await save();
      const aside: string[] = [];
      for (const { tab, file } of memory.isSaving ? clashesIn(memory) : [])
        aside.push(await leaveAside(tab, file));
      await lock?.free();
      return aside;
    },
  };

  /** A change that clashes with another program's is not lost when nobody has said whose word counts. */
  async function leaveAside(tab: string, file: string): Promise<string> {
    const name = `${file}.yours`;
    await writeAside(memory.folder ?? '', name, Buffer.from(formatCsv(await workbook.texts(tab))));
    return `${file} was changed here and by another program. The file has theirs; yours is in ${name}`;
  }
}
