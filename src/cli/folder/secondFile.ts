import { join } from 'node:path';
import type { Rows } from '../../core/model.ts';
import { SECOND_COLUMNS, SECOND_FILE } from '../../core/proof/second/secondTable.ts';
import { readTable } from './folder.ts';

/** What second people have filled in; [] where nobody was asked. */
export async function readSecondFile(out: string): Promise<Rows> {
  const headings = SECOND_COLUMNS.flatMap(({ name, heading }) => [name, heading]);
  return readTable(join(out, SECOND_FILE), SECOND_FILE, headings);
}
