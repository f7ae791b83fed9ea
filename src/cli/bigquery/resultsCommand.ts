import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { LOG_FILE, OUTCOMES, OUTPUTS } from '../../core/report/outputColumns.ts';
import { openWorkbook } from '../../core/rowFacts/openedWorkbook.ts';
import {
  discard,
  hashOfStaged,
  putInPlace,
  type Staging,
  stage,
  write,
  writeRows,
} from '../folder/outputFolder.ts';
import { PROPOSALS_FILE, proposalLine, proposalsHead, proposalsSeal } from '../folder/proposalsFile.ts';
import { HANDOFF_FILE, hashResults, RUN_FILE } from '../folder/results.ts';
import { ROW_HASHES_FILE, rowHashesHead, rowHashesLine } from '../folder/rowHashesFile.ts';
import { parseWords } from '../parseCommand.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';
import { readExportedRun } from './exportedRun.ts';
import { readWorkbookScript, WORKBOOK_FILE } from './prepare.ts';
import { readPreparedRun } from './preparedRun.ts';
import { type ResultsOfRun, resultsOfRun } from './resultsOfRun.ts';

export const RESULTS_USAGE = `${PROGRAM} bigquery-results <folder of bigquery> <folder of exported tables> --out <folder>`;

/**
 * Makes a folder of results of the tables that a review in BigQuery has left: as `review` would have left it, so that `plan`, `sign`,
 * `sample`, `verify` and `compare` go on from it.
 */
export async function writeResultsOfBigQuery(args: readonly string[]): Promise<void> {
  const { folders, values } = parseWords(args, RESULTS_USAGE, { folders: [2, 2], options: ['out'] });
  const [folder = '', exported = ''] = folders;
  const { out = '' } = values;
  if (out === '')
    throw new SetupMistake(`--out is missing: name the folder for the results. Usage: ${RESULTS_USAGE}`);
  const prepared = await readPreparedRun(folder);
  const run = await readExportedRun(exported);
  if (run.runId !== prepared.runId)
    throw new SetupMistake(
      `the tables in ${exported} are of ${run.runId}, and ${folder} is of ${prepared.runId}. Run its review.sql and export.sql, and copy the tables again`,
    );
  const before = await hashResults(out);
  const there = [...before].find(([, hash]) => hash !== '');
  if (there)
    throw new SetupMistake(
      `${join(out, there[0])} is there already, and what people wrote there would be lost. Name another folder`,
    );
  const workbook = openWorkbook(readWorkbookScript(await readFile(join(folder, WORKBOOK_FILE), 'utf8')));
  const results = resultsOfRun(prepared, run, workbook.run.setUp);
  const staging = await stage(out);
  try {
    await writeResults(staging, prepared, run.logText, results);
    await putInPlace(staging, RUN_FILE, before);
  } finally {
    await discard(staging);
  }
  process.stdout.write(`Results: ${out}\n`);
}

async function writeResults(
  staging: Staging,
  { runId, version }: { readonly runId: string; readonly version: string },
  logText: string,
  { report, handoff, tables, proposals, hashes }: ResultsOfRun,
): Promise<void> {
  for (const outcome of OUTCOMES) writeRows(staging, `${OUTPUTS[outcome].file}.csv`, tables[outcome]);
  write(staging, PROPOSALS_FILE, proposalsHead({ runId, version }));
  for (const proposal of proposals) write(staging, PROPOSALS_FILE, proposalLine(proposal));
  write(staging, PROPOSALS_FILE, proposalsSeal(await hashOfStaged(staging, PROPOSALS_FILE)));
  write(staging, ROW_HASHES_FILE, rowHashesHead(runId));
  for (const one of hashes) write(staging, ROW_HASHES_FILE, rowHashesLine(one));
  if (logText !== '') write(staging, LOG_FILE, logText);
  write(staging, HANDOFF_FILE, markdownOf(handoff));
  write(staging, RUN_FILE, `${JSON.stringify(report, null, 2)}\n`);
}
