import type { App } from './app.ts';
import { updateQueue } from './loaded/loadedWorkbook.ts';
import { QUEUE_COLUMNS, type QueueRow, queueRowFrom } from './loaded/queueRow.ts';
import { call } from './server.ts';

/*
 * Decisions that somebody types, pastes or fills into cells: noticed where the person is, for what they pasted is what is
 * selected. Whose word it is only they can say, so they are asked; the next run logs the others as seen.
 */

const MOST_ROWS = 2000;

/** Whether the row's cells hold a decision that the page has not seen, and nobody's name with it. */
export function isTyped(before: QueueRow, now: QueueRow): boolean {
  return (
    now.decided.decision !== '' &&
    now.decided.decision !== before.decided.decision &&
    now.decided.decided_by === before.decided.decided_by
  );
}

/** Looks through the selected rows of an output tab for decisions that were typed, and keeps them to be recorded. */
export async function noticeTyped(app: App, outcome: QueueRow['outcome']): Promise<void> {
  const { loaded } = app;
  if (!loaded) return;
  const { first, last } = await call('pageSelection');
  const count = Math.min(last - first + 1, MOST_ROWS);
  const { rows, firstRow } = await call('pageTable', outcome, first, count, QUEUE_COLUMNS);
  const known = new Map(loaded.queue.map((row) => [`${row.outcome} ${row.rowKey}`, row]));
  const typed = rows.flatMap((cells, at) => {
    const now = queueRowFrom(outcome, firstRow + at, (name) => cells[QUEUE_COLUMNS.indexOf(name)] ?? '');
    const before = known.get(`${outcome} ${now.rowKey}`);
    return before && isTyped(before, now) ? [now] : [];
  });
  updateQueue(loaded, typed);
  const keys = new Set(typed.map(({ rowKey }) => rowKey));
  app.typed = [...app.typed.filter(({ rowKey }) => !keys.has(rowKey)), ...typed];
  app.changed();
}
