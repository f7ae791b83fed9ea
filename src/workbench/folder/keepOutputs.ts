import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAnythingAt, obstacleTo, refused } from '../../files/plainFile.ts';
import { Mistake } from '../mistake.ts';

/** Writes files aside and renames them, and never over what another program wrote since we last looked. */
export interface OutputKeeper {
  /** Writes what differs from the file; says which files it wrote. */
  save(contents: ReadonlyMap<string, string>): Promise<readonly string[]>;
}

export async function keepOutputs(folder: string, files: readonly string[]): Promise<OutputKeeper> {
  const known = new Map<string, string | null>();
  for (const file of files) known.set(file, await textOf(join(folder, file)));

  return {
    async save(contents) {
      const changed = [...contents].filter(([file, text]) => known.get(file) !== text);
      for (const [file] of changed)
        if ((await textOf(join(folder, file))) !== known.get(file))
          throw new Mistake(
            `Not saved: ${file} was changed by another program since it was opened here, and was left as it is. ` +
              'Your decisions are still in this page: download the tab (menu File), then start again and compare',
          );
      for (const [file, text] of changed) {
        await writeAside(folder, file, text);
        known.set(file, text);
      }
      return changed.map(([file]) => file);
    },
  };
}

async function writeAside(folder: string, file: string, text: string): Promise<void> {
  const aside = join(folder, `.${file}-${randomBytes(6).toString('hex')}`);
  try {
    const handle = await open(aside, 'wx');
    await handle.writeFile(text).finally(() => handle.sync().finally(() => handle.close()));
    await rename(aside, join(folder, file));
  } catch (error) {
    await rm(aside, { force: true });
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new Mistake(
      `Not saved: ${file} cannot be written (${code}). Make room or free the file; your decisions are still in this page and are saved with the next change`,
    );
  }
}

async function textOf(path: string): Promise<string | null> {
  if (!(await isAnythingAt(path))) return null;
  const obstacle = await obstacleTo(path);
  if (obstacle) throw new Mistake(obstacle);
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Mistake(refused(path)(error));
  });
}
