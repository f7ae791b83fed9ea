import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeForBigQuery } from '../../src/cli/bigquery/bigqueryCommand.ts';
import { EXPORT_FOLDER } from '../../src/cli/bigquery/exportSql.ts';
import { TABLES, tableIn } from '../../src/cli/bigquery/place.ts';
import { writeResultsOfBigQuery } from '../../src/cli/bigquery/resultsCommand.ts';
import { PROPOSALS_FILE } from '../../src/cli/folder/proposalsFile.ts';
import { HANDOFF_FILE, RUN_FILE } from '../../src/cli/folder/results.ts';
import { ROW_HASHES_FILE } from '../../src/cli/folder/rowHashesFile.ts';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import type { Outcome } from '../../src/core/model.ts';
import { parseCsv } from '../../src/core/read/csv/csv.ts';
import { COLUMNS, OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { guardCell } from '../../src/core/textGuard.ts';
import { type StandIn, standIn } from './standIn.ts';

export const NOW = '2026-06-01T00:00:00Z';
const PROJECT = 'my-project';
const DATASET = 'crm';
export const VERSION = 'bench';
const CORE = 'build/cli/bigquery-core.js';

export interface Options {
  readonly slice?: string;
  readonly region?: string;
}

/** The rows of each output table as texts with all their cells, sorted: a table has no order. */
export type Tables = Readonly<Record<Outcome, readonly string[]>>;

/** What the command writes for a folder. Throws SetupMistake for what it refuses. */
export async function preparedFor(folder: string, options: Options, decided = ''): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'bigquery-'));
  const place = [
    '--dataset',
    `${PROJECT}.${DATASET}`,
    '--bucket',
    'gs://my-bucket/review',
    '--out',
    out,
    '--now',
    NOW,
  ];
  await writeForBigQuery([folder, ...place, ...words({ ...options, decided })], CORE, VERSION);
  return out;
}

/** Runs the script that stands there. */
export async function reviewedThere(out: string): Promise<{ tables: Tables; there: StandIn }> {
  const there = await standIn(out, PROJECT, DATASET);
  await runReview(there, out);
  return { tables: await tablesThere(there), there };
}

export async function runReview(there: StandIn, out: string): Promise<void> {
  await there.run(readFileSync(join(out, 'review.sql'), 'utf8'), out);
}

/** Exports the tables, and makes a folder of results of them. */
export async function resultsThere(there: StandIn, out: string): Promise<string> {
  const results = mkdtempSync(join(tmpdir(), 'results-'));
  rmSync(join(out, EXPORT_FOLDER), { recursive: true, force: true });
  await there.run(readFileSync(join(out, 'export.sql'), 'utf8'), out);
  await writeResultsOfBigQuery([out, join(out, EXPORT_FOLDER), '--out', results]);
  return results;
}

export function tableThere(name: string): string {
  return tableIn({ project: PROJECT, dataset: DATASET, bucket: '' }, name);
}

export async function tablesThere(there: StandIn): Promise<Tables> {
  const tables: Record<Outcome, string[]> = { ledger: [], conflict: [], error: [] };
  for (const outcome of OUTCOMES) {
    const rows = await there.run(`SELECT * FROM ${tableThere(TABLES[outcome])}`);
    tables[outcome] = rows
      .map((row) => textOf(outcome, (column) => guardCell(String(row[column] ?? ''))))
      .sort();
  }
  return tables;
}

/** The same folder, reviewed by the command line. */
export async function resultsHere(
  folder: string,
  { slice = '', region = '' }: Options,
  out = mkdtempSync(join(tmpdir(), 'review-')),
): Promise<string> {
  await reviewFolder({ folder, out, slice, region, now: NOW, json: false }, VERSION);
  return out;
}

export function tablesIn(out: string): Tables {
  const tables: Record<Outcome, string[]> = { ledger: [], conflict: [], error: [] };
  for (const outcome of OUTCOMES) {
    const text = readFileSync(join(out, `${OUTPUTS[outcome].file}.csv`), 'utf8');
    const [header = [], ...rows] = parseCsv(text, { delimiter: ',', skip: 0 });
    tables[outcome] = rows
      .map((cells) => textOf(outcome, (column) => cells[header.indexOf(column)] ?? ''))
      .sort();
  }
  return tables;
}

/** Rows that one side has and the other has not. */
export function differences(there: Tables, here: Tables): readonly string[] {
  return OUTCOMES.flatMap((outcome) => [
    ...missing(there[outcome], here[outcome]).map((row) => `BigQuery alone, ${outcome}: ${row}`),
    ...missing(here[outcome], there[outcome]).map((row) => `command line alone, ${outcome}: ${row}`),
  ]);
}

/** What two folders of results say differently of one run, beside their tables; files of lines have no order. */
export function differentFiles(there: string, here: string): readonly string[] {
  const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
  const report = Object.entries(JSON.parse(textOf(here, RUN_FILE)))
    .map(([name, value]) => [name, JSON.stringify(value)] as const)
    .filter(([name, value]) => JSON.stringify(JSON.parse(textOf(there, RUN_FILE))[name]) !== value)
    .map(
      ([name, value]) =>
        `${RUN_FILE} ${name}: ${JSON.stringify(JSON.parse(textOf(there, RUN_FILE))[name])} | ${value}`,
    );
  const lines = [PROPOSALS_FILE, ROW_HASHES_FILE].flatMap((name) => {
    // The seal rests on their order.
    const [a = [], b = []] = [there, here].map((folder) =>
      textOf(folder, name)
        .split('\n')
        .filter((line) => !line.startsWith('{"sha256"')),
    );
    return [...missing(a, b), ...missing(b, a)].map((line) => `${name}: ${line}`);
  });
  const isSaidAlike = textOf(there, HANDOFF_FILE) === textOf(here, HANDOFF_FILE);
  return [...report, ...lines, ...(isSaidAlike ? [] : [HANDOFF_FILE])];
}

/** Rows of the first list, as often as the second lacks them. */
function missing(rows: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const row of others) left.set(row, (left.get(row) ?? 0) + 1);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
}

function textOf(outcome: Outcome, at: (column: string) => string): string {
  return JSON.stringify(COLUMNS[outcome].map((column) => `${column}=${at(column)}`));
}

function words(options: Options & { readonly decided?: string }): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
}
