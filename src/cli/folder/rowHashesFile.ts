import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RowHashes } from '../../core/proof/compare/rowHashes.ts';
import { isAnythingAt } from '../../files/plainFile.ts';

/** What each verdict rests on, as hashes: a run leaves them for `compare`. */
export const ROW_HASHES_FILE = 'row-hashes.jsonl';
const FORMAT = 1;

export function rowHashesHead(runId: string): string {
  return `${JSON.stringify({ formatVersion: FORMAT, runId })}\n`;
}

export function rowHashesLine({ table, rowKey, cells, map }: RowHashes): string {
  return `${JSON.stringify([table, rowKey, cells, map])}\n`;
}

/** Those that this run has left; none where it has left none, or somebody has changed the file: then other things tell what changed. */
export async function readRowHashes(out: string, runId: string): Promise<RowHashes[]> {
  const path = join(out, ROW_HASHES_FILE);
  if (!(await isAnythingAt(path))) return [];
  const found: RowHashes[] = [];
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let isHead = true;
  for await (const text of lines) {
    const read = parsed(text);
    if (isHead && (read?.formatVersion !== FORMAT || read?.runId !== runId)) return [];
    if (!isHead && Array.isArray(read)) {
      const [table, rowKey, cells, map] = read;
      found.push({ table, rowKey, cells, map });
    }
    isHead = false;
  }
  return found;
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
