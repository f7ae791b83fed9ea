import { exception } from '../exception.ts';
import { columnLetters, columnNumber } from './a1.ts';
import { noteChange } from './revisions.ts';
import { assertRoomFor } from './sheets.ts';
import type { DocumentState, Rect, SheetState } from './state.ts';

type Axis = 'row' | 'column';

/** Where an index (from 1) goes; null if it is deleted. */
export type Move = (index: number) => number | null;

/** Where the rows of a sheet go when something is done, and when it is undone. */
export interface RowMoves {
  readonly done: Move;
  readonly undone: Move;
}

/** Opens a gap of empty entries in a list that may end before it. */
function openGap<T>(list: (T | undefined)[], at: number, count: number): void {
  if (at >= list.length) return;
  const tail = list.splice(at);
  for (let i = 0; i < count; i += 1) list.push(undefined);
  for (const entry of tail) list.push(entry);
}

function moveEntry<T>(list: (T | undefined)[], from: number, to: number): void {
  if (list.length <= Math.min(from, to)) return;
  while (list.length <= Math.max(from, to)) list.push(undefined);
  list.splice(to, 0, ...list.splice(from, 1));
}

const listsByColumn = (sheet: SheetState): unknown[][] => [
  sheet.columns,
  ...sheet.rows.flatMap((row) => (row ? [row.values, ...Object.values(row.attributes)] : [])),
];

/** The smallest rectangle around what is left of this one; undefined if nothing is. */
function movedRect(rect: Rect, axis: Axis, move: Move): Rect | undefined {
  const [start, size] = axis === 'row' ? [rect.row, rect.rows] : [rect.column, rect.columns];
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let index = start; index < start + size; index += 1) {
    const to = move(index);
    if (to === null) continue;
    first = Math.min(first, to);
    last = Math.max(last, to);
  }
  if (last === 0) return undefined;
  const count = last - first + 1;
  return axis === 'row' ? { ...rect, row: first, rows: count } : { ...rect, column: first, columns: count };
}

/** Takes everything that is anchored to cells along. A comment whose cell is deleted is unanchored (Google's documentation). */
function moveAnchors(document: DocumentState, sheet: SheetState, axis: Axis, move: Move): void {
  const rects = (list: readonly Rect[]) => list.flatMap((rect) => movedRect(rect, axis, move) ?? []);
  for (const comment of document.comments) {
    if (comment.sheetId !== sheet.id || !comment.anchored) continue;
    const to = move(comment[axis]);
    if (to === null) comment.anchored = false;
    else comment[axis] = to;
  }
  sheet.protections = sheet.protections.flatMap((protection) => {
    if (protection.rect === null) return [protection];
    const rect = movedRect(protection.rect, axis, move);
    return rect ? [{ ...protection, rect }] : [];
  });
  sheet.tables = sheet.tables.flatMap((table) => {
    const rect = movedRect(table.rect, axis, move);
    const typed = axis === 'row' ? table.typed : table.typed.flatMap((column) => move(column) ?? []);
    return rect ? [{ rect, typed }] : [];
  });
  const rules = sheet.conditionalRules.map((rule) => ({
    ...rule,
    values: axis === 'column' ? rule.values.map((value) => movedReference(value, move)) : rule.values,
    rects: rects(rule.rects),
  }));
  sheet.conditionalRules = rules.filter((rule) => rule.rects.length > 0);
  if (sheet.filter === null) return;
  const rect = movedRect(sheet.filter.rect, axis, move);
  const kept = [...sheet.filter.kept].flatMap(([column, values]) => {
    const to = axis === 'row' ? column : move(column);
    return to === null ? [] : [[to, values] as const];
  });
  sheet.filter = rect ? { rect, kept: new Map(kept) } : null;
}

/** The column that a custom formula names moves with its cells; that it does in a conditional rule is *unverified*. */
function movedReference(formula: string, move: Move): string {
  return formula.replace(/(?<=^=\s*\$?)[A-Z]+(?=\$?\d)/, (letters) => {
    const to = move(columnNumber(letters));
    return to === null ? '#REF!' : columnLetters(to);
  });
}

const inserted =
  (before: number, count: number): Move =>
  (index) =>
    index >= before ? index + count : index;

const deleted =
  (first: number, count: number): Move =>
  (index) =>
    index < first ? index : index < first + count ? null : index - count;

export function movesOfInserting(before: number, count: number): RowMoves {
  return { done: inserted(before, count), undone: deleted(before, count) };
}

export function movesOfDeleting(first: number, count: number): RowMoves {
  return { done: deleted(first, count), undone: inserted(first, count) };
}

/** That rows and columns which are inserted have no formats of those before them is *unverified*. */
export function insertRows(document: DocumentState, sheet: SheetState, before: number, count: number): void {
  assertRoomFor(document, count * sheet.maxColumns);
  noteChange(sheet);
  openGap(sheet.rows, before - 1, count);
  sheet.maxRows += count;
  moveAnchors(document, sheet, 'row', inserted(before, count));
}

export function insertColumns(
  document: DocumentState,
  sheet: SheetState,
  before: number,
  count: number,
): void {
  assertRoomFor(document, count * sheet.maxRows);
  noteChange(sheet);
  for (const list of listsByColumn(sheet)) openGap(list, before - 1, count);
  sheet.maxColumns += count;
  moveAnchors(document, sheet, 'column', inserted(before, count));
}

function assertDeletable(first: number, count: number, size: number, axis: Axis): void {
  if (first < 1 || count < 1 || first + count - 1 > size)
    throw exception(`Those ${axis}s are out of bounds.`);
  if (count === size) throw exception(`You can't delete all the ${axis}s on the sheet.`);
}

export function deleteRows(document: DocumentState, sheet: SheetState, first: number, count: number): void {
  assertDeletable(first, count, sheet.maxRows, 'row');
  noteChange(sheet);
  sheet.rows.splice(first - 1, count);
  sheet.maxRows -= count;
  sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, first + count - 1) - first + 1);
  moveAnchors(document, sheet, 'row', deleted(first, count));
}

export function deleteColumns(
  document: DocumentState,
  sheet: SheetState,
  first: number,
  count: number,
): void {
  assertDeletable(first, count, sheet.maxColumns, 'column');
  noteChange(sheet);
  for (const list of listsByColumn(sheet)) list.splice(first - 1, count);
  sheet.maxColumns -= count;
  moveAnchors(document, sheet, 'column', deleted(first, count));
}

/** Takes the column out and puts it back so that it is column `to` afterwards. */
export function moveColumn(document: DocumentState, sheet: SheetState, from: number, to: number): void {
  noteChange(sheet);
  for (const list of listsByColumn(sheet)) moveEntry(list, from - 1, to - 1);
  moveAnchors(document, sheet, 'column', (index) => {
    if (index === from) return to;
    if (from < to) return index > from && index <= to ? index - 1 : index;
    return index >= to && index < from ? index + 1 : index;
  });
}
