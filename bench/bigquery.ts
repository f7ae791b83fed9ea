import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupMistake } from '../src/cli/usage.ts';
import { formatCsv, parseCsv } from '../src/core/read/csv/csv.ts';
import { LOG_FILE, OUTCOMES, OUTPUTS } from '../src/core/report/outputColumns.ts';
import {
  differences,
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
import { assertParses } from './bigquery/standIn.ts';
import { csvOf } from './generate/csv.ts';
import { generateDrift } from './generate/drift.ts';
import type { GeneratedTab } from './generate/generated.ts';
import { generateWorkbook } from './generate/workbook.ts';
import { STRESSES } from './stress.ts';

/*
 * npm run bench:bigquery -- cases          every case folder and workbook of fixtures/, by the command line and by review.sql
 * npm run bench:bigquery -- 10000 20000    generated workbooks of so many rows
 * npm run bench:bigquery -- again 10000    the same, every row of the Ledger decided, and reviewed a second time
 * npm run bench:bigquery -- stress 10000   workbooks of so many rows in which everything meets at one point; behind the number
 *                                          a word of the titles of those that are meant (bench/stress.ts)
 */

const SHOWN = 3;
const words = process.argv.slice(2);
const quiet = process.stdout.write.bind(process.stdout);

if (words.includes('cases')) await compareCases();
for (const size of words.map(Number).filter((number) => number > 0))
  await (words.includes('stress')
    ? compareStresses(size)
    : words.includes('again')
      ? compareAgain(size)
      : compareGenerated(size));

async function compareCases(): Promise<void> {
  await assertAllParse();
  const total = { folders: 0, rows: 0, different: 0, refused: 0 };
  for (const under of ['fixtures/workbooks', 'fixtures/cases'])
    for (const name of readdirSync(under).sort()) {
      const folder = join(under, name);
      const { options = {} }: { options?: Options } = JSON.parse(
        readFileSync(join(folder, 'expected.json'), 'utf8'),
      );
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
  approveAll(join(results, `${OUTPUTS.ledger.file}.csv`));
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

function approveAll(path: string): void {
  const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 });
  const said: Record<string, string> = { decision: 'approve', decided_by: 'Kim' };
  const decided = rows.map((cells) => cells.map((cell, at) => said[header[at] ?? ''] ?? cell));
  writeFileSync(path, formatCsv([header, ...decided]));
}

async function compareStresses(size: number): Promise<void> {
  const [named = ''] = words.filter((word) => word !== 'stress' && !(Number(word) > 0));
  for (const { title, tabs } of STRESSES)
    if (title.includes(named)) await compareTabs(`${size}: ${title}`, tabs(size));
}

async function compareTabs(title: string, made: readonly GeneratedTab[]): Promise<void> {
  const folder = folderOf(made);
  const compared = await compare(folder, {});
  rmSync(folder, { recursive: true });
  if (!compared) return;
  const { rows, different, seconds, calls } = compared;
  for (const row of different.slice(0, SHOWN)) say(row.slice(0, 400));
  const called = Object.entries(calls).map(
    ([name, { count, largest }]) => `${name} ${count} (${largest} characters at most)`,
  );
  say(
    `${title}: ${rows} rows compared in all columns, ${different.length} different; processor time of the command line ${seconds.here.toFixed(1)} s, of review.sql on the stand-in ${seconds.there.toFixed(1)} s; calls: ${called.join(', ')}`,
  );
}

/** null where the command refuses the folder, which it says why. */
async function compare(folder: string, options: Options) {
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
  const exported = await quietly(() => resultsThere(there, out));
  const different = [...(await differences(tables, here)), ...(await differentFiles(exported, results))];
  const rows = await countOf(here);
  for (const made of [out, results, exported]) rmSync(made, { recursive: true });
  there.close();
  return {
    rows,
    different,
    seconds: { there: secondsThere, here: secondsHere },
    calls: there.calls,
  };
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
