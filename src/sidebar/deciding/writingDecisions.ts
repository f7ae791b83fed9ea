import { didSay } from '../../core/decisions.ts';
import type { DecisionCells } from '../../core/report/outputColumns.ts';
import type { Given } from '../../protocol/protocol.ts';
import { type App, attempt, type Saving, type Step } from '../app.ts';
import { readOnInLog } from '../loaded/decisionLog.ts';
import { rereadQueue, updateQueue } from '../loaded/loadedWorkbook.ts';
import type { QueueRow } from '../loaded/queueRow.ts';
import { ServerError } from '../server.ts';
import { counted } from '../words.ts';
import { lookAgain } from './reviewing.ts';

/*
 * Decisions are shown at once and written one after the other, in the order of the keys: whoever types fast waits for
 * nothing, and an undo waits for what it takes back.
 */

let last: Promise<void> = Promise.resolve();
/** What stands in the sheet beside rows that are still being written. */
const inSheet = new Map<string, DecisionCells>();

const MOST_AT_ONCE = 2000;

/** No single question to the script may grow without bound. */
export async function inParts<T>(
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
export function writeAll(
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
  const saving: Saving = { about, step: null };
  app.saving.push(saving);
  app.changed();
  app.say(`Saving ${about}…`);
  return inTurn(app, async () => {
    try {
      const answer = await write();
      const rows = settle(
        app,
        changes.map(({ row }) => row),
        answer,
      );
      const did = doneOf(about, answer);
      if (rows.length > 0) {
        saving.step = { about: did, rows };
        app.done.push(saving.step);
        app.undone.length = 0;
      }
      const { loaded } = app;
      // The log then says that two people decided it, and so does the row.
      if (loaded?.log && rows.some(isAnothers)) await readOnInLog(loaded);
      sayWhatCame(app, didSay(did, changes[0]?.cells.decision ?? ''), answer);
    } catch (error) {
      for (const { row } of changes) inSheet.delete(row.rowKey);
      // By now another row may be in view.
      throw error instanceof ServerError
        ? new ServerError(`Not saved: ${about}. ${error.message}`, error.todo, error.code)
        : error;
    } finally {
      app.saving.shift();
      app.changed();
    }
  });
}

/** Takes over what the sheet says now of the rows that were written. */
export function settle(
  app: App,
  asked: readonly QueueRow[],
  { done }: Given<'pageDecideMany'>,
): Step['rows'] {
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

/** What was done of what was asked: all of it, or so many of its rows. */
export function doneOf(about: string, { done, refused }: Given<'pageDecideMany'>): string {
  return refused.length === 0 ? about : counted(done.length, 'row');
}

/** What was done, and what was refused. */
export function sayWhatCame(app: App, done: string, { refused }: Given<'pageDecideMany'>): void {
  const [first] = refused;
  if (!first) app.say(`${done}.`, 'good');
  else app.say(`${done}, but ${counted(refused.length, 'row')} not: ${first.says} ${first.todo}`, 'bad');
}

/** One write at a time, in the order of the keys. After one that failed the page shows what the sheet says. */
export function inTurn(app: App, write: () => Promise<void>): Promise<void> {
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

function show(app: App, rows: readonly QueueRow[]): void {
  if (!app.loaded) return;
  updateQueue(app.loaded, rows);
  const inView = rows.find(({ rowKey }) => rowKey === app.shown?.said?.rowKey);
  if (app.shown && inView) app.shown = { ...app.shown, said: inView };
}

/** What the script is told of a row: with what should stand there now. */
export function requestFor(row: QueueRow) {
  const { outcome, rowKey, fingerprint, sheetRow } = row;
  return { outcome, rowKey, fingerprint, row: sheetRow, expected: inSheet.get(rowKey) ?? row.decided };
}
