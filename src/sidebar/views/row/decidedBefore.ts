import type { LogEntry } from '../../../core/proof/decisionLog.ts';
import { shownMinute } from '../../../core/report/shownTime.ts';
import { type App, attempt } from '../../app.ts';
import { el, replace } from '../../dom.ts';
import type { QueueRow } from '../../loaded/queueRow.ts';
import { call } from '../../server.ts';

/** Who decided before, and what: asked of the decision log when somebody opens it. */
export function decidedBefore(app: App, { outcome, rowKey }: QueueRow): HTMLElement {
  const list = el('ol', { class: 'plain small' });
  let isAsked = false;
  const ask = async () => {
    const entries = await call('pageHistory', outcome, rowKey);
    replace(
      list,
      ...(entries.length === 0
        ? [
            el(
              'li',
              {},
              'Nothing is logged of this row yet. A decision typed into a cell is logged by the next run.',
            ),
          ]
        : entries.map((entry) => el('li', {}, sentence(entry)))),
    );
  };
  const onToggle = () => {
    if (isAsked) return;
    isAsked = true;
    void attempt(app, ask);
  };
  return el(
    'details',
    { 'data-keep': `history ${outcome} ${rowKey}`, ontoggle: onToggle },
    el('summary', {}, 'Who decided before'),
    list,
  );
}

function sentence({ at, from, to, by, through, note }: LogEntry): string {
  const what = to === '' ? `${from} taken away` : `${from === '' ? '' : `${from} → `}${to}`;
  return `${shownMinute(at)}: ${what}${by ? `, ${by}` : ''} (${through})${note ? `: ${note}` : ''}`;
}
