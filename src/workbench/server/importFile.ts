import type { IncomingMessage } from 'node:http';
import { basename } from 'node:path';
import { z } from 'zod';
import { isReservedFile } from '../../core/proof/reservedFiles.ts';
import { readsAsMap } from '../../core/read/setup/setupLookalikes.ts';
import { type SetupTabName, setupTabNamed, tabNameOf, titleOf } from '../../core/read/setup/setupTabNames.ts';
import type { WorkbenchDocument } from '../document.ts';
import { assertSize, LARGEST_FILE } from '../fileSize.ts';
import { EMPTY_TAB } from '../fillWorkbook.ts';
import { rowsOfFile } from '../folder/contents.ts';
import { tookFile } from '../folder/folderMemory.ts';
import { Mistake } from '../mistake.ts';
import { OUTPUT_TABS } from '../tables/outputTabs.ts';
import type { Imported } from '../wire.ts';
import { bodyOf } from './body.ts';

/** So many rows tell what a file is. */
const HEAD = 200;
const ASKED = z.object({
  window: z.string().min(8).max(64),
  file: z.string().min(1).max(255),
  replace: z.enum(['replace', 'ask']),
  map: z.enum(['yes', 'no', 'ask']),
});
const MAP: SetupTabName = 'contact-map';

/** `POST /api/import?file=…`: the file's bytes as they are. */
export async function importFile(
  { workbook, memory }: WorkbenchDocument,
  request: IncomingMessage,
  search: URLSearchParams,
): Promise<Imported> {
  const { window, file, replace, map } = ASKED.parse(Object.fromEntries(search));
  assertSize(file, Number(request.headers['content-length'] ?? 0));
  const bytes = await bodyOf(
    request,
    LARGEST_FILE,
    () => new Mistake(`${file} is too large: it was not read`),
  );
  const rows = rowsOfFile(file, bytes);
  if (rows.length === 0) throw new Mistake(`${file} is empty. Export it again with its headings`);
  const tab = map === 'yes' ? titleOf(MAP) : tabNameOf(basename(file));
  const isResult = OUTPUT_TABS.some(
    (output) => output.file === file || output.tab.toLowerCase() === tab.trim().toLowerCase(),
  );
  if (isResult)
    throw new Mistake(
      `${file} is named like a table of the review, which the review itself writes. If it is an export, rename it`,
    );
  if (isReservedFile(`${tab}.csv`))
    throw new Mistake(
      `${file} is no export: the review keeps something of its own in a file of this name. If it is one all the same, rename it`,
    );
  const found = { tab, rows: Math.max(0, rows.length - 1) };
  const isAsked = map === 'ask' && !setupTabNamed(tab) && readsAsMap(tab, rows.slice(0, HEAD)) === MAP;
  if (isAsked && (await workbook.standing()).contacts === 0) return { ...found, asks: 'map' };
  if (!(await workbook.importTab(window, tab, rows, replace))) return { ...found, asks: 'replace' };
  tookFile(memory, tab, file, bytes, false);
  await workbook.removeBlankTab(EMPTY_TAB);
  return { ...found, asks: null };
}
