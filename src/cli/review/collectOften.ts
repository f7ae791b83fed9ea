import { stat } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';

/** Some 350,000 rows. Of fewer a run stays below 500 MB whatever is left uncollected. */
const LARGE_BYTES = 48 * 1024 * 1024;

/**
 * V8 lets its heap grow by nearly as much as is alive before it collects: at a million rows by 300 MB. Where a folder is small, collecting
 * more often would cost time and save little.
 */
export async function collectOftenIfLarge(files: readonly { readonly path: string }[]): Promise<void> {
  let bytes = 0;
  for (const { path } of files) bytes += (await stat(path)).size;
  if (bytes >= LARGE_BYTES) setFlagsFromString('--heap-growing-percent=10');
}
