import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rows } from '../../core/model.ts';
import { formatCsv } from '../../core/read/csv/csv.ts';
import { guardCell } from '../../core/textGuard.ts';

/** The base of the next comparison stands beside the exports that were compared. */
export async function putLastAgreed(folder: string, table: Rows): Promise<void> {
  const path = join(folder, 'last-agreed.csv');
  await writeFile(`${path}.part`, formatCsv(table.map((cells) => cells.map(guardCell))));
  await rename(`${path}.part`, path);
}
