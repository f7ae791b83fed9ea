import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const built = dirname(dirname(fileURLToPath(import.meta.url)));
const scripts = resolve('bench/contenders');
const duckdb = join(built, 'bench/duckdb');
/** Too large for what every developer installs: the bench brings it when it is needed. */
const DUCKDB_PACKAGE = '@duckdb/node-api@1.5.6-r.1';
const PYTHONS = ['python3', '/usr/bin/python3'];
const pythons = PYTHONS.filter(
  (python) => spawnSync(python, ['-c', 'import pandas, phonenumbers']).status === 0,
);

/** A program that is measured: from the CSV files that go in to those that come out, in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly color: string;
  /** Executable and arguments. */
  readonly command: (folder: string, out: string) => readonly string[];
  /** Makes it ready; '' where it can run, else why it cannot. */
  readonly missing: () => string;
}

const measured = ['--import', join(built, 'bench/peak.mjs')];

export const CORE: Contender = {
  name: 'this program',
  color: '#1a73e8',
  command: (folder, out) => [
    ...[process.execPath, ...measured, join(built, 'cli/main.mjs')],
    ...['review', folder, '--out', out, '--now', '2026-05-09T09:15:00Z'],
  ],
  missing: () => '',
};

/** What people would use instead. Miller, xan and qsv have no reader of phones and no second pass: nobody would get by with them. */
export const CONTENDERS: readonly Contender[] = [
  CORE,
  {
    name: 'the plain reviewer',
    color: '#80868b',
    command: (folder, out) => [process.execPath, ...measured, join(built, 'bench/naive.mjs'), folder, out],
    missing: () => '',
  },
  {
    name: 'pandas with phonenumbers',
    color: '#e37400',
    command: (folder, out) => [
      ...[pythons[0] ?? '', join(scripts, 'peak.py'), join(scripts, 'pandasReview.py'), folder, out],
    ],
    missing: () => (pythons.length > 0 ? '' : 'pandas and phonenumbers are not installed'),
  },
  duckdbWith(1, '#137333'),
  duckdbWith(2, '#34a853'),
];

/** What one contender took for one workbook. */
export interface Measure {
  readonly seconds: number;
  readonly userSeconds: number;
  readonly peakMb: number;
  readonly writtenMb: number;
}

/** Runs a contender into a folder that was not there. */
export async function run(contender: Contender, folder: string, out: string): Promise<Measure> {
  await rm(out, { recursive: true, force: true });
  const [program = '', ...args] = contender.command(folder, out);
  const begun = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const [said, used] = [text(child.stdio[2]), text(child.stdio[3])];
  const status = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${contender.name} ended with ${status}: ${(await said).trim()}`);
  const [userSeconds = 0, peakKb = 0] = (await used).split(' ').map(Number);
  return { seconds, userSeconds, peakMb: peakKb / 1024, writtenMb: await bytesIn(out) };
}

/** The median of each figure over the rounds. */
export function medianOf(measures: readonly Measure[]): Measure {
  const of = (figure: keyof Measure) => median(measures.map((measure) => measure[figure]));
  return {
    seconds: of('seconds'),
    userSeconds: of('userSeconds'),
    peakMb: of('peakMb'),
    writtenMb: of('writtenMb'),
  };
}

function duckdbWith(threads: number, color: string): Contender {
  return {
    name: `DuckDB, ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    color,
    command: (folder, out) => [
      ...[process.execPath, ...measured, join(scripts, 'duckdb.mjs'), join(scripts, 'duckdb.sql')],
      ...[duckdb, String(threads), folder, out],
    ],
    missing: () => {
      if (existsSync(join(duckdb, 'node_modules/@duckdb/node-api'))) return '';
      mkdirSync(duckdb, { recursive: true });
      const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', duckdb, DUCKDB_PACKAGE];
      return spawnSync('npm', install).status === 0 ? '' : `${DUCKDB_PACKAGE} cannot be installed`;
    },
  };
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder)) bytes += (await stat(join(folder, name))).size;
  return bytes / 2 ** 20;
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
