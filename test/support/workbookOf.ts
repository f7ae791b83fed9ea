import { join } from 'node:path';
import { readDecisionLog } from '../../src/cli/folder/decisionFile.ts';
import { readEarlierOutputs } from '../../src/cli/folder/folder.ts';
import { setupTabNamed } from '../../src/core/read/setup/setupTabNames.ts';
import type { Workbook } from '../../src/core/reviewWorkbook.ts';
import { tabsOf } from './reviewTabs.ts';

/** A case may bring the tables of an earlier run. */
export const EARLIER = 'earlier';

/** A folder in memory, with what a case brings of an earlier run. */
export async function workbookOf(folder: string): Promise<Workbook> {
  const tabs = (await tabsOf(folder)).map((tab) => ({ tab, name: setupTabNamed(tab.name) }));
  const earlier = join(folder, EARLIER);
  return {
    setup: new Map(tabs.flatMap(({ tab, name }) => (name ? [[name, tab]] : []))),
    sources: tabs.flatMap(({ tab, name }) => (name ? [] : [tab])),
    existing: await readEarlierOutputs(earlier),
    journal: [],
    log: await readDecisionLog(earlier),
  };
}
