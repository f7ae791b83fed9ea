import type { Row } from '../../core/model.ts';
import { HEAD_ROWS } from '../../core/read/recognize.ts';
import { surveyRows } from '../../core/review.ts';
import { type OpenTab, openTab } from '../../core/run.ts';
import type { LoadedWorkbook } from './loadedWorkbook.ts';
import { rowAt, type SheetRows } from './sheetRows.ts';

/** A source tab ready for explaining its rows: recognized by its first rows, which are then there too. */
export async function openSource(
  loaded: LoadedWorkbook,
  name: string,
): Promise<{ open: OpenTab; rows: SheetRows } | null> {
  const rows = loaded.sources.get(name);
  if (!rows || !loaded.run) return null;
  const known = loaded.opened.get(name);
  if (known !== undefined) return known && { open: known, rows };
  await rowAt(rows, 1, () => {});
  const head = rows.rows.slice(0, HEAD_ROWS).map((cells) => cells ?? []);
  const { open } = openTab(name, head, loaded.run, rows.coerced);
  loaded.opened.set(name, open);
  if (open) learnFrom(loaded, open, head, 0);
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
