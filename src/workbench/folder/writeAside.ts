import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAnythingAt, obstacleTo, refused } from '../../files/plainFile.ts';
import { Mistake } from '../mistake.ts';

/** Writes a file whole or not at all: aside first, then in the place of what is there. */
export async function writeAside(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const aside = join(folder, `.${file}-${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(aside, 'wx');
    await handle.writeFile(bytes).finally(() => handle.sync().finally(() => handle.close()));
    await rename(aside, join(folder, file));
  } catch (error) {
    await rm(aside, { force: true });
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new Mistake(
      `Not saved: ${file} cannot be written (${code}). Make room or free the file; what you did is still in this page and is saved with the next change`,
    );
  }
}

/** What a file holds; null where there is none. */
export async function bytesOf(path: string): Promise<Uint8Array | null> {
  if (!(await isAnythingAt(path))) return null;
  const obstacle = await obstacleTo(path);
  if (obstacle) throw new Mistake(obstacle);
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new Mistake(refused(path)(error));
  });
}

export function isSameBytes(one: Uint8Array | null, other: Uint8Array | null): boolean {
  return one === other || (one !== null && other !== null && Buffer.compare(one, other) === 0);
}
