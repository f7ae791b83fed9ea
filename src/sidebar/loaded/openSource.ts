import type { Row } from '../../core/model.ts';
import { FOOT_ROWS, footLines, HEAD_ROWS } from '../../core/read/recognize.ts';
import { type OpenTab, openTab } from '../../core/run.ts';
import { surveyRows } from '../../core/survey.ts';
import type { LoadedWorkbook } from './loadedWorkbook.ts';
import { rowAt, type SheetRows } from './sheetRows.ts';

/**
 * A source tab ready for explaining its rows: recognized by its first rows, which are then there too, and where these do
 * not tell, by what stands below the last ones.
 */
export async function openSource(
  loaded: LoadedWorkbook,
  name: string,
): Promise<{ open: OpenTab; rows: SheetRows } | null> {
  const rows = loaded.sources.get(name);
  if (!rows || !loaded.recognizing) return null;
  const known = loaded.opened.get(name);
  if (known !== undefined) return known && { open: known, rows };
  await rowAt(rows, 1, () => {});
  const head = rows.rows.slice(0, HEAD_ROWS).map((cells) => cells ?? []);
  let { open } = openTab(name, head, loaded.recognizing, rows.coerced);
  const last: { rows: readonly Row[]; firstIndex: number }[] = [];
  if (!open && rows.count > head.length) {
    await rowAt(rows, rows.count, (page, firstIndex) => last.push({ rows: page, firstIndex }));
    const foot = rows.rows.slice(Math.max(HEAD_ROWS, rows.count - FOOT_ROWS)).map((cells) => cells ?? []);
    open = openTab(name, [...head, ...footLines(foot)], loaded.recognizing, rows.coerced).open;
  }
  loaded.opened.set(name, open);
  if (open) learnFrom(loaded, open, head, 0);
  if (open) for (const page of last) learnFrom(loaded, open, page.rows, page.firstIndex);
  return open && { open, rows };
}

/** What a page of rows teaches: how its columns write dates, and which event ids it holds. */
export function learnFrom(
  loaded: LoadedWorkbook,
  open: OpenTab,
  rows: readonly Row[],
  firstIndex: number,
): void {
  if (loaded.run) surveyRows(loaded.run, open, rows, firstIndex);
}
