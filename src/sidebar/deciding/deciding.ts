import type { DecisionCells } from '../../core/report/outputColumns.ts';
import type { App } from '../app.ts';
import { afterDeciding } from '../loaded/filter.ts';
import type { QueueRow } from '../loaded/queueRow.ts';
import { call } from '../server.ts';
import { counted } from '../words.ts';
import { goTo } from './reviewing.ts';
import { inParts, requestFor, writeAll } from './writingDecisions.ts';

/** Decides the row in view and goes on to the next. */
export async function decide(
  app: App,
  decision: string,
  note: string,
  then: 'go on' | 'stay',
): Promise<void> {
  const row = app.shown?.said;
  if (!row || !app.loaded) return;
  const next = afterDeciding(app.loaded.queue, app.filter, row);
  const now = queued(app, row);
  app.drafts.delete(row.rowKey);
  const written = writeAll(app, [{ row: now, cells: saidNow(app, decision, note) }], nameOf(row), () =>
    call('pageDecide', { ...requestFor(now), decision, note }).then((one) => ({
      done: [{ ...one, rowKey: row.rowKey }],
      refused: [],
    })),
  );
  if (then === 'go on' && next && next.rowKey !== row.rowKey) await goTo(app, next);
  void written;
}

/** Decides many rows in one step. A blank note leaves the notes that are there. */
export async function decideMany(
  app: App,
  rows: readonly QueueRow[],
  decision: string,
  note: string,
): Promise<void> {
  await decideRows(
    app,
    rows.map((row) => queued(app, row)),
    decision,
    note,
  );
}

async function decideRows(
  app: App,
  rows: readonly QueueRow[],
  decision: string,
  note: string,
): Promise<void> {
  const changes = rows.map((row) => ({ row, cells: saidNow(app, decision, note || row.decided.note) }));
  await writeAll(app, changes, counted(rows.length, 'row'), () =>
    inParts(rows, (part) => call('pageDecideMany', { rows: part.map(requestFor), decision, note })),
  );
}

/** Puts the person's name and the time beside what they typed, and a line into the decision log, as of any decision. */
export async function recordTyped(app: App): Promise<void> {
  const rows = app.typed;
  app.typed = [];
  // As they were typed: that is what the reader calls theirs, whatever the page has read since.
  for (const decision of new Set(rows.map((row) => row.decided.decision)))
    await decideRows(
      app,
      rows.filter((row) => row.decided.decision === decision),
      decision,
      '',
    );
}

function saidNow({ reviewer }: App, decision: string, note: string): DecisionCells {
  return { decision, decided_by: decision === '' ? '' : reviewer, decided_at: '', note };
}

/** The row as the queue has it now. */
function queued({ loaded }: App, row: QueueRow): QueueRow {
  return loaded?.queue.find((one) => one.outcome === row.outcome && one.rowKey === row.rowKey) ?? row;
}

function nameOf({ eventId, rowKey }: QueueRow): string {
  return eventId || rowKey;
}
