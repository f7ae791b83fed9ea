import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { csvOf } from './generate/csv.ts';
import type { GeneratedTab } from './generate/generated.ts';

/** Writes a workbook as a folder of CSV files. */
export async function writeFolder(folder: string, tabs: readonly GeneratedTab[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const tab of tabs) {
    const file = await open(join(folder, `${tab.name}.csv`), 'w');
    for (const chunk of csvOf(tab)) await file.write(chunk);
    await file.close();
  }
  return folder;
}
