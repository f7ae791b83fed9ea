import { appendFileSync, closeSync, openSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
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
    throw cannotWrite(out, error, 'Name another --out folder');
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
export function write({ out, aside, names, open }: Staging, name: string, text: string): void {
  try {
    const file = open.get(name) ?? openSync(join(aside, name), 'a');
    names.add(name);
    open.set(name, file);
    appendFileSync(file, text);
  } catch (error) {
    throw cannotWrite(out, error, 'Make room, or name another --out folder');
  }
}

function cannotWrite(out: string, error: unknown, remedy: string): SetupMistake {
  return new SetupMistake(`${out} cannot be written (${(error as NodeJS.ErrnoException).code}). ${remedy}`);
}

/**
 * Puts the staged files in place, each by a rename. `last` goes last and is taken away first: without it, a run does not
 * look finished. Where one of them cannot be replaced, those that were there come back.
 */
export async function putInPlace(staging: Staging, last: string): Promise<void> {
  const { out, aside, names } = staging;
  closeAll(staging);
  const ordered = [...names].sort((a, b) => Number(a === last) - Number(b === last));
  const put: string[] = [];
  try {
    for (const name of ordered) await copyFile(join(out, name), join(aside, `was-${name}`)).catch(ifThere);
    if (names.has(last)) await rm(join(out, last), { force: true });
    for (const name of ordered) {
      await rename(join(aside, name), join(out, name));
      put.push(name);
    }
  } catch (error) {
    for (const name of put) await rm(join(out, name), { force: true });
    for (const name of ordered) await rename(join(aside, `was-${name}`), join(out, name)).catch(ifThere);
    throw cannotWrite(out, error, 'Close its files elsewhere and run again');
  }
}

function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
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
