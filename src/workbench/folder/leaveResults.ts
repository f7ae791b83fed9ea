import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { completedAt, runPart, saysVoid } from '../../core/report/handoff/runStatus.ts';
import { Mistake } from '../mistake.ts';
import type { RemoteWorkbook } from '../sheets/remote.ts';
import type { FolderMemory } from './folderMemory.ts';
import { clashesIn } from './takeInAll.ts';

const call = promisify(execFile);

/**
 * After a run or a signature that came to its end here, lets the command line review the saved folder into itself: its tables
 * say already what comes out, and beside them it leaves `run.json`, `handoff.md` and all else that its other commands go on from.
 * In a process of its own, so that the page is answered meanwhile.
 */
export async function leaveResults(
  memory: FolderMemory,
  workbook: RemoteWorkbook,
  program: string,
  isAllSaved: () => boolean,
): Promise<void> {
  const { folder, isSaving } = memory;
  if (!folder || !isSaving) return;
  const { status, isCurrent } = await workbook.reviewed();
  // What is in the folder is not what was reviewed: a tab has changed since, or something waits to be written or for a person's word.
  if (status === memory.finished || !isCurrent || !isAllSaved() || clashesIn(memory).length > 0) return;
  const now = completedAt(status);
  const isSameRun = runPart(status) === runPart(memory.finished);
  if (now !== null && !(isSameRun && saysVoid(status)))
    await call(process.execPath, [program, 'review', folder, '--out', folder, '--now', now]).catch(
      ({ stderr }: { stderr?: string }) => {
        throw new Mistake(
          `handoff.md and run.json are not of the last run: ${stderr?.trim() || 'the review of the folder was ended'}`,
        );
      },
    );
  memory.finished = status;
}
