import type { Given, Place } from '../../protocol/protocol.ts';
import type { App } from '../app.ts';
import { updateQueue } from '../loaded/loadedWorkbook.ts';
import { QUEUE_COLUMNS, type QueueRow, queueRowFrom } from '../loaded/queueRow.ts';
import { call } from '../server.ts';

/*
 * Decisions that somebody types, pastes or fills into cells: noticed where the person is, for what they pasted is what is
 * selected, and on their way there, for what they typed row by row lies behind them. Whose word it is only they can say,
 * so they are asked; the next run logs the others as seen.
 */

const MOST_ROWS = 2000;

type Span = Given<'pageSelection'>;

/** Where the person was when the page last knew. */
let left: Place | null = null;

/** Whether the person has gone elsewhere by themselves. */
export function hasWalked(to: Place): boolean {
  return walkedTo(to) !== null;
}

/** The page itself has taken the person there: nothing was typed on the way. */
export function tookThePersonTo(place: Place): Place {
  left = place;
  return place;
}

/** Looks for typed decisions where the person is, which row says `row` now, and on the way from where they were. */
export async function noticeTyped(app: App, place: Place, row: QueueRow | null): Promise<void> {
  const { loaded } = app;
  if (!loaded) return;
  const walked = walkedTo(place);
  left = place;
  const known = row && loaded.queue.find((one) => isSame(one, row));
  const spans = known && row && isTyped(known, row) ? [await call('pageSelection'), walked] : [walked];
  for (const span of spans) if (span) await lookThrough(app, span);
}

/** The rows from where the person was to where they are, or that which they left for another tab. */
function walkedTo({ sheet, row }: Place): Span | null {
  if (!left || (left.sheet === sheet && left.row === row)) return null;
  const to = left.sheet === sheet ? row : left.row;
  return { sheet: left.sheet, first: Math.min(left.row, to), last: Math.max(left.row, to) };
}

/** Reads rows of an output tab again and keeps the decisions that were typed there, to be recorded. */
async function lookThrough(app: App, { sheet, first, last }: Span): Promise<void> {
  const { loaded } = app;
  const outcome = loaded?.workbook.sheets.find(({ name }) => name === sheet)?.outcome;
  if (!loaded || !outcome) return;
  const known = new Map(
    loaded.queue.filter((row) => row.outcome === outcome).map((row) => [row.rowKey, row]),
  );
  const count = Math.min(last - first + 1, MOST_ROWS);
  const { rows, firstRow } = await call('pageTable', outcome, first, count, QUEUE_COLUMNS);
  // What was decided in the page meanwhile is newer than what was read.
  const untouched = new Set(loaded.queue);
  const changed = rows.flatMap((cells, at) => {
    const now = queueRowFrom(outcome, firstRow + at, (name) => cells[QUEUE_COLUMNS.indexOf(name)] ?? '');
    const before = known.get(now.rowKey);
    const isNew = before && untouched.has(before) && before.decided.decision !== now.decided.decision;
    return isNew ? [{ before, now }] : [];
  });
  if (changed.length === 0) return;
  const typed = changed.flatMap(({ before, now }) => (isTyped(before, now) ? [now] : []));
  updateQueue(
    loaded,
    changed.map(({ now }) => now),
  );
  app.typed = [...app.typed.filter((row) => !changed.some(({ now }) => isSame(now, row))), ...typed];
  app.changed();
}

/** Whether the row's cells hold a decision that the page has not seen, with nobody's name and time. */
function isTyped({ decided: was }: QueueRow, { decided: is }: QueueRow): boolean {
  return (
    is.decision !== '' &&
    is.decision !== was.decision &&
    is.decided_by === was.decided_by &&
    is.decided_at === was.decided_at
  );
}

function isSame(one: QueueRow, other: QueueRow): boolean {
  return one.outcome === other.outcome && one.rowKey === other.rowKey;
}
