import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runIdOf, type SetupTabReport } from '../../core/report/runReport.ts';
import type { Tally } from '../../core/report/tally.ts';
import { SetupMistake } from '../usage.ts';
import type { Prepared } from './prepare.ts';

/** What is known of a run before its rows are judged: from it and from BigQuery's tables a folder of results is made. */
export interface PreparedRun {
  readonly formatVersion: typeof FORMAT;
  readonly version: string;
  readonly runId: string;
  readonly now: string;
  readonly setupTabs: readonly SetupTabReport[];
  readonly tally: Pick<Tally, 'tabs' | 'unrecognized' | 'notCompared'>;
}

export const PREPARED_FILE = 'review.json';
const FORMAT = 1;

/** To be asked once all rows are read: the id rests on their hashes. */
export function preparedRun(
  { review: { tally, setUp } }: Prepared,
  setupTabs: readonly SetupTabReport[],
  version: string,
  now: string,
): PreparedRun {
  const { tabs, unrecognized, notCompared } = tally;
  const runId = runIdOf(tally, setUp, setupTabs, version);
  return {
    formatVersion: FORMAT,
    version,
    runId,
    now,
    setupTabs,
    tally: { tabs, unrecognized, notCompared },
  };
}

export async function readPreparedRun(folder: string): Promise<PreparedRun> {
  const path = join(folder, PREPARED_FILE);
  const read = await readFile(path, 'utf8')
    .then((text) => JSON.parse(text))
    .catch(() => null);
  if (read?.formatVersion !== FORMAT)
    throw new SetupMistake(
      `${path} cannot be read. Name the folder that the command bigquery has written, first`,
    );
  return read;
}
