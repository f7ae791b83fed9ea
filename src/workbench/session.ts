import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageCallTimes } from '../emulator/pageCalls.ts';
import { openDocument, type Titles, type WorkbenchDocument } from './document.ts';
import { type Events, openEvents } from './events.ts';
import { type Listeners, startWorkbook, type WorkbookThread } from './sheets/remote.ts';
import type { BuiltAddon } from './sheets/workbook.ts';

/** The open workbook with all that listens to it, from before the first browser window until the end. */
export interface Session {
  readonly thread: WorkbookThread;
  readonly document: WorkbenchDocument;
  readonly events: Events;
  /** What the add-on said while nobody sat before the page, to be printed. */
  readonly said: string[];
  isServing: boolean;
  /** From when on changes are written: not before what the folder holds is in the workbook. */
  isOpen: boolean;
}

export function openSession(
  addon: BuiltAddon,
  { built, program }: { readonly built: string; readonly program: string },
  titles: Titles,
  pageCalls: PageCallTimes | undefined,
  loadSample: (window: string) => Promise<unknown>,
): Session {
  const events = openEvents();
  const thread = startWorkbook(
    pathToFileURL(join(built, 'worker.mjs')),
    { addon, email: titles.user, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, pageCalls },
    listeners(() => session),
  );
  const session: Session = {
    thread,
    document: openDocument(thread, events, titles, program, loadSample),
    events,
    said: [],
    isServing: false,
    isOpen: false,
  };
  return session;
}

const asText = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');

function listeners(at: () => Session): Listeners {
  return {
    changed(version) {
      at().events.tell({ type: 'changed', version });
      if (at().isOpen) at().document.saving.soon();
    },
    asked(question) {
      const { isServing, said, thread, events } = at();
      if (isServing || !question) return events.tell({ type: 'question', question });
      // Nobody sits before the page yet: a notice is printed, a choice is left undone.
      said.push(asText(question.title, question.prompt));
      thread.answer(question.id, { button: question.buttons.length === 1 ? 'OK' : 'CLOSE', text: '' });
    },
    died(error) {
      process.stderr.write(`This is a bug in the workbench: its workbook has ended. ${error.stack}\n`);
      process.exit(1);
    },
  };
}
