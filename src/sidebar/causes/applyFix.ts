import type { CauseFix } from '../../core/causes/fixes.ts';
import type { SetupRow } from '../../core/read/withSetupRows.ts';
import { type App, attempt } from '../app.ts';
import { startRun } from '../run/startRun.ts';
import { call } from '../server.ts';

/** Writes the row that settles a cause, and runs the review again. It can be taken back until the page is reloaded. */
export async function applyFix(app: App, { tab, caption }: CauseFix, row: SetupRow): Promise<void> {
  const fix = { tab, caption, rows: [{ ...row }] };
  let isWritten = false;
  await attempt(app, async () => {
    const { before } = await call('pageFix', fix);
    const cells = Object.values(row).filter(Boolean).join(', ');
    app.fixed = { fix, before, says: `Written to ${tab}: ${cells}.` };
    isWritten = true;
  });
  if (isWritten) await startRun(app);
}

/** Takes the last such row back, and runs the review again. */
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
