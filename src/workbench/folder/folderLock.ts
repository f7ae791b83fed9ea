import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '../../files/isRunning.ts';
import { isAnythingAt, obstacleTo } from '../../files/plainFile.ts';
import { Mistake } from '../mistake.ts';

const NAME = '.crm-sync-review-open.json';

interface Holder {
  readonly pid: number;
  readonly address: string;
}

export interface FolderLock {
  /** Names the address for whoever finds the folder locked; not its token, which whoever can read the folder would have. */
  tell(address: string): Promise<void>;
  free(): Promise<void>;
}

/**
 * Keeps two workbenches from writing decisions into one folder. A lock whose process is gone is taken over: it was
 * left by a crash.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, NAME);
  const holder = await holderOf(path);
  if (holder && isRunning(holder.pid))
    throw new Mistake(
      `${folder} is already open in another workbench${holder.address && ` at ${holder.address}`}. ` +
        'Use that one, with the address that it printed, end it with Ctrl+C first, or start without --save',
    );
  if (holder) await rm(path, { force: true });
  const write = (address: string, flag: 'wx' | 'w') =>
    writeFile(path, JSON.stringify({ pid: process.pid, address } satisfies Holder), { flag, mode: 0o600 });
  await write('', 'wx').catch((error: NodeJS.ErrnoException) => {
    throw new Mistake(
      `${folder} cannot be written (${error.code}). Start without --save, or name another folder`,
    );
  });
  await removeLeftovers(folder);
  return { tell: (address) => write(new URL(address).origin, 'w'), free: () => rm(path, { force: true }) };
}

/** What stood aside when a program that wrote here was killed, under the names that files are written aside by. */
const LEFTOVER = /^\.[^/]+\.(?:csv|json|jsonl|md)-[0-9a-f]{12}$/;

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (LEFTOVER.test(name)) await rm(join(folder, name), { force: true });
}

async function holderOf(path: string): Promise<Holder | null> {
  const obstacle = (await isAnythingAt(path)) && (await obstacleTo(path));
  if (obstacle) throw new Mistake(obstacle);
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return text ? { pid: 0, address: '' } : null;
  }
}
