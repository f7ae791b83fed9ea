import type { Rows } from '../../core/model.ts';
import { type CsvFile, readRows } from '../folder/csvFile.ts';
import { hashOfRows } from '../folder/sha256.ts';

/** How many rows a file has, its first one among them, and the hash of its canonical CSV. */
export async function countRows(
  file: CsvFile,
  each: (rows: Rows, firstIndex: number) => void = () => {},
): Promise<{ readonly rows: number; readonly sha256: string }> {
  const hash = hashOfRows();
  let rows = 0;
  await readRows(file, (chunk, firstIndex) => {
    rows += chunk.length;
    hash.add(chunk);
    each(chunk, firstIndex);
  });
  return { rows, sha256: hash.digest() };
}
