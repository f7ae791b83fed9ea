import { REASONS, type ReasonCode } from '../../core/reasons.ts';
import type { Fixable } from '../../protocol/fixes.ts';
import type { App } from '../app.ts';
import { applyFix } from '../causes/applyFix.ts';
import { el } from '../dom.ts';

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
        el('button', { disabled: app.busy !== '', onclick: () => void applyFix(app, fix) }, fix.caption),
      ),
    ),
  );
}
