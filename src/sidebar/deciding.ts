import type { DecisionCells } from '../core/report/outputColumns.ts';
import type { Given } from '../protocol.ts';
import { type App, attempt, type Step } from './app.ts';
import { readOnInLog } from './loaded/decisionLog.ts';
import { filtered, neighbor } from './loaded/filter.ts';
import { rereadQueue, updateQueue } from './loaded/loadedWorkbook.ts';
import type { QueueRow } from './loaded/queueRow.ts';
import { goTo, lookAgain } from './reviewing.ts';
import { call } from './server.ts';
import { counted } from './words.ts';

/*
 * Decisions are shown at once and written one after the other, in the order of the keys: whoever types fast waits for
 * nothing, and an undo waits for what it takes back.
 */

let last: Promise<void> = Promise.resolve();
/** What stands in the sheet beside rows that are still being written. */
const inSheet = new Map<string, DecisionCells>();

/** Decides the row in view and goes on to the next. */
export async function decide(
  app: App,
  decision: string,
  note: string,
  then: 'go on' | 'stay',
): Promise<void> {
  const row = app.shown?.said;
  if (!row || !app.loaded) return;
  const next = neighbor(filtered(app.loaded.queue, app.filter), row, 1);
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
  const nows = rows.map((row) => queued(app, row));
  const changes = nows.map((row) => ({ row, cells: saidNow(app, decision, note || row.decided.note) }));
  await writeAll(app, changes, counted(rows.length, 'row'), () =>
    inParts(nows, (part) => call('pageDecideMany', { rows: part.map(requestFor), decision, note })),
  );
}

/** Puts the person's name and the time beside what they typed, and a line into the decision log, as of any decision. */
export async function recordTyped(app: App): Promise<void> {
  const rows = app.typed;
  app.typed = [];
  for (const decision of new Set(rows.map((row) => row.decided.decision)))
    await decideMany(
      app,
      rows.filter((row) => row.decided.decision === decision),
      decision,
      '',
    );
}

export function undo(app: App): Promise<void> {
  return turnBack(app, 'done', 'undone', 'Undone', 'There is nothing to undo.');
}

export function redo(app: App): Promise<void> {
  return turnBack(app, 'undone', 'done', 'Done again', 'There is nothing to do again.');
}

function turnBack(
  app: App,
  from: 'done' | 'undone',
  to: 'done' | 'undone',
  said: string,
  nothing: string,
): Promise<void> {
  return inTurn(app, async () => {
    const step = app[from].at(-1);
    if (!step) return app.say(nothing);
    const answer = await inParts(step.rows, (part) =>
      call(
        'pageRestoreMany',
        part.map(({ row, before, after }) => ({ ...requestFor({ ...row, decided: after }), cells: before })),
      ),
    );
    app[from].pop();
    const back = settle(
      app,
      step.rows.map(({ row }) => row),
      answer,
    );
    if (back.length > 0) app[to].push({ about: step.about, rows: back });
    app.changed();
    say(app, `${said}: ${step.about}`, answer);
  });
}

const MOST_AT_ONCE = 2000;

/** No single question to the script may grow without bound. */
async function inParts<T>(
  rows: readonly T[],
  ask: (part: readonly T[]) => Promise<Given<'pageDecideMany'>>,
): Promise<Given<'pageDecideMany'>> {
  const done: Given<'pageDecideMany'>['done'][number][] = [];
  const refused: Given<'pageDecideMany'>['refused'][number][] = [];
  for (let at = 0; at < rows.length; at += MOST_AT_ONCE) {
    const answer = await ask(rows.slice(at, at + MOST_AT_ONCE));
    done.push(...answer.done);
    refused.push(...answer.refused);
  }
  return { done, refused };
}

interface Change {
  readonly row: QueueRow;
  readonly cells: DecisionCells;
}

/** Shows what is decided, then writes it in its turn. What was refused is shown as the sheet has it. */
function writeAll(
  app: App,
  changes: readonly Change[],
  about: string,
  write: () => Promise<Given<'pageDecideMany'>>,
): Promise<void> {
  for (const { row } of changes) if (!inSheet.has(row.rowKey)) inSheet.set(row.rowKey, row.decided);
  show(
    app,
    changes.map(({ row, cells }) => ({ ...row, decided: cells })),
  );
  app.changed();
  app.say(`Writing ${changes[0]?.cells.decision || 'the note'} beside ${about}…`);
  return inTurn(app, async () => {
    try {
      const answer = await write();
      const rows = settle(
        app,
        changes.map(({ row }) => row),
        answer,
      );
      if (rows.length > 0) {
        app.done.push({ about, rows });
        app.undone.length = 0;
      }
      const { loaded } = app;
      // The log then says that two people decided it, and so does the row.
      if (loaded?.log && rows.some(isAnothers)) await readOnInLog(loaded);
      say(app, `${sentence(changes[0]?.cells.decision ?? '')}: ${about}`, answer);
    } catch (error) {
      for (const { row } of changes) inSheet.delete(row.rowKey);
      throw error;
    } finally {
      app.changed();
    }
  });
}

/** Takes over what the sheet says now of the rows that were written. */
function settle(app: App, asked: readonly QueueRow[], { done }: Given<'pageDecideMany'>): Step['rows'] {
  const byKey = new Map(asked.map((row) => [row.rowKey, row]));
  const written = done.flatMap(({ rowKey, row: sheetRow, before, after }) => {
    const row = byKey.get(rowKey);
    if (!row) return [];
    inSheet.set(rowKey, after);
    return [{ row: { ...row, sheetRow, decided: after }, before, after }];
  });
  show(
    app,
    written.map(({ row }) => row),
  );
  return written;
}

function isAnothers({ before, after }: Step['rows'][number]): boolean {
  return before.decision !== '' && before.decided_by !== after.decided_by;
}

function say(app: App, done: string, { refused }: Given<'pageDecideMany'>): void {
  const [first] = refused;
  if (!first) app.say(`${done}.`, 'good');
  else app.say(`${done}, but ${counted(refused.length, 'row')} not: ${first.says} ${first.todo}`, 'bad');
}

function sentence(decision: string): string {
  return decision === '' ? 'Note written' : `${decision[0]?.toUpperCase()}${decision.slice(1)}`;
}

/** One write at a time, in the order of the keys. After one that failed the page shows what the sheet says. */
function inTurn(app: App, write: () => Promise<void>): Promise<void> {
  app.writing++;
  last = last.then(async () => {
    let isDone = false;
    await attempt(app, async () => {
      await write();
      isDone = true;
    });
    app.writing--;
    if (app.writing === 0) inSheet.clear();
    if (isDone) return;
    // What made the script refuse is to be seen; what it said stays.
    const { loaded } = app;
    if (loaded)
      for (const outcome of new Set(loaded.queue.map((row) => row.outcome)))
        await rereadQueue(loaded, outcome).catch(() => {});
    await lookAgain(app).catch(() => {});
  });
  return last;
}

function saidNow({ reviewer }: App, decision: string, note: string): DecisionCells {
  return { decision, decided_by: decision === '' ? '' : reviewer, decided_at: '', note };
}

/** The row as the queue has it now. */
function queued({ loaded }: App, row: QueueRow): QueueRow {
  return loaded?.queue.find((one) => one.outcome === row.outcome && one.rowKey === row.rowKey) ?? row;
}

function show(app: App, rows: readonly QueueRow[]): void {
  if (!app.loaded) return;
  updateQueue(app.loaded, rows);
  const inView = rows.find(({ rowKey }) => rowKey === app.shown?.said?.rowKey);
  if (app.shown && inView) app.shown = { ...app.shown, said: inView };
}

function nameOf({ eventId, rowKey }: QueueRow): string {
  return eventId || rowKey;
}

function requestFor(row: QueueRow) {
  const { outcome, rowKey, fingerprint, sheetRow } = row;
  return { outcome, rowKey, fingerprint, row: sheetRow, expected: inSheet.get(rowKey) ?? row.decided };
}
