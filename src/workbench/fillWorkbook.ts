import { afterFilling } from './folder/afterFilling.ts';
import { type FolderMemory, noteUntouched, tookFile } from './folder/folderMemory.ts';
import type { OpenFolder } from './folder/readFolder.ts';
import { AddonError, type RemoteWorkbook } from './sheets/remote.ts';

const SET_UP = 'Set up workbook';
const RUN = 'Run review';
/** The tab that every new spreadsheet has. */
export const EMPTY_TAB = 'Sheet1';

/** The folder's files as tabs, the add-on's own set-up, and in it what an earlier run and people left. */
export async function fillWorkbook(
  workbook: RemoteWorkbook,
  window: string,
  memory: FolderMemory,
  { inputs, outputs }: Pick<OpenFolder, 'inputs' | 'outputs'>,
): Promise<void> {
  const isOurs = memory.folder !== null;
  for (const { tab, rows, file, bytes } of inputs) {
    await workbook.importTab(window, tab, rows, 'replace');
    tookFile(memory, tab, file, bytes, isOurs);
  }
  if (inputs.length > 0) await workbook.removeBlankTab(EMPTY_TAB);
  await workbook.menuItem(window, SET_UP);
  for (const { tab, rows, file, bytes } of outputs) {
    await workbook.fillTab(tab, rows);
    tookFile(memory, tab, file, bytes, isOurs);
    await afterFilling(workbook, tab, rows);
  }
  await noteUntouched(memory, workbook);
}

/** More than any workbook takes that fits into a spreadsheet. */
const MOST_TURNS = 100;

/**
 * The main job, through the add-on's own menu, again until it is finished: a large one stops where Google would end it
 * and says how it goes on. False where the menu has no such command.
 */
export async function runReview(workbook: RemoteWorkbook, window: string, said: string[]): Promise<boolean> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    said.length = 0;
    if (!(await workbook.menuItem(window, RUN))) return false;
    if (!(await isUnfinished(workbook, window))) break;
  }
  return true;
}

/** As the add-on tells its own page. A script that has no such function finishes whatever it begins. */
async function isUnfinished(workbook: RemoteWorkbook, window: string): Promise<boolean> {
  try {
    const { result } = await workbook.run(window, 'pageOpen', []);
    return Boolean((result as { unfinished?: unknown } | null)?.unfinished);
  } catch (error) {
    if (error instanceof AddonError) return false;
    throw error;
  }
}

const MAP = 'Contact Map';
/** They may stand for it: whether they do, the run knows and says. */
const RECORDS = 'Existing Records';

/** Without a contact map nothing can be judged, and an empty one would call every row unmapped. null where there is one. */
export function obstacleIn({ inputs }: Pick<OpenFolder, 'inputs'>, path: string): string | null {
  if (inputs.some(({ tab }) => tab === MAP || tab === RECORDS)) return null;
  if (inputs.length === 0)
    return `${path} holds no CSV file. Put contact-map.csv and your exports there, or name another folder`;
  return (
    `${path} has no contact-map.csv, so the review was not run. Put the file there and start again, or fill the tab ` +
    `${MAP} (columns close_contact_id, ghl_contact_id, email, phone) and choose ${RUN}`
  );
}
