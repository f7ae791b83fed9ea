import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeForBigQuery } from '../../src/cli/bigquery/bigqueryCommand.ts';
import { EXPORT_FOLDER } from '../../src/cli/bigquery/exportSql.ts';
import { TABLES, tableIn } from '../../src/cli/bigquery/place.ts';
import { writeResultsOfBigQuery } from '../../src/cli/bigquery/resultsCommand.ts';
import { PROPOSALS_FILE } from '../../src/cli/folder/proposalsFile.ts';
import { HANDOFF_FILE, RUN_FILE } from '../../src/cli/folder/results.ts';
import { ROW_HASHES_FILE } from '../../src/cli/folder/rowHashesFile.ts';
import { reviewFolder } from '../../src/cli/review/runReview.ts';
import type { Outcome, Rows } from '../../src/core/model.ts';
import { formatCsv, parseCsv, parseInPieces } from '../../src/core/read/csv/csv.ts';
import { COLUMNS, OUTCOMES, OUTPUTS } from '../../src/core/report/outputColumns.ts';
import { guardCell } from '../../src/core/textGuard.ts';
import { differentLines, type Lines } from './differentLines.ts';
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

/** The rows of each output table as texts with all their cells, in no order; each time they are asked for they are read again. */
export type Tables = (outcome: Outcome) => Lines;

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
  return { tables: tablesThere(there), there };
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

export function tablesThere(there: StandIn): Tables {
  return async function* (outcome) {
    for await (const row of there.rows(`SELECT * FROM ${tableThere(TABLES[outcome])}`))
      yield textOf(outcome, (column) => guardCell(String(row[column] ?? '')));
  };
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
  return async function* (outcome) {
    const parse = parseInPieces({ delimiter: ',', skip: 0 });
    let header: readonly string[] | null = null;
    for await (const piece of pieces(join(out, `${OUTPUTS[outcome].file}.csv`), parse))
      for (const cells of piece) {
        const names: readonly string[] = header ?? cells;
        if (header) yield textOf(outcome, (column) => cells[names.indexOf(column)] ?? '');
        header = names;
      }
  };
}

async function* pieces(path: string, parse: ReturnType<typeof parseInPieces>): AsyncGenerator<Rows> {
  for await (const text of createReadStream(path, 'utf8')) yield parse(text, false);
  yield parse('', true);
}

/** What a person writes beside a row; null where they write nothing. `at` is the row's place in its table. */
export type Decide = (
  outcome: Outcome,
  row: Readonly<Record<string, string>>,
  at: number,
) => Readonly<Record<string, string>> | null;

/** Decides the rows of a folder of results. */
export function decideIn(out: string, decide: Decide): void {
  for (const outcome of OUTCOMES) {
    const path = join(out, `${OUTPUTS[outcome].file}.csv`);
    const [header = [], ...rows] = parseCsv(readFileSync(path, 'utf8'), { delimiter: ',', skip: 0 });
    const decided = rows.map((cells, at) => {
      const said = decide(outcome, Object.fromEntries(header.map((name, of) => [name, cells[of] ?? ''])), at);
      return cells.map((cell, of) => said?.[header[of] ?? ''] ?? cell);
    });
    writeFileSync(path, formatCsv([header, ...decided]));
  }
}

/**
 * Reviews a folder, decides, and reviews folders into the same tables, one after the other: where the runs differ. What is decided stands in the folder of
 * the command line's results, of which BigQuery is told.
 */
export async function differentAgain(
  folder: string,
  options: Options,
  runs: readonly { readonly decide: Decide; readonly folder: string }[],
): Promise<{ there: StandIn; here: string; out: string; different: readonly string[] }> {
  let out = await preparedFor(folder, options);
  const { there } = await reviewedThere(out);
  const here = await resultsHere(folder, options);
  const different: string[] = [];
  for (const run of runs) {
    decideIn(here, run.decide);
    out = await preparedFor(run.folder, options, here);
    await runReview(there, out);
    await resultsHere(run.folder, options, here);
    const results = await resultsThere(there, out);
    different.push(
      ...(await differences(tablesThere(there), tablesIn(here))),
      ...(await differentFiles(results, here)).filter((one) => !one.startsWith(`${RUN_FILE} proof`)),
    );
  }
  return { there, here, out, different };
}

/** Rows that one side has and the other has not. */
export async function differences(there: Tables, here: Tables): Promise<readonly string[]> {
  const found: string[] = [];
  for (const outcome of OUTCOMES)
    found.push(
      ...(await differentLines(
        () => there(outcome),
        () => here(outcome),
        outcome,
      )),
    );
  return found;
}

/** What two folders of results say differently of one run, beside their tables; files of lines have no order. */
export async function differentFiles(there: string, here: string): Promise<readonly string[]> {
  const textOf = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
  const report = Object.entries(JSON.parse(textOf(here, RUN_FILE)))
    .map(([name, value]) => [name, JSON.stringify(value)] as const)
    .filter(([name, value]) => JSON.stringify(JSON.parse(textOf(there, RUN_FILE))[name]) !== value)
    .map(
      ([name, value]) =>
        `${RUN_FILE} ${name}: ${JSON.stringify(JSON.parse(textOf(there, RUN_FILE))[name])} | ${value}`,
    );
  const lines: string[] = [];
  for (const name of [PROPOSALS_FILE, ROW_HASHES_FILE])
    lines.push(
      ...(await differentLines(
        () => linesIn(join(there, name)),
        () => linesIn(join(here, name)),
        name,
      )),
    );
  const isSaidAlike = textOf(there, HANDOFF_FILE) === textOf(here, HANDOFF_FILE);
  return [...report, ...lines, ...(isSaidAlike ? [] : [HANDOFF_FILE])];
}

async function* linesIn(path: string): Lines {
  // The seal rests on the order of the lines.
  for await (const line of createInterface({ input: createReadStream(path) }))
    if (!line.startsWith('{"sha256"')) yield line;
}

function textOf(outcome: Outcome, at: (column: string) => string): string {
  return JSON.stringify(COLUMNS[outcome].map((column) => `${column}=${at(column)}`));
}

function words(options: Options & { readonly decided?: string }): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
}
