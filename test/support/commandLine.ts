import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildWhereOlder } from './buildWhereOlder.ts';

const BUILT = resolve('build/cli/main.mjs');
const SOURCES = ['src/core', 'src/files', 'src/cli', 'src/bigquery.ts', 'build/build.mjs'];

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function buildCommandLine(): void {
  buildWhereOlder('cli', BUILT, SOURCES);
}

/** Runs the built program as a person does. */
export function program(...args: string[]): Ended {
  return spawnSync(process.execPath, [BUILT, ...args], { encoding: 'utf8' });
}

export function review(...args: string[]): Ended {
  return program('review', ...args);
}
