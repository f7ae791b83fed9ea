import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tab } from '../src/core/model.ts';
import { writeFolder } from './folders.ts';
import { generateDrift } from './generate/drift.ts';
import type { GeneratedTab } from './generate/generated.ts';
import { generateActivities, generateWorkbook } from './generate/workbook.ts';

/*
 * `npm run bench:same -- <other build>/cli/main.mjs [events]`: reviews generated workbooks and the sample workbooks with two builds, each
 * twice, and names every result file that is not the same byte for byte. For whoever makes the program faster.
 */

const NOW = '2026-05-09T09:15:00Z';
/** The mark of a run names the build that left it. */
const OF_ONE_BUILD = ['.last-run.json'];

const [other = '', events = '10000'] = process.argv.slice(2);
if (other === '') {
  console.log('npm run bench:same -- <other build>/cli/main.mjs [events]');
  process.exit(2);
}
const built = join(dirname(dirname(fileURLToPath(import.meta.url))), 'cli/main.mjs');
const temp = await mkdtemp(join(tmpdir(), 'crm-sync-review-same-'));
let differing = 0;
try {
  for (const [name, folder] of await folders(Number(events))) {
    const [ours, theirs] = [join(temp, `${name}-ours`), join(temp, `${name}-theirs`)];
    for (let times = 0; times < 2; times++) {
      review(built, folder, ours);
      review(resolve(other), folder, theirs);
    }
    const names = new Set([...(await readdir(ours)), ...(await readdir(theirs))]);
    for (const file of names) {
      if (OF_ONE_BUILD.includes(file) || (await isSame(join(ours, file), join(theirs, file)))) continue;
      console.log(`${name}: ${file} differs`);
      differing++;
    }
    console.log(`${name}: ${names.size} files compared`);
  }
} finally {
  await rm(temp, { recursive: true, force: true });
}
process.exitCode = differing === 0 ? 0 : 1;

async function folders(size: number): Promise<(readonly [string, string])[]> {
  const seed = 20_260_509;
  const contacts = Math.max(200, size / 10);
  const generated = [
    ['events', generateWorkbook({ seed, contacts, events: size }).tabs],
    ['events-at-home', generateWorkbook({ seed: 7, contacts, events: size, nationalPhones: true }).tabs],
    ['activities', generateActivities({ seed, contacts, events: size }).tabs],
    ['drift', generateDrift({ seed, contacts }).tabs.map(generatedTab)],
  ] as const;
  const samples = (await readdir('fixtures/workbooks')).map(
    (name) => [name, join('fixtures/workbooks', name)] as const,
  );
  const made = generated.map(
    async ([name, tabs]) => [name, await writeFolder(join(temp, name), tabs)] as const,
  );
  return [...(await Promise.all(made)), ...samples];
}

function generatedTab({ name, rows: [header = [], ...rows] }: Tab): GeneratedTab {
  return { name, header, rows: () => rows };
}

function review(program: string, folder: string, out: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [program, 'review', folder, '--out', out, '--now', NOW],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => readFile(path).catch(() => null)));
  return a !== null && b !== null && a?.equals(b as Buffer) === true;
}
