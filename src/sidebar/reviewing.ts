import type { Place } from '../protocol.ts';
import { type App, attempt, rowAtPlace } from './app.ts';
import { rereadQueue, updateQueue } from './book/book.ts';
import { explainQueueRow, explainSourceRow, type Shown } from './book/explain.ts';
import { filtered, neighbor } from './book/filter.ts';
import type { QueueRow } from './book/queueRow.ts';
import { noticeEdits } from './editing.ts';
import { call, ServerError } from './server.ts';

/*
 * Going through the rows: what is selected in the sheet is shown, and what is decided here is written there.
 */

let seen = '';
let asked = 0;
let writing: Promise<void> = Promise.resolve();

/** Shows what is selected in the sheet as it is now, although nothing may have moved. */
export async function lookAgain(app: App): Promise<void> {
  seen = '';
  await followSelection(app, await call('pagePlace'));
}

/** Shows what is selected in the sheet, unless it is what was last seen there. */
export async function followSelection(app: App, place: Place): Promise<void> {
  const { book } = app;
  const signature = JSON.stringify(place);
  if (!book || signature === seen) return;
  seen = signature;
  await noticeEdits(book, place);
  const row = rowAtPlace(book, place);
  if (row) {
    const known = book.queue.find(({ outcome, rowKey }) => outcome === row.outcome && rowKey === row.rowKey);
    if (known?.sheetRow === row.sheetRow) updateQueue(book, row);
    else await attempt(app, () => rereadQueue(book, row.outcome));
    return showRow(app, row);
  }
  if (place.row <= (book.sources.get(place.sheet)?.count ?? 0))
    return put(app, () => explainSourceRow(book, place.sheet, place.row, place.cells));
}

/** Shows a row of the queue from what the page holds; the sheet follows, and says if the row has changed meanwhile. */
export async function goTo(app: App, row: QueueRow): Promise<void> {
  const shown = showRow(app, row);
  const sheet = app.book?.workbook.sheets.find(({ outcome }) => outcome === row.outcome)?.name;
  if (sheet)
    await attempt(app, async () =>
      followSelection(app, await call('pageGo', sheet, row.sheetRow, row.rowKey)),
    );
  await shown;
}

export async function step(app: App, by: 1 | -1): Promise<void> {
  if (!app.book) return;
  const next = neighbor(filtered(app.book.queue, app.filter), app.shown?.said ?? null, by);
  if (next) await goTo(app, next);
  else app.say(by === 1 ? 'That was the last row of this filter.' : 'This is the first row of this filter.');
}

async function showRow(app: App, row: QueueRow): Promise<void> {
  const { book } = app;
  if (book) await put(app, () => explainQueueRow(book, row));
}

/** Only the newest of several questions under way is answered. */
async function put(app: App, explain: () => Promise<Shown>): Promise<void> {
  const turn = ++asked;
  await attempt(app, async () => {
    const shown = await explain();
    if (turn !== asked) return;
    app.shown = shown;
    app.changed();
  });
}

export async function decide(app: App, decision: string, note: string): Promise<void> {
  const row = app.shown?.said;
  if (!row || !app.book) return;
  const what = decision === '' ? 'the note' : decision;
  app.say(`Writing ${what} beside ${nameOf(row)}…`);
  await inTurn(app, async () => {
    const now =
      app.book?.queue.find((one) => one.outcome === row.outcome && one.rowKey === row.rowKey) ?? row;
    const written = await call('pageDecide', { ...requestFor(now), decision, note }).catch(async (error) => {
      // What made the script refuse is to be seen.
      if (error instanceof ServerError) await lookAgain(app);
      throw error;
    });
    const after = { ...now, decided: written.after, sheetRow: written.row };
    app.drafts.delete(now.rowKey);
    app.undo.push({ row: after, before: written.before, after: written.after });
    await settleRow(app, after);
    app.say(`Written: ${what} beside ${nameOf(row)}.`, 'good');
  });
}

export async function undo(app: App): Promise<void> {
  await inTurn(app, async () => {
    const last = app.undo[app.undo.length - 1];
    if (!last) return app.say('There is nothing to undo.');
    app.say(`Taking back what was decided of ${nameOf(last.row)}…`);
    const request = { ...requestFor(last.row), expected: last.after, cells: last.before };
    const written = await call('pageRestore', request);
    app.undo.pop();
    await settleRow(app, { ...last.row, decided: written.after, sheetRow: written.row });
    app.say(`Undone: ${nameOf(last.row)}.`, 'good');
  });
}

/** One write at a time, in the order of the keys: an undo waits for the decision that it takes back. */
function inTurn(app: App, write: () => Promise<void>): Promise<void> {
  writing = writing.then(() => attempt(app, write));
  return writing;
}

function nameOf({ eventId, rowKey }: QueueRow): string {
  return eventId || rowKey;
}

async function settleRow(app: App, row: QueueRow): Promise<void> {
  if (!app.book) return;
  updateQueue(app.book, row);
  if (app.shown?.said?.rowKey === row.rowKey) app.shown = { ...app.shown, said: row };
  app.changed();
}

function requestFor(row: QueueRow) {
  const { outcome, rowKey, fingerprint, sheetRow } = row;
  return { outcome, rowKey, fingerprint, row: sheetRow, expected: row.decided };
}
