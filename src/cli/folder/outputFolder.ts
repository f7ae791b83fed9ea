import { appendFileSync, closeSync, openSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Rows } from '../../core/model.ts';
import { isRunning } from '../../files/isRunning.ts';
import { whileAlone } from '../../files/whileAlone.ts';
import { SetupMistake } from '../usage.ts';
import { addCsvRow, addText, type Bytes, noBytes } from './csvBytes.ts';
import { changedResults, hashOfFile, isResult, type ResultHashes } from './results.ts';

const ASIDE = '.unfinished-';
const IN_THE_WAY = ['EEXIST', 'ENOTDIR'];
/** A call of the system for each few rows would cost more than making them. */
const PIECE = 256 * 1024;
/** With the process of the run; version 0.1.0 named none. */
const LEFTOVER = /^\.unfinished-(?:(\d+)-)?/;
/** What stands before the name of a result that is kept while a new one is put in its place. */
const EARLIER = /^was-/;

/** Files written aside, to be put in place together. */
export interface Staging {
  readonly out: string;
  readonly aside: string;
  readonly names: Set<string>;
  /** The files that are being written, by name: a long table is written in thousands of pieces. */
  readonly open: Map<string, number>;
  /** What is still to be written into them. */
  readonly pending: Map<string, Bytes>;
}

/**
 * Prepares the output folder and a folder in it, on the same disk, so that putting files in place is a rename. What runs
 * left behind that were killed is taken away.
 */
export async function stage(out: string): Promise<Staging> {
  try {
    await makeFolder(resolve(out));
    await removeLeftovers(out);
    const aside = await mkdtemp(join(out, `${ASIDE}${process.pid}-`));
    return { out, aside, names: new Set(), open: new Map(), pending: new Map() };
  } catch (error) {
    throw cannotWrite(out, error, 'Name another --out folder');
  }
}

/** Takes away the folders aside of runs that are gone. One of a run that goes on is left: it will find what has changed. */
async function removeLeftovers(out: string): Promise<void> {
  for (const entry of await readdir(out, { withFileTypes: true })) {
    const [isAside, pid] = LEFTOVER.exec(entry.name) ?? [];
    if (isAside === undefined || !entry.isDirectory() || isRunning(Number(pid ?? 0))) continue;
    const path = join(out, entry.name);
    if ((await readdir(path)).every((name) => isResult(name.replace(EARLIER, ''))))
      await rm(path, { recursive: true, force: true });
  }
}

/** Makes a folder and those above it. Node's own recursive mkdir never returns where the system refuses one (`/proc/x`). */
export async function makeFolder(path: string): Promise<void> {
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

/** Adds text to a staged file. Synchronous, so that rows that stream through are held up in memory for a piece only. */
export function write(staging: Staging, name: string, text: string): void {
  const pending = pendingOf(staging, name);
  addText(pending, text);
  if (pending.length >= PIECE) writeOut(staging, name, pending);
}

/** Adds rows to a staged table. */
export function writeRows(staging: Staging, name: string, rows: Rows): void {
  const pending = pendingOf(staging, name);
  for (const cells of rows) {
    addCsvRow(pending, cells);
    if (pending.length >= PIECE) writeOut(staging, name, pending);
  }
}

function pendingOf({ names, pending }: Staging, name: string): Bytes {
  const known = pending.get(name);
  if (known) return known;
  const bytes = noBytes();
  names.add(name);
  pending.set(name, bytes);
  return bytes;
}

function writeOut({ out, aside, open }: Staging, name: string, bytes: Bytes): void {
  try {
    const file = open.get(name) ?? openSync(join(aside, name), 'a');
    open.set(name, file);
    appendFileSync(file, bytes.buffer.subarray(0, bytes.length));
    bytes.length = 0;
  } catch (error) {
    throw cannotWrite(out, error, 'Make room, or name another --out folder');
  }
}

/** The SHA-256 of what a staged file holds so far. */
export async function hashOfStaged(staging: Staging, name: string): Promise<string> {
  const pending = staging.pending.get(name);
  if (pending) writeOut(staging, name, pending);
  return hashOfFile(join(staging.aside, name));
}

/** The hash of each result as it will be once the staged files are in place. */
export async function hashesOnceInPlace(staging: Staging, before: ResultHashes): Promise<ResultHashes> {
  const hashes = new Map(before);
  for (const name of staging.names) hashes.set(name, await hashOfStaged(staging, name));
  return hashes;
}

function writeAllOut(staging: Staging): void {
  for (const [name, bytes] of staging.pending) writeOut(staging, name, bytes);
}

/** Takes a staged file back: it says what the one that is there says. */
export function drop({ names, open, pending }: Staging, name: string): void {
  const file = open.get(name);
  pending.delete(name);
  if (file !== undefined) closeSync(file);
  open.delete(name);
  names.delete(name);
}

/** What is said of an output folder in which the system refuses to write. */
export function cannotWrite(out: string, error: unknown, remedy: string): SetupMistake {
  const { code = '' } = error as NodeJS.ErrnoException;
  const why = IN_THE_WAY.includes(code) ? 'a file is in the way' : code;
  return new SetupMistake(`${out} cannot be written (${why}). ${remedy}`);
}

/**
 * Puts the staged files in place, each by a rename. `last` goes last and is taken away first: without it, a run does not
 * look finished. Where one of them cannot be replaced, those that were there come back. Throws where somebody has written
 * into a result since `before`: what they typed is not in what was computed.
 */
export async function putInPlace(staging: Staging, last: string, before: ResultHashes): Promise<void> {
  writeAllOut(staging);
  closeAll(staging);
  await whileAlone(staging.out, SetupMistake, () => renameAll(staging, last, before));
}

async function renameAll({ out, aside, names }: Staging, last: string, before: ResultHashes): Promise<void> {
  const ordered = [...names].sort((a, b) => Number(a === last) - Number(b === last));
  const put: string[] = [];
  try {
    for (const name of ordered) await copyFile(join(out, name), join(aside, `was-${name}`)).catch(ifThere);
    await assertAsBefore(out, before);
    if (names.has(last)) await rm(join(out, last), { force: true });
    for (const name of ordered) {
      await rename(join(aside, name), join(out, name));
      put.push(name);
    }
  } catch (error) {
    if (error instanceof SetupMistake) throw error;
    for (const name of put) await rm(join(out, name), { force: true });
    for (const name of ordered) await rename(join(aside, `was-${name}`), join(out, name)).catch(ifThere);
    throw cannotWrite(out, error, 'Close its files elsewhere and run again');
  }
}

async function assertAsBefore(out: string, before: ResultHashes): Promise<void> {
  const [changed] = await changedResults(out, before);
  if (changed)
    throw new SetupMistake(
      `${join(out, changed)} was changed by somebody else while the review was running, so nothing was written. Save and close it there, then run the review again`,
    );
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
