import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ask, BUNDLE, built, endChild, inTurn, startChild } from './children.ts';
import type { FileReport, Noticed } from './harness.ts';
import { instrument, type Mutant } from './instrument.ts';
import { planFor } from './plan.ts';
import { keepResult, openResults, type Result, resultLines } from './results.ts';

/*
 * `npm run test:mutation -- [--jobs 2] [--one-in 5] [<file or folder> …]`: changes the sources that decide to whom may be written, one
 * place at a time, and names each change that no test of the core notices. `--one-in` tries a part of them, drawn alike. A run that was cut off goes on where it was, as
 * long as neither sources nor tests have changed.
 */

const FOLDERS = ['match', 'writes', 'classify', 'differences', 'policy', 'normalize', 'systems'].map(
  (folder) => join('src/core', folder),
);
const TESTS = ['test/core', 'test/laws'];
const OUT = 'build/mutation';
const LONGEST_MS = 400_000;
/** How many times as often as without the mutant its place may be passed: a loop that never ends stops there. */
const MORE_HITS = 100;
const SAID_EVERY = 50;
/** Packages that are no modules ask for others by it. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '2' },
    'one-in': { type: 'string', default: '1' },
  },
});
const jobs = Number(values.jobs);
const sources = (positionals.length > 0 ? positionals : FOLDERS).flatMap((path) =>
  path.endsWith('.ts') ? [path] : filesUnder(path, '.ts'),
);
const testFiles = TESTS.flatMap((folder) => filesUnder(folder, '.test.ts'));
const { code, mutants } = await instrument(sources);
mkdirSync(OUT, { recursive: true });
await bundle();
const BASIS = basis();
const children: (ChildProcess | undefined)[] = [];
/** How many mutants each test has noticed. */
const noticed = new Map<string, number>();
const results = openResults(join(OUT, `results-${BASIS.slice(0, 16)}.jsonl`));
const reports = await reportAll();
const drawn = mutants.filter(isDrawn);
const left = drawn.filter(({ id }) => !results.byId.has(id));
console.log(
  `${mutants.length} mutants in ${code.size} files, ${drawn.length} of them drawn, ${left.length} to try`,
);
let tried = 0;
await inTurn(left, jobs, async (mutant, job) => {
  const result = await fateOf(mutant, job);
  if (result) keepResult(results, result);
  else console.log(`${mutant.file}:${mutant.line} took too long: run again to decide it`);
  if (++tried % SAID_EVERY === 0) console.log(`${tried} of ${left.length}`);
});
for (const child of children) if (child) endChild(child);
console.log(resultLines([...results.byId.values()]).join('\n'));

/** Every test file as an entry of its own, so that a child loads only what it needs; what they share lies in chunks. */
async function bundle(): Promise<void> {
  rmSync(BUNDLE, { recursive: true, force: true });
  await build({
    entryPoints: [...testFiles, 'test/mutation/child.ts'],
    outdir: BUNDLE,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    external: ['expect', 'fast-check'],
    banner: { js: REQUIRE },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const contents = code.get(path.slice(process.cwd().length + 1));
            return contents === undefined ? null : { contents, loader: 'ts' };
          });
        },
      },
    ],
  });
}

/** What the results of a run hold for: the sources, the tests and what these read. */
function basis(): string {
  const hash = createHash('sha256');
  for (const file of [...sources, ...filesUnder(BUNDLE, '.mjs'), ...filesUnder('fixtures', '')].sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** What each test file's tests pass, without a mutant. Tests that fail as they are cannot tell of any. */
async function reportAll(): Promise<ReadonlyMap<string, FileReport>> {
  const kept = join(OUT, `reports-${BASIS.slice(0, 16)}.json`);
  const known = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : [];
  const reports = new Map<string, FileReport>(known);
  const unknown = testFiles.filter((file) => !reports.has(built(file)));
  await inTurn(unknown, jobs, async (file) => {
    const child = startChild();
    const told = await ask<FileReport>(child, { report: built(file) }, 10 * LONGEST_MS);
    if (told === 'late' || told === 'gone') throw new Error(`${file} did not run to its end`);
    endChild(child);
    reports.set(built(file), told.answer);
    writeFileSync(kept, JSON.stringify([...reports]));
    const red = told.answer.tests.filter(({ isGreen }) => !isGreen);
    if (red.length > 0)
      console.log(`${file}: ${red.map(({ name }) => name).join(', ')} fail without a mutant`);
  });
  return reports;
}

/**
 * What becomes of a mutant. A process that has seen others is quick, but what it remembers of them may hide a mutant or fail
 * a test: its word stands only where a test fails with the mutant and not without it. Else a new process decides; null where
 * not even that comes to an end in time, since a busy machine says nothing of a mutant.
 */
async function fateOf(mutant: Mutant, job: number): Promise<Result | null> {
  const { tests: plan, hits, isLoaded } = planFor(mutant.id, reports, noticed);
  if (plan.length === 0) return { ...mutant, fate: 'not covered', by: '' };
  const task = { mutant: mutant.id, hitLimit: Math.max(1000, hits * MORE_HITS), plan };
  if (!isLoaded) {
    const child = children[job] ?? startChild();
    const told = await ask<Noticed>(child, task, LONGEST_MS);
    const isSound = told !== 'late' && told !== 'gone' && !told.answer.isRedAnyway;
    children[job] = isSound ? child : undefined;
    if (!isSound) endChild(child);
    else if (told.answer.by !== null) return killed(mutant, told.answer.by);
  }
  const child = startChild();
  const told = await ask<Noticed>(child, task, LONGEST_MS);
  endChild(child);
  if (told === 'late') return null;
  if (told === 'gone') return killed(mutant, 'the process ended');
  return told.answer.by === null ? { ...mutant, fate: 'survived', by: '' } : killed(mutant, told.answer.by);
}

/** A drawing that stays the same from run to run: by what the mutant is and where. */
function isDrawn({ file, line, column, replacement }: Mutant): boolean {
  const hash = createHash('sha256').update(`${file} ${line} ${column} ${replacement}`).digest();
  return hash.readUInt32BE() % Number(values['one-in']) === 0;
}

function killed(mutant: Mutant, by: string): Result {
  noticed.set(by, (noticed.get(by) ?? 0) + 1);
  return { ...mutant, fate: 'killed', by };
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
