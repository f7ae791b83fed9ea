import { didSay } from '../../core/decisions.ts';
import { readSettings } from '../../core/policy/settings.ts';
import { type App, attempt } from '../app.ts';
import type { LoadedWorkbook } from '../loaded/loadedWorkbook.ts';
import type { QueueRow } from '../loaded/queueRow.ts';
import { call } from '../server.ts';
import { goTo } from './reviewing.ts';

/*
 * The second of two people: they are shown what the first one saw, but not what was decided, and their answer stands in
 * the log alone. A sheet cannot hide the first answer from who opens the tab.
 */

/** Asks which rows wait for a second answer of this person, where the settings ask for second people. */
export async function loadSecond(app: App): Promise<void> {
  const { loaded } = app;
  if (!loaded || !isAsked(loaded)) return app.second.clear();
  const rows = await call('pageSecond');
  app.second.clear();
  for (const row of rows) app.second.add(placeOf(row));
  app.changed();
}

/** Whether this person is to decide the row without being shown the first answer. */
export function isSecond({ second }: App, row: Pick<QueueRow, 'outcome' | 'rowKey'> | null): boolean {
  return row !== null && second.has(placeOf(row));
}

export async function answerSecond(app: App, row: QueueRow, decision: string, note: string): Promise<void> {
  const { outcome, rowKey, fingerprint, eventId } = row;
  await attempt(app, async () => {
    app.say('Writing your answer…');
    await call('pageAnswerSecond', { outcome, rowKey, fingerprint, decision, note });
    app.second.delete(placeOf(row));
    app.drafts.delete(rowKey);
    app.say(
      `Your second answer: ${didSay(eventId || rowKey, decision)}. If the two differ, the next run asks both again.`,
      'good',
    );
    app.changed();
    const next = secondQueue(app)[0];
    if (next) await goTo(app, next);
  });
}

/** The rows that wait for a second answer, in the order of the tables. */
export function secondQueue(app: App): readonly QueueRow[] {
  return app.second.size === 0 ? [] : (app.loaded?.queue ?? []).filter((row) => isSecond(app, row));
}

function isAsked({ setup }: LoadedWorkbook): boolean {
  const tab = setup.get('settings');
  return tab !== undefined && readSettings(tab).settings.has('second_review');
}

function placeOf({ outcome, rowKey }: Pick<QueueRow, 'outcome' | 'rowKey'>): string {
  return `${outcome} ${rowKey}`;
}
