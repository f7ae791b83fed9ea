import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { LOG_FILE, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { isAnythingAt, obstacleTo } from '../../files/plainFile.ts';
import { SetupMistake } from '../usage.ts';
import { PROPOSALS_FILE } from './proposalsFile.ts';
import { ROW_HASHES_FILE } from './rowHashesFile.ts';

export const RUN_FILE = 'run.json';
export const HANDOFF_FILE = 'handoff.md';

/** Every file that a run writes. */
const RESULT_FILES = [
  ...OUTCOMES.map((outcome) => `${OUTPUTS[outcome].file}.csv`),
  LOG_FILE,
  PROPOSALS_FILE,
  ROW_HASHES_FILE,
  HANDOFF_FILE,
  RUN_FILE,
];

const PIECE = 256 * 1024;

/** By what the next run tells that nothing has changed. No result: nobody reads it, and it may be taken away. */
export const MARK_FILE = '.last-run.json';

export function isResult(name: string): boolean {
  return name === MARK_FILE || RESULT_FILES.includes(name);
}

/** The content of each result file as a hash, '' where there is none: by it a run tells that somebody has written since. */
export type ResultHashes = ReadonlyMap<string, string>;

/** Throws SetupMistake where something that is no file stands in the place of a result. */
export async function hashResults(out: string): Promise<ResultHashes> {
  const hashes = new Map<string, string>();
  for (const name of RESULT_FILES) {
    const path = join(out, name);
    const obstacle = (await isAnythingAt(path)) ? await obstacleTo(path) : null;
    if (obstacle) throw new SetupMistake(obstacle);
    hashes.set(name, await hashOfFile(path));
  }
  return hashes;
}

/** The result files that are not as they were. */
export async function changedResults(out: string, before: ResultHashes): Promise<readonly string[]> {
  const now = await hashResults(out);
  return RESULT_FILES.filter((name) => now.get(name) !== before.get(name));
}

/** The SHA-256 of a file's bytes; '' where there is none. */
export async function hashOfFile(path: string): Promise<string> {
  if (!(await isAnythingAt(path))) return '';
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    // One for the whole file: the buffers of a stream are collected late.
    const buffer = Buffer.alloc(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
