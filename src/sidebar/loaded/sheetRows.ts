import type { Row } from '../../core/model.ts';
import { call } from '../server.ts';
import { addCoerced, type CoercedColumns } from './coercedColumns.ts';

/** The rows of one tab, fetched in pages when they are asked for and kept: the second look costs no round trip. */
export interface SheetRows {
  readonly sheet: string;
  readonly count: number;
  /** By 0-based index. */
  readonly rows: (Row | undefined)[];
  readonly coerced: CoercedColumns;
}

const PAGE = 500;

export function noRows(sheet: string, count: number): SheetRows {
  return { sheet, count, rows: [], coerced: new Map() };
}

/** The row of this 1-based number, at once where its page is there; '' cells and all. null beyond the end. */
export async function rowAt(
  tab: SheetRows,
  row: number,
  onPage: (rows: readonly Row[], firstIndex: number) => void,
): Promise<Row | null> {
  if (row < 1 || row > tab.count) return null;
  if (!tab.rows[row - 1]) await fetchPage(tab, Math.floor((row - 1) / PAGE) * PAGE, PAGE, onPage);
  return tab.rows[row - 1] ?? null;
}

async function fetchPage(
  { sheet, rows, coerced }: SheetRows,
  firstIndex: number,
  size: number,
  onPage: (rows: readonly Row[], firstIndex: number) => void,
): Promise<void> {
  const page = await call('pageRows', sheet, firstIndex + 1, size);
  addCoerced(coerced, page);
  page.rows.forEach((cells, at) => {
    rows[firstIndex + at] = cells;
  });
  onPage(page.rows, firstIndex);
}
