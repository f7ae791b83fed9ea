import { formatCsv } from '../core/read/csv.ts';
import type { WorkbenchDocument } from './document.ts';
import type { OutputKeeper } from './folder/keepOutputs.ts';
import { OUTPUT_TABS, SETTINGS_TAB } from './folder/outputTabs.ts';
import { Mistake } from './mistake.ts';

export interface Saving {
  /** Notes that something changed: it is written a moment later, with what else changes meanwhile. */
  soon(): void;
  /** Writes now what has not been written. */
  now(): Promise<void>;
}

const A_MOMENT = 300;

type Texts = readonly (readonly string[])[];

/**
 * Keeps the output tabs in the folder's files, and Settings where somebody has changed it since it was `settings`. A
 * failure is told to every window, and the next change tries again.
 */
export function saveInto(keeper: OutputKeeper, document: WorkbenchDocument, settings: Texts): Saving {
  let settingsInFile = said(settings);
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const save = async () => {
    const contents = new Map<string, string>();
    for (const { tab, file } of OUTPUT_TABS)
      if ((await document.workbook.texts(tab)).length > 0) contents.set(file, await document.csvOf(tab));
    const settingsNow = said(await document.workbook.texts(SETTINGS_TAB.tab));
    if (settingsNow !== settingsInFile)
      contents.set(SETTINGS_TAB.file, await document.csvOf(SETTINGS_TAB.tab));
    const written = await keeper.save(contents);
    settingsInFile = settingsNow;
    if (written.length > 0) document.events.tell({ type: 'saved', text: written.join(', '), failed: false });
  };
  const saveInTurn = () => {
    clearTimeout(timer);
    timer = undefined;
    last = last.then(save).catch((error: unknown) => {
      const text = error instanceof Mistake ? error.message : `Not saved: ${String(error)}`;
      process.stderr.write(`${text}\n`);
      document.events.tell({ type: 'saved', text, failed: true });
    });
    return last;
  };
  return {
    soon() {
      timer ??= setTimeout(saveInTurn, A_MOMENT);
    },
    now: () => (timer ? saveInTurn() : last),
  };
}

/** What a set-up tab says below its headings: one that was made and never filled in says what none says. */
function said(texts: Texts): string {
  const lines = texts.map((cells) => formatCsv([cells]).replace(/[,\s]+$/, '')).filter(Boolean);
  return lines.length > 1 ? lines.join('\n') : '';
}
