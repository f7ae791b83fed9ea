import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setupTabReport } from '../../core/workbook/settleWorkbook.ts';
import { readInputFolder } from '../folder/folder.ts';
import { cannotWrite, makeFolder } from '../folder/outputFolder.ts';
import { hashOfTable } from '../folder/sha256.ts';
import { parseCommand } from '../parseCommand.ts';
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
  await beginFolder(out, core);
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

/** Makes the folder for the files, which may hold none yet, with the core in it. */
async function beginFolder(out: string, core: string): Promise<void> {
  try {
    await makeFolder(resolve(out));
    if ((await readdir(out)).length === 0) return await copyFile(core, join(out, 'core.js'));
  } catch (error) {
    throw cannotWrite(out, error, 'Name another --out folder');
  }
  throw new SetupMistake(
    `${out} is not empty: name another folder, so that no file of an earlier run is uploaded`,
  );
}

function readArguments(args: readonly string[]) {
  const { folders, values, now, epochMs } = parseCommand(args, BIGQUERY_USAGE, {
    folders: [1, 1],
    options: ['dataset', 'bucket', 'out', 'slice', 'region', 'decided'],
  });
  const [folder = ''] = folders;
  const { dataset = '', bucket = '', out = '' } = values;
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
  const place: Place = { project, dataset: name, bucket: bucket.replace(/\/$/, '') };
  return {
    folder,
    out,
    place,
    now,
    judgedAt: epochMs,
    decidedIn: values.decided ?? '',
    slice: values.slice ?? '',
    region: (values.region ?? '').toUpperCase(),
  };
}
