import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTimestamp } from '../../core/read/cells/timestamp.ts';
import { setupTabReport } from '../../core/workbook/settleWorkbook.ts';
import { readInputFolder } from '../folder/folder.ts';
import { hashOfTable } from '../folder/sha256.ts';
import { requireSetUp } from '../review/requireSetUp.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';
import { decidedInFolder } from './decidedInFolder.ts';
import { exportSql } from './exportSql.ts';
import type { Place } from './place.ts';
import { prepare, WORKBOOK_FILE, workbookScript, writeUploads } from './prepare.ts';
import { PREPARED_FILE, preparedRun } from './preparedRun.ts';
import { readmeOf } from './readme.ts';
import { reviewSql } from './reviewSql.ts';
import { sheetsSql } from './sheetsSql.ts';
import { verifySql } from './verifySql.ts';

export const BIGQUERY_USAGE = `${PROGRAM} bigquery <folder> --dataset <project.dataset> --bucket <gs://…> --out <folder> [--slice <id>] [--region US] [--now <ISO time>] [--decided <folder of results>]`;

const DATASET = /^([a-z][a-z0-9-]{4,28}[a-z0-9])\.([A-Za-z0-9_]{1,1024})$/;
const BUCKET = /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](?:\/[A-Za-z0-9._-]+)*\/?$/;

/**
 * Writes what reviews a folder in BigQuery: the core as a script, SQL, the rows to upload, and what to do with them in order. `core` is
 * where the core's script stands.
 */
export async function writeForBigQuery(
  args: readonly string[],
  core: string,
  version: string,
): Promise<void> {
  const { folder, out, place, region, slice, now, judgedAt, decidedIn } = readArguments(args);
  const input = await readInputFolder(folder);
  const setupTabs = [...input.setup.values()].map(({ tab }) => setupTabReport(tab, hashOfTable));
  const setup = [...input.setup].map(([name, { tab }]) => [name, tab] as const);
  const setUp = requireSetUp(input, { slice, region });
  const prepared = await prepare(input, setup, setUp, { slice, region }, judgedAt);
  const workbook = workbookScript(prepared.facts);
  const decided = await decidedInFolder(decidedIn);
  await mkdir(out, { recursive: true });
  if ((await readdir(out)).length > 0)
    throw new SetupMistake(
      `${out} is not empty: name another folder, so that no file of an earlier run is uploaded`,
    );
  await copyFile(core, join(out, 'core.js'));
  await writeFile(join(out, WORKBOOK_FILE), workbook);
  await writeUploads(out, prepared, decided);
  const run = preparedRun(prepared, setupTabs, version, now);
  await writeFile(join(out, PREPARED_FILE), `${JSON.stringify(run, null, 2)}\n`);
  await writeFile(join(out, 'review.sql'), reviewSql(place, run.runId));
  await writeFile(join(out, 'export.sql'), exportSql(place));
  await writeFile(join(out, 'sheets.sql'), sheetsSql(place));
  await writeFile(join(out, 'verify.sql'), verifySql(place));
  await writeFile(join(out, 'README.md'), await readmeOf(out, place, prepared, now));
  process.stdout.write(`${out}: read ${join(out, 'README.md')} for the commands, in order.\n`);
}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parse(args);
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0)
    throw new SetupMistake(`name one folder of CSV files. Usage: ${BIGQUERY_USAGE}`);
  const { dataset = '', bucket = '', out = '', now = new Date().toISOString() } = values;
  const [, project = '', name = ''] = DATASET.exec(dataset) ?? [];
  if (project === '')
    throw new SetupMistake(
      `--dataset "${dataset}" is no dataset. Write it as my-project.my_dataset. Usage: ${BIGQUERY_USAGE}`,
    );
  if (!BUCKET.test(bucket))
    throw new SetupMistake(
      `--bucket "${bucket}" is no place in Cloud Storage. Write it as gs://my-bucket/a-folder. Usage: ${BIGQUERY_USAGE}`,
    );
  if (out === '')
    throw new SetupMistake(`--out is missing: name the folder for the files. Usage: ${BIGQUERY_USAGE}`);
  if (resolve(out) === resolve(folder))
    throw new SetupMistake('--out is the folder with the exports: name another one for the files');
  const moment = readTimestamp(now, { dateOrder: 'undecided', zone: 'UTC' });
  if (moment.state !== 'instant' || !/^\d{4}-/.test(now))
    throw new SetupMistake(`--now "${now}" is no time. Write it as 2026-05-09T09:15:00Z`);
  const place: Place = { project, dataset: name, bucket: bucket.replace(/\/$/, '') };
  return {
    folder,
    out,
    place,
    now,
    judgedAt: moment.epochMs,
    decidedIn: values.decided ?? '',
    slice: values.slice ?? '',
    region: (values.region ?? '').toUpperCase(),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dataset: { type: 'string' },
        bucket: { type: 'string' },
        out: { type: 'string' },
        slice: { type: 'string' },
        region: { type: 'string' },
        now: { type: 'string' },
        decided: { type: 'string' },
      },
    });
  } catch (error) {
    throw new SetupMistake(
      `${(error as Error).message.split(/\n|\. To specify/)[0]}. Usage: ${BIGQUERY_USAGE}`,
    );
  }
}
