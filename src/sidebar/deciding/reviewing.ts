import type { Place } from '../../protocol/protocol.ts';
import { type App, attempt, rowAtPlace } from '../app.ts';
import { explainQueueRow, explainSourceRow, type Shown } from '../loaded/explainShown.ts';
import { filtered, neighbor } from '../loaded/filter.ts';
import { type LoadedWorkbook, rereadQueue, updateQueue } from '../loaded/loadedWorkbook.ts';
import type { QueueRow } from '../loaded/queueRow.ts';
import { call } from '../server.ts';
import { noticeEdits } from './editing.ts';
import { hasWalked, noticeTyped, tookThePersonTo } from './typedDecisions.ts';

/*
 * Going through the rows: what is selected in the sheet is shown, and where the page goes the sheet follows.
 */

let seen = '';
let asked = 0;
let showing: Promise<void> = Promise.resolve();
/** The row to which the sheet is still to be taken. */
let ahead: QueueRow | null = null;
let isFollowing = false;
/** Counts when the page sends the sheet elsewhere, and when the sheet has answered. */
let moves = 0;

/** Where the person was, and what the page knew when that was asked: an answer takes a second or two. */
export interface Sighting {
  readonly place: Place;
  /** How often the page had moved the sheet. */
  readonly moves: number;
  /** The rows as the page knew them: another list once one of them was read or written anew. */
  readonly queue: LoadedWorkbook['queue'] | undefined;
}

/** Asks where the person is in the sheet. The page may take them elsewhere before the answer comes. */
export async function sight({ loaded }: App): Promise<Sighting> {
  const before = moves;
  const queue = loaded?.queue;
  return { place: await call('pagePlace'), moves: before, queue };
}

/** Takes the sheet to a row of a tab, which a row key tells where it is an output tab. */
export async function move({ loaded }: App, sheet: string, row: number, rowKey: string): Promise<Sighting> {
  moves += 1;
  const queue = loaded?.queue;
  const place = tookThePersonTo(await call('pageGo', sheet, row, rowKey));
  moves += 1;
  return { place, moves, queue };
}

/** Resolves when the row that was last asked for is in view. */
export function shownAll(): Promise<void> {
  return showing;
}

/** Shows what is selected in the sheet as it is now, although nothing may have moved. */
export async function lookAgain(app: App): Promise<void> {
  seen = '';
  await followSelection(app, await sight(app));
}

/**
 * Shows what is selected in the sheet, unless it is what was last seen there, or the page is ahead of the sheet, or was asked
 * for before the page moved it: who goes on by a key must not be taken back by a late answer.
 */
export async function followSelection(app: App, { place, moves: then, queue }: Sighting): Promise<void> {
  const { loaded } = app;
  const signature = JSON.stringify(place);
  if (!loaded || signature === seen || ahead || then !== moves || app.writing > 0) return;
  seen = signature;
  await noticeEdits(loaded, place);
  const row = rowAtPlace(loaded, place);
  const isSource = place.row <= (loaded.sources.get(place.sheet)?.count ?? 0);
  const wasElsewhere = app.isElsewhere;
  app.isElsewhere = !row && !isSource;
  if (hasWalked(place)) app.passOn();
  await attempt(app, () => noticeTyped(app, place, row));
  if (row) {
    const known = loaded.queue.find(
      ({ outcome, rowKey }) => outcome === row.outcome && rowKey === row.rowKey,
    );
    if (known && queue !== loaded.queue) {
      // What was read or written since is newer than what the place says of the row: it is looked at again.
      seen = '';
      return showRow(app, known);
    }
    if (known?.sheetRow === row.sheetRow) updateQueue(loaded, [row]);
    else await attempt(app, () => rereadQueue(loaded, row.outcome));
    return showRow(app, row);
  }
  if (isSource) return put(app, () => explainSourceRow(loaded, place.sheet, place.row, place.cells));
  if (!wasElsewhere) app.changed();
}

/** Shows a row of the queue from what the page holds; the sheet follows, and says if the row has changed meanwhile. */
export async function goTo(app: App, row: QueueRow): Promise<void> {
  app.isElsewhere = false;
  ahead = row;
  const shown = showRow(app, row);
  void letFollow(app);
  await shown;
}

/** Takes the sheet to where the page is. Whoever goes through ten rows meanwhile takes it to the last of them only. */
async function letFollow(app: App): Promise<void> {
  if (isFollowing) return;
  isFollowing = true;
  while (ahead) {
    const { outcome, sheetRow, rowKey } = ahead;
    const target = ahead;
    const sheet = app.loaded?.workbook.sheets.find((one) => one.outcome === outcome)?.name;
    let sighting: Sighting | null = null;
    await attempt(app, async () => {
      if (sheet) sighting = await move(app, sheet, sheetRow, rowKey);
    });
    if (ahead !== target) continue;
    ahead = null;
    const arrived = sighting;
    if (arrived) await attempt(app, () => followSelection(app, arrived));
  }
  isFollowing = false;
}

/** The next or the last row of the filter; behind the end it goes on at the beginning, and says so. */
export async function step(app: App, by: 1 | -1): Promise<void> {
  if (!app.loaded) return;
  const rows = filtered(app.loaded.queue, app.filter);
  const next = neighbor(rows, app.shown?.said ?? null, by);
  const around = rows.at(by === 1 ? 0 : -1);
  app.passOn();
  if (next) return goTo(app, next);
  if (!around) return app.say('No row of this filter is left.', 'good');
  app.say(
    by === 1 ? 'From the top again: that was the last row.' : 'At the end: that was the first row.',
    'passing',
  );
  await goTo(app, around);
}

async function showRow(app: App, row: QueueRow): Promise<void> {
  const { loaded } = app;
  if (loaded) await put(app, () => explainQueueRow(loaded, row));
}

/** Only the newest of several questions under way is answered. */
function put(app: App, explain: () => Promise<Shown>): Promise<void> {
  const turn = ++asked;
  showing = attempt(app, async () => {
    const shown = await explain();
    if (turn !== asked) return;
    app.shown = shown;
    app.changed();
  });
  return showing;
}
