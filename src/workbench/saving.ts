import type { WorkbenchDocument } from './document.ts';
import type { OutputKeeper } from './folder/keepOutputs.ts';
import { OUTPUT_TABS } from './folder/outputTabs.ts';
import { Mistake } from './mistake.ts';

export interface Saving {
  /** Notes that something changed: it is written a moment later, with what else changes meanwhile. */
  soon(): void;
  /** Writes now what has not been written. */
  now(): Promise<void>;
}

const A_MOMENT = 300;

/** Keeps the output tabs in the folder's files. A failure is told to every window, and the next change tries again. */
export function saveInto(keeper: OutputKeeper, document: WorkbenchDocument): Saving {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const save = async () => {
    const contents = new Map<string, string>();
    for (const { tab, file } of OUTPUT_TABS)
      if ((await document.workbook.texts(tab)).length > 0) contents.set(file, await document.csvOf(tab));
    const written = await keeper.save(contents);
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
