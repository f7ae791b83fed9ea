import type { Fix } from '../../protocol.ts';
import { type App, attempt } from '../app.ts';
import { startRun } from '../run/startRun.ts';
import { call } from '../server.ts';

/** Writes the rows that settle a cause or a finding, and runs the review again. It can be taken back until the page is reloaded. */
export async function applyFix(app: App, fix: Fix): Promise<void> {
  let isWritten = false;
  await attempt(app, async () => {
    const { before } = await call('pageFix', fix);
    const cells = fix.rows.flatMap((row) => Object.values(row).filter(Boolean)).join(', ');
    app.fixed = { fix, before, says: `Written to ${fix.tab}: ${cells}.` };
    isWritten = true;
  });
  if (isWritten) await startRun(app);
}

/** Takes the last such rows back, and runs the review again. */
export async function takeFixBack(app: App): Promise<void> {
  const { fixed } = app;
  if (!fixed) return;
  let isBack = false;
  await attempt(app, async () => {
    await call('pageTakeBack', fixed.fix, fixed.before);
    app.fixed = null;
    isBack = true;
  });
  if (isBack) await startRun(app);
}
