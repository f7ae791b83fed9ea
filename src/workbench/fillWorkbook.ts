import type { OpenFolder } from './folder/readFolder.ts';
import type { RemoteWorkbook } from './sheets/remote.ts';

const SET_UP = 'Set up workbook';
const RUN = 'Run review';
/** The tab that every new spreadsheet has. */
const EMPTY_TAB = 'Sheet1';

/** The folder's files as tabs, the add-on's own set-up, and in it what an earlier run and people left. */
export async function fillWorkbook(
  workbook: RemoteWorkbook,
  window: string,
  { inputs, outputs }: OpenFolder,
): Promise<void> {
  for (const { tab, rows } of inputs) await workbook.importTab(window, tab, rows, 'replace');
  if (inputs.length > 0) await workbook.removeTab(EMPTY_TAB);
  await workbook.menuItem(window, SET_UP);
  for (const { tab, rows } of outputs) await workbook.fillTab(tab, rows);
}

/** The main job, through the add-on's own menu. False where its menu has no such command. */
export function runReview(workbook: RemoteWorkbook, window: string): Promise<boolean> {
  return workbook.menuItem(window, RUN);
}
