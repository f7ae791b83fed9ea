import { OUTPUT_TABS } from './folder/outputTabs.ts';
import type { RemoteWorkbook } from './sheets/remote.ts';

/** What the review came to: the add-on's own words, and how many rows each of its tabs holds now. */
export async function summaryLines(workbook: RemoteWorkbook, said: readonly string[]): Promise<string[]> {
  const counts: string[] = [];
  for (const { tab } of OUTPUT_TABS)
    counts.push(`${tab}: ${Math.max(0, (await workbook.texts(tab)).length - 1)} rows`);
  return [...said, counts.join(', ')];
}
