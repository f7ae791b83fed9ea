import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './isRunning.ts';

const LOCK = '.writing';
const A_MOMENT = 20;
/** Looking whether files have changed and renaming others takes a second or two: whoever takes longer was killed. */
const LONGEST = 60_000;

/**
 * Does its work while no other process of this program writes into the folder: what was looked at is still so when it is written
 * over. Where the folder cannot be written, what `mistake` makes of that is thrown.
 */
export async function whileAlone<T>(
  folder: string,
  mistake: new (says: string) => Error,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(folder, LOCK);
  while (!(await taken(lock, mistake))) {
    if (await isLeftOver(lock)) await rm(lock, { force: true });
    else await setTimeout(A_MOMENT);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock: string, mistake: new (says: string) => Error): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new mistake(
      `${dirname(lock)} cannot be written (${code}). Allow yourself to write there, or make room`,
    );
  }
}

/** By a process that was killed. One that has just begun has not written its number yet. */
async function isLeftOver(lock: string): Promise<boolean> {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  const found = await stat(lock).catch(() => null);
  const isGone = pid !== 0 && pid !== process.pid && !isRunning(pid);
  return found !== null && (isGone || Date.now() - found.mtimeMs > LONGEST);
}
