import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Arguments } from './arguments.ts';
import { readBuiltAddon } from './builtAddon.ts';
import { openDocument } from './document.ts';
import { fillWorkbook, runReview } from './fillWorkbook.ts';
import { type FolderLock, lockFolder } from './folder/folderLock.ts';
import { keepOutputs } from './folder/keepOutputs.ts';
import { OUTPUT_TABS } from './folder/outputTabs.ts';
import { readFolder } from './folder/readFolder.ts';
import { Mistake } from './mistake.ts';
import { openBrowser } from './openBrowser.ts';
import { type Saving, saveInto } from './saving.ts';
import { openEvents } from './server/events.ts';
import { framesFor } from './server/frames.ts';
import { serve } from './server/server.ts';
import { startWorkbook, type WorkbookThread } from './sheets/remote.ts';
import { summaryLines } from './summary.ts';
import { pageFiles } from './server/pageFiles.ts';

interface Places {
  /** Where the workbench itself was built to. */
  readonly built: string;
  readonly sample: string;
}

/** The window of the start itself, before any browser has opened one. */
const START = 'start-of-the-workbench';

/** Opens the folder, runs the review, prints what came out, and serves until it is ended. */
export async function startWorkbench(args: Arguments & { addon: string }, places: Places): Promise<void> {
  const addon = await readBuiltAddon(args.addon);
  const folder = await readFolder(args.folder ?? places.sample);
  const lock = args.save ? await lockFolder(folder.path) : null;
  try {
    await open();
  } catch (error) {
    await lock?.free();
    throw error;
  }

  async function open(): Promise<void> {
    const events = openEvents();
    const said: string[] = [];
    let saving: Saving | null = null;
    let isServing = false;
    const thread: WorkbookThread = startWorkbook(
      pathToFileURL(join(places.built, 'worker.mjs')),
      { addon, email: args.reviewer, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      {
        changed(version) {
          events.tell({ type: 'changed', version });
          saving?.soon();
        },
        told({ toast, window }) {
          if (!isServing) said.push([toast.title, toast.message].filter(Boolean).join(': '));
          events.tell({ type: 'toast', window, toast });
        },
        asked(question) {
          if (isServing || !question) return events.tell({ type: 'question', question });
          // Nobody sits before the page yet: a notice is printed, a choice is left undone.
          said.push([question.title, question.prompt].filter(Boolean).join('\n'));
          const button = question.buttons.length === 1 ? 'OK' : 'CLOSE';
          thread.answer(question.id, { button, text: '' });
        },
        died(error) {
          process.stderr.write(`This is a bug in the workbench: its workbook has ended. ${error.stack}\n`);
          process.exit(1);
        },
      },
    );
    const document = openDocument(thread, events, {
      title: args.folder ? basename(folder.path) : 'Sample workbook: first slice',
      user: args.reviewer,
      savesTo: args.save ? folder.path : null,
    });
    const { workbook } = thread;
    await fillWorkbook(workbook, START, folder);
    if (args.save) saving = saveInto(await keepOutputs(folder.path, OUTPUT_TABS.map(({ file }) => file)), document);
    said.length = 0;
    if (!(await runReview(workbook, START))) throw new Mistake('the built add-on has no menu item "Run review". Run npm run build, then start again');
    const summary = await summaryLines(workbook, said);

    if (!args.serve) {
      process.stdout.write(`${summary.join('\n')}\n`);
      saving?.soon();
      await saving?.now();
      await thread.close();
      await lock?.free();
      return;
    }
    isServing = true;
    const { files, shim } = await pageFiles(places.built);
    const serving = await serve(document, files, framesFor(Object.values(addon.pages), shim), args.port);
    await lock?.tell(serving.address);
    process.stdout.write(`${summary.join('\n')}\n\nOpen ${serving.address}\nEnd with Ctrl+C\n`);
    if (args.open) openBrowser(serving.address);
    const versionAtStart = await workbook.version();
    endOnSignal(async () => {
      saving?.soon();
      await saving?.now();
      if (!args.save && (await workbook.version()) !== versionAtStart)
        process.stdout.write('What was changed here was not saved: start with a folder and --save to keep decisions\n');
      events.close();
      await serving.close();
      await thread.close();
      await lock?.free();
    });
  }
}

function endOnSignal(end: () => Promise<void>): void {
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (ending) return;
      ending = true;
      void end().finally(() => process.exit(0));
    });
}
