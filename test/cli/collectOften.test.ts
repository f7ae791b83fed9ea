import { spawnSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folderOf } from '../support/temporary.ts';

/*
 * A program that is about to read a file of so many bytes, and then fills its memory as a review does. In a process of its own:
 * what V8 is told holds for all that runs there.
 */
const PROGRAM = `
import { collectOftenIfLarge } from ${JSON.stringify(resolve('src/cli/review/collectOften.ts'))};
await collectOftenIfLarge([{ path: process.argv[2] ?? '' }]);
const kept: object[] = [];
for (let at = 0; at < 1_500_000; at++) kept.push({ at, cells: [at, String(at)] });
`;

/** How often V8 went through all of its memory. */
function collections(program: string, file: string, bytes: number): number {
  truncateSync(file, bytes);
  const { status, stdout } = spawnSync(process.execPath, ['--trace-gc', program, file], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('Mark-Compact').length - 1;
}

test('memory is collected more often where the folder is large', () => {
  const folder = folderOf({ 'program.ts': PROGRAM, 'rows.csv': '' });
  const [file, built] = [join(folder, 'rows.csv'), join(folder, 'program.mjs')];
  const words = ['--bundle', '--platform=node', '--format=esm', '--log-level=error', `--outfile=${built}`];
  expect(spawnSync('node_modules/.bin/esbuild', [join(folder, 'program.ts'), ...words]).status).toBe(0);
  expect(collections(built, file, 100_000_000)).toBeGreaterThan(collections(built, file, 1_000_000));
});
