import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { servedPage } from '../emulator/google/servedPage.ts';
import type { Arguments } from './arguments.ts';
import { readBuiltAddon } from './builtAddon.ts';
import { endOnSignal } from './endOnSignal.ts';
import { fillWorkbook, obstacleIn, runReview } from './fillWorkbook.ts';
import { firstLines } from './firstLines.ts';
import { NO_FILES, type OpenFolder, readFolder } from './folder/readFolder.ts';
import { Mistake } from './mistake.ts';
import { openBrowser } from './openBrowser.ts';
import { framesFor } from './server/frames.ts';
import { pageFiles } from './server/pageFiles.ts';
import { type Serving, serve } from './server/server.ts';
import { openSession, type Session } from './session.ts';
import type { BuiltAddon } from './sheets/workbook.ts';

interface Places {
  /** Where the workbench itself was built to. */
  readonly built: string;
  /** The built command line. */
  readonly program: string;
  readonly sample: string;
}

type Files = Pick<OpenFolder, 'inputs' | 'outputs'>;

/** The window of the start itself, before any browser has opened one. */
const START = 'start-of-the-workbench';

/** Opens the folder, runs the review, prints what came out, and serves until it is ended. */
export async function startWorkbench(args: Arguments & { addon: string }, places: Places): Promise<void> {
  const addon = await readBuiltAddon(args.addon);
  const { folder, sample, save } = args;
  if (folder && save) await mkdir(folder, { recursive: true }).catch(() => {});
  const path = sample ? places.sample : folder;
  const files: Files = path ? await readFolder(path) : NO_FILES;
  const obstacle = path ? obstacleIn(files, path) : 'name a folder, or --sample: there is nothing to review';
  if (!args.serve && obstacle) throw new Mistake(obstacle);
  const session = openSession(
    addon,
    places,
    { title: titleOf(folder, sample), user: args.reviewer, folder },
    args.pageCalls,
    async (window) => review(session, window, await readFolder(places.sample)),
  );
  const { saving } = session.document;
  if (folder && save) await saving.lock(folder);
  try {
    const summary = await review(session, START, files);
    if (folder && save) await saving.begin(null);
    if (!args.serve) {
      print(summary);
      return await end(session);
    }
    const serving = await serveSession(session, addon, places.built, args.port);
    await saving.tellAddress(serving.address);
    if (folder) saving.watch();
    print([
      ...firstLines(await session.thread.workbook.standing()),
      '',
      `Open ${serving.address}`,
      'End with Ctrl+C',
    ]);
    if (args.open) openBrowser(serving.address);
    const versionAtStart = await session.thread.workbook.version();
    endOnSignal(async () => {
      // A question that nobody will answer any more would hold the end up, and with it what is to be saved.
      session.isServing = false;
      session.thread.dismiss();
      const { memory, workbook } = session.document;
      if (!memory.isSaving && (await workbook.version()) !== versionAtStart)
        print([
          'What you did here was not saved. To keep it next time, choose Save in the page, or start with a folder and --save',
        ]);
      await serving.close();
      await end(session);
    });
  } catch (error) {
    await saving.unlock();
    throw error;
  }
}

function titleOf(folder: string | null, isSample: boolean): string {
  if (folder) return basename(folder);
  return isSample ? 'Sample: first slice' : 'New review';
}

/** Brings the files in and runs the review over them, where there is a contact map to judge by. */
async function review(session: Session, window: string, files: Files): Promise<string[]> {
  const { workbook, memory } = session.document;
  await fillWorkbook(workbook, window, memory, files);
  if (obstacleIn(files, '') === null && !(await runReview(workbook, window, session.said)))
    throw new Mistake('the built add-on has no menu item "Run review". Run npm run build, then start again');
  session.isOpen = true;
  return session.said;
}

async function serveSession(
  session: Session,
  addon: BuiltAddon,
  built: string,
  port: number,
): Promise<Serving> {
  session.isServing = true;
  const { files, shim } = await pageFiles(built);
  // What is served is what the emulator has made of the built pages.
  return serve(session.document, files, framesFor(Object.values(addon.pages).map(servedPage), shim), port);
}

async function end({ document, events, thread }: Session): Promise<void> {
  print(await document.saving.end());
  events.close();
  await thread.close();
}

function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}
