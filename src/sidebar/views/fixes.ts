import { REASONS, type ReasonCode } from '../../core/reasons.ts';
import type { Fix, Fixable } from '../../protocol.ts';
import { type App, attempt } from '../app.ts';
import { el } from '../dom.ts';
import { startRun } from '../run/startRun.ts';
import { call } from '../server.ts';

/** What the last run found in the set-up that one button settles; null where there is no such thing. */
export function fixes(app: App): HTMLElement | null {
  const fixable = app.loaded?.workbook.fixable ?? [];
  if (fixable.length === 0) return null;
  return el(
    'section',
    { class: 'notice', 'aria-label': 'Settled by one button' },
    ...fixable.map((finding) => settledBy(app, finding)),
  );
}

function settledBy(app: App, { reason, evidence, fixes: offered }: Fixable): HTMLElement {
  return el(
    'div',
    {},
    el('strong', {}, REASONS[reason as ReasonCode]?.headline ?? reason),
    el('p', { class: 'small' }, `${evidence}.`),
    el(
      'p',
      {},
      ...offered.map((fix) =>
        el('button', { disabled: app.busy !== '', onclick: () => void settle(app, fix) }, fix.caption),
      ),
    ),
  );
}

/** Writes what the button says and runs the review again. */
async function settle(app: App, fix: Fix): Promise<void> {
  let isWritten = false;
  await attempt(app, async () => {
    await call('pageFix', fix);
    isWritten = true;
  });
  if (isWritten) await startRun(app);
}
