import { formatCsv } from '../core/read/csv/csv.ts';
import { OUTPUTS } from '../core/report/outputColumns.ts';
import { guardOnce } from '../core/textGuard.ts';
import type { Events } from './events.ts';
import { type FolderMemory, newMemory } from './folder/folderMemory.ts';
import { clashesIn } from './folder/takeInAll.ts';
import { type Saving, saveWith } from './saving.ts';
import type { RemoteWorkbook, WorkbookThread } from './sheets/remote.ts';
import { arrangedCsv, OUTPUT_TABS } from './tables/outputTabs.ts';
import type { HeldAnswer, Opened } from './wire.ts';

export interface Titles {
  readonly title: string;
  /** Who sits before the page, as decisions will name them. */
  readonly user: string;
  /** The folder that was opened; null for the sample and where there is none. */
  readonly folder: string | null;
}

/** The open workbook as the server knows it: its thread, who listens, and what is going on. */
export interface WorkbenchDocument extends Titles {
  readonly workbook: RemoteWorkbook;
  readonly events: Events;
  readonly memory: FolderMemory;
  readonly saving: Saving;
  /** Brings the sample in and reviews it. */
  readonly loadSample: (window: string) => Promise<unknown>;
  open(window: string): Promise<Opened>;
  /** Tells every window what keeps the workbook busy, once it takes longer than a blink. */
  whileBusy<T>(what: string, work: () => Promise<T>): Promise<T>;
  answer(id: number, answer: HeldAnswer): void;
  csvOf(tab: string): Promise<string>;
}

/** What a new window begins with: the first row that a person must decide, and why. */
const FIRST_TAB = OUTPUTS.conflict.tab;
const FIRST_PAGE = 'Show reasons';
const A_BLINK = 200;

export function openDocument(
  { workbook, answer }: WorkbookThread,
  events: Events,
  titles: Titles,
  program: string,
  loadSample: (window: string) => Promise<unknown>,
): WorkbenchDocument {
  const memory = newMemory(titles.folder);
  const saving = saveWith(memory, workbook, events, program);
  const seen = new Set<string>();
  return {
    ...titles,
    workbook,
    events,
    memory,
    saving,
    loadSample,
    answer,
    async open(window) {
      if (!seen.has(window)) {
        seen.add(window);
        await workbook.beginAt(window, FIRST_TAB);
        await workbook.menuItem(window, FIRST_PAGE);
      }
      return {
        ...(await workbook.state(window)),
        ...titles,
        folder: memory.folder,
        savesTo: memory.isSaving ? memory.folder : null,
        standing: await workbook.standing(),
        clashes: clashesIn(memory),
      };
    },
    async whileBusy(what, work) {
      const timer = setTimeout(() => events.tell({ type: 'busy', what }), A_BLINK);
      try {
        return await work();
      } finally {
        clearTimeout(timer);
        events.tell({ type: 'busy', what: null });
      }
    },
    async csvOf(tab) {
      const texts = await workbook.texts(tab);
      const output = OUTPUT_TABS.find((candidate) => candidate.tab === tab);
      if (output) return arrangedCsv(output, texts);
      return formatCsv(texts.map((cells) => cells.map((text) => guardOnce(text))));
    },
  };
}
