import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupMistake } from '../src/cli/usage.ts';
import { LOG_FILE, OUTCOMES } from '../src/core/report/outputColumns.ts';
import {
  type Decide,
  decideIn,
  differences,
  differentAgain,
  differentFiles,
  type Options,
  preparedFor,
  resultsHere,
  resultsThere,
  reviewedThere,
  runReview,
  type Tables,
  tablesIn,
  tablesThere,
  tableThere,
} from './bigquery/sides.ts';
import { assertParses, type Calls } from './bigquery/standIn.ts';
import { csvOf } from './generate/csv.ts';
import { generateDrift } from './generate/drift.ts';
import type { GeneratedTab } from './generate/generated.ts';
import { generateWorkbook } from './generate/workbook.ts';
import { STRESSES } from './stress.ts';

/*
 * npm run bench:bigquery -- cases          every case folder and workbook of fixtures/, by the command line and by review.sql; behind it a
 *                                          part of the names of those that are meant
 * npm run bench:bigquery -- cases again    the same, every row decided, every conflict linked to somebody, and reviewed a second and a third time
 * npm run bench:bigquery -- 10000 20000    generated workbooks of so many rows
 * npm run bench:bigquery -- again 10000    the same, every row of the Ledger decided, and reviewed a second time
 * npm run bench:bigquery -- stress 10000   workbooks of so many rows in which everything meets at one point; behind the number
 *                                          a word of the titles of those that are meant (bench/stress.ts)
 */

const SHOWN = 3;
const words = process.argv.slice(2);
const quiet = process.stdout.write.bind(process.stdout);

if (words.includes('cases')) await (words.includes('again') ? compareCasesAgain() : compareCases());
for (const size of words.map(Number).filter((number) => number > 0))
  await (words.includes('stress')
    ? compareStresses(size)
    : words.includes('again')
      ? compareAgain(size)
      : compareGenerated(size));

async function compareCases(): Promise<void> {
  await assertAllParse();
  const total = { folders: 0, rows: 0, different: 0, refused: 0 };
  for (const { folder, options } of caseFolders()) {
    const compared = await compare(folder, options);
    if (!compared) {
      total.refused++;
      continue;
    }
    total.folders++;
    total.rows += compared.rows;
    total.different += compared.different.length;
    for (const row of compared.different.slice(0, SHOWN)) say(`${folder}: ${row.slice(0, 400)}`);
  }
  say(
    `${total.folders} folders, ${total.rows} rows of the output compared in all columns, with run.json, handoff.md, proposals.jsonl and row-hashes.jsonl: ${total.different} different; ${total.refused} refused`,
  );
}

/** Conflicts are linked to whomever the row may be about, to anybody of the map, and to nobody, in turn. */
async function compareCasesAgain(): Promise<void> {
  const total = { folders: 0, linked: 0, judged: 0, different: 0 };
  for (const { folder, options } of caseFolders()) {
    const contacts = new Set<string>();
    const decide: Decide = (outcome, { contact_key = '', candidates = '' }, at) => {
      for (const key of [contact_key, ...candidates.split(' | ')]) if (key) contacts.add(key);
      if (outcome !== 'conflict') return { decision: 'approve', decided_by: 'Kim' };
      total.linked++;
      const all = [...contacts];
      const [first = all[at % Math.max(1, all.length)] ?? 'NOBODY'] = candidates.split(' | ').filter(Boolean);
      const whom = [first, all[(at * 7) % Math.max(1, all.length)] ?? first, 'NOBODY'][at % 3];
      return { decision: `link: ${at % 5 === 4 ? whom : first}`, decided_by: 'Kim' };
    };
    const runs = [
      { decide, folder },
      { decide: () => null, folder },
    ];
    try {
      const { there, here, out, different } = await quietly(() => differentAgain(folder, options, runs));
      total.folders++;
      total.different += different.length;
      total.judged += there.calls.judge_link?.count ?? 0;
      for (const row of different.slice(0, SHOWN)) say(`${folder}: ${row.slice(-700)}`);
      there.close();
      for (const made of [here, out]) rmSync(made, { recursive: true });
    } catch (error) {
      if (!(error instanceof SetupMistake)) throw error;
      say(`${folder}: refused: ${error.message}`);
    }
  }
  say(
    `${total.folders} folders decided and reviewed twice more: ${total.linked} conflicts linked, judge_link called ${total.judged} times, ${total.different} different`,
  );
}

/** All, or those of which the last word is part of the name. */
function caseFolders(): readonly { readonly folder: string; readonly options: Options }[] {
  const [named = ''] = words.filter((word) => word !== 'cases' && word !== 'again');
  return ['fixtures/workbooks', 'fixtures/cases'].flatMap((under) =>
    readdirSync(under)
      .filter((name) => name.includes(named))
      .sort()
      .map((name) => {
        const folder = join(under, name);
        const { options = {} } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
        return { folder, options };
      }),
  );
}

async function assertAllParse(): Promise<void> {
  const out = await quietly(() => preparedFor('fixtures/workbooks/first-slice', {}));
  const scripts = readdirSync(out).filter((name) => name.endsWith('.sql'));
  for (const name of scripts) await assertParses(readFileSync(join(out, name), 'utf8'));
  rmSync(out, { recursive: true });
  say(`${scripts.join(', ')}: SQL of BigQuery, by two parsers`);
}

function generated(size: number) {
  return generateWorkbook({ seed: 1, contacts: Math.max(200, Math.round(size / 10)), events: size });
}

async function compareGenerated(size: number): Promise<void> {
  const { tabs } = generated(size);
  const drift = generateDrift({ seed: 1, contacts: Math.max(50, Math.round(size / 100)) });
  await compareTabs(`${size} generated events`, tabs);
  await compareTabs(
    'two exports that differ',
    drift.tabs.map(({ name, rows }) => tabOf(name, rows)),
  );
}

/** A second run merges: each row key that is there is looked at once, and each decision is logged. */
async function compareAgain(size: number): Promise<void> {
  const folder = folderOf(generated(size).tabs);
  const out = await quietly(() => preparedFor(folder, {}));
  const { there } = await reviewedThere(out);
  await there.run(`UPDATE ${tableThere('ledger')} SET decision = 'approve', decided_by = 'Kim' WHERE TRUE`);
  const results = await resultsHere(folder, {});
  decideIn(results, (outcome) => (outcome === 'ledger' ? { decision: 'approve', decided_by: 'Kim' } : null));
  const began = process.cpuUsage();
  await runReview(there, out);
  const seconds = secondsSince(began);
  await resultsHere(folder, {}, results);
  const different = await differences(tablesThere(there), tablesIn(results));
  const [last] = await there.run(`SELECT * FROM ${tableThere('runs')} ORDER BY run_no DESC LIMIT 1`);
  const logged = readFileSync(join(results, LOG_FILE), 'utf8').trim().split('\n').length;
  for (const made of [folder, out, results]) rmSync(made, { recursive: true });
  say(
    `${size} generated events again: ${last?.kept} rows kept, ${different.length} different; ${last?.log_lines} lines of the decision log, ${logged} of the command line; processor time ${seconds.toFixed(1)} s; merge_key ${there.calls.merge_key?.count} calls`,
  );
  there.close();
}

async function compareStresses(size: number): Promise<void> {
  const [named = ''] = words.filter((word) => word !== 'stress' && !(Number(word) > 0));
  for (const { title, tabs } of STRESSES)
    if (title.includes(named)) await compareTabs(`${size}: ${title}`, tabs(size));
}

async function compareTabs(title: string, made: readonly GeneratedTab[]): Promise<void> {
  const folder = folderOf(made);
  await compare(folder, {}, ({ rows, different, seconds, calls }) => {
    for (const row of different.slice(0, SHOWN)) say(row.slice(0, 400));
    const called = Object.entries(calls).map(
      ([name, { count, largest }]) => `${name} ${count} (${largest} characters at most)`,
    );
    say(
      `${title}: ${rows} rows compared in all columns, ${different.length} different; processor time of the command line ${seconds.here.toFixed(1)} s, of review.sql on the stand-in ${seconds.there.toFixed(1)} s; calls: ${called.join(', ')}`,
    );
  });
  rmSync(folder, { recursive: true });
}

interface Compared {
  readonly rows: number;
  readonly different: readonly string[];
  readonly seconds: { readonly there: number; readonly here: number };
  readonly calls: Calls;
}

/** null where the command refuses the folder, which it says why. */
async function compare(folder: string, options: Options, told: (tables: Compared) => void = () => {}) {
  let out: string;
  try {
    out = await quietly(() => preparedFor(folder, options));
  } catch (error) {
    if (!(error instanceof SetupMistake)) throw error;
    say(`${folder}: refused: ${error.message}`);
    return null;
  }
  const began = process.cpuUsage();
  const { tables, there } = await reviewedThere(out);
  const secondsThere = secondsSince(began);
  const between = process.cpuUsage();
  const results = await resultsHere(folder, options);
  const secondsHere = secondsSince(between);
  const here = tablesIn(results);
  const compared: Compared = {
    rows: await countOf(here),
    different: await differences(tables, here),
    seconds: { there: secondsThere, here: secondsHere },
    calls: there.calls,
  };
  told(compared);
  const exported = await quietly(() => resultsThere(there, out));
  const different = await differentFiles(exported, results);
  for (const row of different.slice(0, SHOWN)) say(`${folder}: ${row.slice(0, 400)}`);
  for (const made of [out, results, exported]) rmSync(made, { recursive: true });
  there.close();
  return { ...compared, different: [...compared.different, ...different] };
}

async function quietly<Value>(made: () => Promise<Value>): Promise<Value> {
  try {
    process.stdout.write = () => true;
    return await made();
  } finally {
    process.stdout.write = quiet;
  }
}

/** Of the processor, on all its threads: other programs take their time on the clock. */
function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000_000;
}

async function countOf(tables: Tables): Promise<number> {
  let count = 0;
  for (const outcome of OUTCOMES) for await (const _ of tables(outcome)) count++;
  return count;
}

function folderOf(tabs: readonly GeneratedTab[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'generated-'));
  for (const tab of tabs) writeFileSync(join(folder, `${tab.name}.csv`), [...csvOf(tab)].join(''));
  return folder;
}

function tabOf(name: string, [header = [], ...rows]: readonly (readonly string[])[]): GeneratedTab {
  return { name, header, rows: () => rows };
}

function say(line: string): void {
  quiet(`${line}\n`);
}
