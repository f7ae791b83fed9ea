import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupMistake } from '../usage.ts';

/** Writes files of a folder aside, then renames each: none is ever half written. */
export async function writeTogether(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const mark = randomBytes(6).toString('hex');
  const aside = (name: string) => join(folder, dirname(name), `.${name.split('/').at(-1)}-${mark}`);
  try {
    for (const [name, text] of files) {
      await mkdir(join(folder, dirname(name)), { recursive: true });
      await writeFile(aside(name), text);
    }
    for (const name of files.keys()) await rename(aside(name), join(folder, name));
  } catch (error) {
    for (const name of files.keys()) await rm(aside(name), { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupMistake(`${folder} cannot be written (${code}). Make room, or close its files elsewhere`);
  }
}
