import { formatCsv, parseCsv } from '../../core/read/csv/csv.ts';
import { reservedFile } from '../../core/read/setup/setupTabNames.ts';
import { outputHeader } from '../../core/report/outputHeader.ts';
import { guardOnce, unguardCell } from '../../core/textGuard.ts';
import { columnLetters, columnNumber } from '../../emulator/document/a1.ts';
import { OUTPUT_TABS } from '../tables/outputTabs.ts';
import type { Rows } from '../tables/rows.ts';
import type { CommentInfo } from '../wire.ts';
import { csvTextOf } from './csvText.ts';

export const COMMENTS_FILE = reservedFile('comments');

const COLUMNS = ['tab', 'row_key', 'row', 'column', 'cell', 'comment', 'author', 'at', 'resolved'] as const;

/** A comment and where it belongs: the row's key where it has one, and its place and what its cell said. */
export type KeptComment = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The tabs of a workbook by name. */
export type Tables = ReadonlyMap<string, Rows>;

const LONGEST_CELL = 80;

export function formatComments(comments: readonly KeptComment[]): string {
  return formatCsv([COLUMNS, ...comments.map((comment) => COLUMNS.map((name) => guardOnce(comment[name])))]);
}

/** The comments of a file, whatever the order of its columns. */
export function parseComments(bytes: Uint8Array): KeptComment[] {
  const { text, dialect } = csvTextOf(bytes);
  const [header = [], ...rows] = parseCsv(text, dialect);
  const at = COLUMNS.map((name) => header.findIndex((heading) => heading.trim().toLowerCase() === name));
  return rows.flatMap((cells) => {
    const of = COLUMNS.map((name, index) => [name, unguardCell(cells[at[index] ?? -1] ?? '')]);
    const comment = Object.fromEntries(of) as KeptComment;
    return comment.comment.trim() === '' ? [] : [comment];
  });
}

/** A comment with all that finds its row again. `tab` is the tab it stands on. */
export function keptComment(comment: CommentInfo, tab: string, tables: Tables): KeptComment {
  const cells = tables.get(tab)?.[comment.row - 1] ?? [];
  return {
    tab,
    row_key: rowKeys(tab, tables).get(comment.row) ?? '',
    row: comment.anchored ? String(comment.row) : '',
    column: columnLetters(comment.column),
    cell: (cells[comment.column - 1] ?? '').slice(0, LONGEST_CELL),
    comment: comment.text,
    author: comment.author,
    at: new Date(comment.at).toISOString(),
    resolved: comment.resolved ? 'yes' : '',
  };
}

/** Where a comment belongs in the tabs as they are now: at its row's key, else at the one cell that says what its cell said, else where it stood. */
export function placeOf(comment: KeptComment, tables: Tables): { row: number; column: number } {
  const row = Math.max(1, Number(comment.row) || 1);
  const column = /^[A-Z]{1,3}$/.test(comment.column) ? columnNumber(comment.column) : 1;
  const keyed = [...rowKeys(comment.tab, tables)].filter(
    ([, key]) => comment.row_key !== '' && key === comment.row_key,
  );
  if (keyed[0]) return { row: keyed.find(([at]) => at === row)?.[0] ?? keyed[0][0], column };
  const says = (cells: readonly string[] | undefined) => (cells?.[column - 1] ?? '').slice(0, LONGEST_CELL);
  const rows = tables.get(comment.tab) ?? [];
  if (comment.cell === '' || says(rows[row - 1]) === comment.cell) return { row, column };
  const alike = rows.flatMap((cells, at) => (says(cells) === comment.cell ? [at + 1] : []));
  return { row: alike.length === 1 ? (alike[0] ?? row) : row, column };
}

/** The key of each row (1-based) that has one: of a table in itself, of an export by the tables that the review made of it. */
function rowKeys(tab: string, tables: Tables): Map<number, string> {
  const keys = new Map<number, string>();
  for (const { outcome, tab: name } of OUTPUT_TABS) {
    const rows = tables.get(name) ?? [];
    const found = outputHeader(outcome, rows);
    const key = found?.columns.get('row_key');
    if (!found || key === undefined) continue;
    const [sourceTab, sourceRow] = [
      found.columns.get('source_tab') ?? -1,
      found.columns.get('source_row') ?? -1,
    ];
    rows.forEach((cells, at) => {
      if (at <= found.headerIndex || !cells[key]) return;
      if (name === tab) keys.set(at + 1, cells[key]);
      else if (cells[sourceTab] === tab && Number(cells[sourceRow]) > 0)
        keys.set(Number(cells[sourceRow]), cells[key]);
    });
  }
  return keys;
}
