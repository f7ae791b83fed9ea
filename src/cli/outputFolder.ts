import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupMistake } from './usage.ts';

/** Files written aside, to be put in place together. */
export interface Staging {
  readonly out: string;
  readonly aside: string;
  readonly names: Set<string>;
}

/** Prepares the output folder and a folder in it, on the same disk, so that putting files in place is a rename. */
export async function stage(out: string): Promise<Staging> {
  try {
    await mkdir(out, { recursive: true });
    return { out, aside: await mkdtemp(join(out, '.unfinished-')), names: new Set() };
  } catch (error) {
    throw new SetupMistake(
      `${out} cannot be written (${(error as NodeJS.ErrnoException).code}). Name another --out folder`,
    );
  }
}

/** Adds text to a staged file. Synchronous, so that rows that stream through are never held up in memory. */
export function write(staging: Staging, name: string, text: string): void {
  staging.names.add(name);
  appendFileSync(join(staging.aside, name), text);
}

/** Puts the staged files in place. `last` goes last and is taken away first: without it, a run does not look finished. */
export async function putInPlace({ out, aside, names }: Staging, last: string): Promise<void> {
  try {
    if (names.has(last)) await rm(join(out, last), { force: true });
    for (const name of [...names].filter((name) => name !== last))
      await rename(join(aside, name), join(out, name));
    if (names.has(last)) await rename(join(aside, last), join(out, last));
  } catch (error) {
    throw new SetupMistake(
      `${out} cannot be written (${(error as NodeJS.ErrnoException).code}). Close its files elsewhere and run again`,
    );
  }
}

export async function discard({ aside }: Staging): Promise<void> {
  await rm(aside, { recursive: true, force: true });
}

/** The text of a file of an earlier run, or '' where there is none. */
export async function earlierText(out: string, name: string): Promise<string> {
  return readFile(join(out, name), 'utf8').catch(() => '');
}
