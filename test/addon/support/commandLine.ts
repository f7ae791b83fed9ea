import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewFolder } from '../../../src/cli/review/runReview.ts';
import { parseCsv } from '../../../src/core/read/csv/csv.ts';
import { OUTCOMES, OUTPUTS } from '../../../src/core/report/outputColumns.ts';
import { newPath } from '../../support/temporary.ts';
import type { Tables } from './sheets.ts';

/** The three tables as the command line writes them for a folder. */
export async function commandLineTables(
  folder: string,
  { region = '', out = newPath() } = {},
): Promise<Tables> {
  await reviewFolder({ folder, out, slice: '', region, now: '2026-06-01T00:00:00Z', json: false }, 'test');
  return Object.fromEntries(
    OUTCOMES.map((outcome) => [
      outcome,
      parseCsv(readFileSync(join(out, `${OUTPUTS[outcome].file}.csv`), 'utf8'), { delimiter: ',', skip: 0 }),
    ]),
  ) as Tables;
}
