import { setupTabNamed, titleOf } from '../../core/read/setup/setupTabNames.ts';
import { withoutSetupRows } from '../../core/read/setup/withSetupRows.ts';
import type { Applied, Fix } from '../../protocol/fixes.ts';
import { type App, attempt } from '../app.ts';
import type { LoadedWorkbook } from '../loaded/loadedWorkbook.ts';
import { startRun } from '../run/startRun.ts';
import { call } from '../server.ts';

/** Writes the rows that settle a cause or a finding, and runs the review again. */
export async function applyFix(app: App, fix: Fix): Promise<void> {
  await thenRun(app, `Writing to ${titleOfTab(fix)}…`, () => call('pageFix', fix));
}

/** Takes such rows back, and runs the review again. */
export async function takeFixBack(app: App, applied: Applied): Promise<void> {
  await thenRun(app, `Taking back what was written to ${titleOfTab(applied.fix)}…`, () =>
    call('pageTakeBack', applied),
  );
}

/** The last such change that can be taken back: nobody has changed since what it wrote. null where there is none. */
export function lastApplied({ workbook, setup }: Pick<LoadedWorkbook, 'workbook' | 'setup'>): Applied | null {
  const stands = ({ fix: { tab, rows }, before }: Applied) => {
    const name = setupTabNamed(tab);
    const there = name && setup.get(name)?.rows;
    return !!there && withoutSetupRows(there, rows, before) !== null;
  };
  return [...workbook.applied].reverse().find(stands) ?? null;
}

async function thenRun(app: App, says: string, change: () => Promise<unknown>): Promise<void> {
  let isDone = false;
  app.say(says);
  await attempt(app, async () => {
    await change();
    isDone = true;
  });
  if (isDone) await startRun(app);
}

function titleOfTab({ tab }: Fix): string {
  const name = setupTabNamed(tab);
  return name ? titleOf(name) : tab;
}
