import { basename } from 'node:path';
import { servedPage } from '../emulator/google/servedPage.ts';
import type { Arguments } from './arguments.ts';
import { readBuiltAddon } from './builtAddon.ts';
import { endOnSignal } from './endOnSignal.ts';
import { fillWorkbook, obstacleIn, runReview } from './fillWorkbook.ts';
import { lockFolder } from './folder/folderLock.ts';
import { keepOutputs, type OutputKeeper } from './folder/keepOutputs.ts';
import { SAVED_FILES } from './folder/outputTabs.ts';
import { type OpenFolder, readFolder } from './folder/readFolder.ts';
import { Mistake } from './mistake.ts';
import { openBrowser } from './openBrowser.ts';
import { saveInto } from './saving.ts';
import { framesFor } from './server/frames.ts';
import { pageFiles } from './server/pageFiles.ts';
import { type Serving, serve } from './server/server.ts';
import { openSession, type Session } from './session.ts';
import type { BuiltAddon } from './sheets/workbook.ts';
import { changedInputs, inputsOf } from './unsaved.ts';

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
  const path = args.folder ?? places.sample;
  // Looked at before it is read: what somebody writes from here on is not in what is opened, and is never written over.
  const keeper = args.save ? await keepOutputs(path, SAVED_FILES) : null;
  const folder = await readFolder(path);
  const obstacle = obstacleIn(folder);
  if (obstacle && !args.serve) throw new Mistake(obstacle);
  const lock = args.save ? await lockFolder(folder.path) : null;
  try {
    const session = openSession(addon, places.built, {
      title: args.folder ? basename(folder.path) : 'Sample workbook: first slice',
      user: args.reviewer,
      savesTo: args.save ? folder.path : null,
      obstacle,
    });
    const summary = await review(session, folder, keeper);
    if (!args.serve) {
      print(summary);
      await end(session);
      await lock?.free();
      return;
    }
    const serving = await serveSession(session, addon, places.built, args.port);
    await lock?.tell(serving.address);
    print([...summary, '', `Open ${serving.address}`, 'End with Ctrl+C']);
    if (args.open) openBrowser(serving.address);
    const { workbook } = session.thread;
    const versionAtStart = await workbook.version();
    const inputsAtStart = await inputsOf(workbook, START);
    endOnSignal(async () => {
      // A question that nobody will answer any more would hold the end up, and with it what is to be saved.
      session.isServing = false;
      session.thread.dismiss();
      if (!args.save && (await workbook.version()) !== versionAtStart)
        print([
          'What was changed here was not saved. To keep decisions and settings, start with a folder and --save',
        ]);
      const changed = args.save ? changedInputs(inputsAtStart, await inputsOf(workbook, START)) : [];
      if (changed.length > 0)
        print([
          `Decisions and settings were saved; changes to these tabs were not, and the next start reads them from the folder again: ${changed.join(', ')}`,
        ]);
      await serving.close();
      await end(session);
      await lock?.free();
    });
  } catch (error) {
    await lock?.free();
    throw error;
  }
}

async function review(session: Session, folder: OpenFolder, keeper: OutputKeeper | null): Promise<string[]> {
  const { workbook } = session.thread;
  await fillWorkbook(workbook, START, folder);
  // Not before the folder's results are in the workbook: half of them would be saved.
  if (keeper) {
    const setup = new Map(folder.inputs.map(({ tab, rows }) => [tab, rows]));
    session.saving = saveInto(keeper, session.document, setup);
  }
  if (session.document.obstacle) return [session.document.obstacle];
  if (!(await runReview(workbook, START, session.said)))
    throw new Mistake('the built add-on has no menu item "Run review". Run npm run build, then start again');
  // The results are in the folder before anybody is told of them.
  session.saving?.soon();
  await session.saving?.now();
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

async function end({ saving, events, thread }: Session): Promise<void> {
  saving?.soon();
  await saving?.now();
  events.close();
  await thread.close();
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
