import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const built = dirname(dirname(fileURLToPath(import.meta.url)));

export type Contender = 'core' | 'naive';

/** What one contender took for one workbook, from the CSV files that go in to those that come out. */
export interface Measure {
  readonly seconds: number;
  readonly peakMb: number;
}

const COMMANDS: Readonly<Record<Contender, (folder: string, out: string) => string[]>> = {
  core: (folder, out) => [
    join(built, 'cli/main.mjs'),
    'review',
    folder,
    '--out',
    out,
    '--now',
    '2026-05-09T09:15:00Z',
  ],
  naive: (folder, out) => [join(built, 'bench/naive.mjs'), folder, out],
};

/** Runs a contender in a process of its own, into a folder that was not there. */
export async function run(contender: Contender, folder: string, out: string): Promise<Measure> {
  await rm(out, { recursive: true, force: true });
  const command = ['--import', join(built, 'bench/peak.mjs'), ...COMMANDS[contender](folder, out)];
  const begun = performance.now();
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const [said, peak] = [text(child.stdio[2]), text(child.stdio[3])];
  const status = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${contender} ended with ${status}: ${(await said).trim()}`);
  return { seconds, peakMb: Number(await peak) / 1024 };
}

/** The median of each figure over the rounds. */
export function medianOf(measures: readonly Measure[]): Measure {
  return {
    seconds: median(measures.map(({ seconds }) => seconds)),
    peakMb: median(measures.map(({ peakMb }) => peakMb)),
  };
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

async function text(stream: unknown): Promise<string> {
  let all = '';
  for await (const chunk of stream as AsyncIterable<Buffer>) all += chunk;
  return all;
}
