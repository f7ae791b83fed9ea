import { formatCsv } from '../core/read/csv.ts';
import { LOG_FILE, LOG_TAB } from '../core/report/outputColumns.ts';
import type { WorkbenchDocument } from './document.ts';
import type { OutputKeeper } from './folder/keepOutputs.ts';
import { KEPT_SETUP_TABS, OUTPUT_TABS } from './folder/outputTabs.ts';
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
 * Keeps the output tabs in the folder's files, and of the set-up what somebody has changed since it was as in `setup` (by
 * tab). A failure is told to every window, and the next change tries again.
 */
export function saveInto(
  keeper: OutputKeeper,
  document: WorkbenchDocument,
  setup: ReadonlyMap<string, Texts>,
): Saving {
  const inFile = new Map(KEPT_SETUP_TABS.map(({ tab }) => [tab, said(setup.get(tab) ?? [])]));
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const save = async () => {
    const contents = new Map<string, string>();
    for (const { tab, file } of OUTPUT_TABS)
      if ((await document.workbook.texts(tab)).length > 0) contents.set(file, await document.csvOf(tab));
    const changed = new Map<string, string>();
    for (const { tab, file } of KEPT_SETUP_TABS) {
      const now = said(await document.workbook.texts(tab));
      if (now === inFile.get(tab)) continue;
      changed.set(tab, now);
      contents.set(file, await document.csvOf(tab));
    }
    const log = await document.workbook.texts(LOG_TAB);
    if (log.length > 0) contents.set(LOG_FILE, log.map(([line = '']) => `${line}\n`).join(''));
    const written = await keeper.save(contents);
    for (const [tab, now] of changed) inFile.set(tab, now);
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
