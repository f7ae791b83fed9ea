import { appendFileSync, closeSync, openSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { SetupMistake } from './usage.ts';

/** Files written aside, to be put in place together. */
export interface Staging {
  readonly out: string;
  readonly aside: string;
  readonly names: Set<string>;
  /** The files that are being written, by name: a long table is written in thousands of pieces. */
  readonly open: Map<string, number>;
}

/** Prepares the output folder and a folder in it, on the same disk, so that putting files in place is a rename. */
export async function stage(out: string): Promise<Staging> {
  try {
    await makeFolder(resolve(out));
    return { out, aside: await mkdtemp(join(out, '.unfinished-')), names: new Set(), open: new Map() };
  } catch (error) {
    throw new SetupMistake(
      `${out} cannot be written (${(error as NodeJS.ErrnoException).code}). Name another --out folder`,
    );
  }
}

/** Makes a folder and those above it. Node's own recursive mkdir never returns where the system refuses one (`/proc/x`). */
async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Adds text to a staged file. Synchronous, so that rows that stream through are never held up in memory. */
export function write({ aside, names, open }: Staging, name: string, text: string): void {
  const file = open.get(name) ?? openSync(join(aside, name), 'a');
  names.add(name);
  open.set(name, file);
  appendFileSync(file, text);
}

/** Puts the staged files in place. `last` goes last and is taken away first: without it, a run does not look finished. */
export async function putInPlace(staging: Staging, last: string): Promise<void> {
  const { out, aside, names } = staging;
  closeAll(staging);
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

export async function discard(staging: Staging): Promise<void> {
  closeAll(staging);
  await rm(staging.aside, { recursive: true, force: true });
}

function closeAll({ open }: Staging): void {
  for (const file of open.values()) closeSync(file);
  open.clear();
}

/** The text of a file of an earlier run, or '' where there is none. */
export async function earlierText(out: string, name: string): Promise<string> {
  return readFile(join(out, name), 'utf8').catch(() => '');
}
