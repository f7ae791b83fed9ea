import { decisionCells } from '../../core/report/outputColumns.ts';
import { unclearedIn } from '../../core/report/unclearedRows.ts';
import { readResults } from '../folder/proofFolder.ts';

/** What people have decided in a folder of results, a row of BigQuery's tables each; none where no folder is named. Throws SetupMistake where no review has finished there. */
export async function decidedInFolder(folder: string): Promise<readonly Readonly<Record<string, string>>[]> {
  if (folder === '') return [];
  const { tables } = await readResults(folder);
  return [...unclearedIn(tables)]
    .filter(({ at }) => at('decision').trim() !== '')
    .map(({ table, rowKey, at }) => ({
      outcome: table,
      row_key: rowKey,
      fingerprint: at('fingerprint'),
      ...decisionCells(at),
    }));
}
