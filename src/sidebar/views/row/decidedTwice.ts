import { saidIn } from '../../../core/proof/decisionLog.ts';
import { replacedIn } from '../../../core/proof/standing.ts';
import { shownMinute } from '../../../core/report/shownTime.ts';
import { el } from '../../dom.ts';
import type { LoadedWorkbook } from '../../loaded/loadedWorkbook.ts';
import type { QueueRow } from '../../loaded/queueRow.ts';

/** That one person's decision took the place of another's, as soon as the log knows it; null where none did. */
export function decidedTwice({ log }: LoadedWorkbook, row: QueueRow): HTMLElement | null {
  const before = replacedIn(
    log?.entries ?? [],
    { table: row.outcome, rowKey: row.rowKey },
    saidIn(row.decided),
  );
  if (before.length === 0) return null;
  const earlier = before.map(({ to, by, at }) => `${to}${by ? ` by ${by}` : ''}, ${shownMinute(at)}`);
  return el(
    'p',
    { class: 'notice decided-twice' },
    el('strong', {}, 'Decided more than once. '),
    `Before: ${earlier.join('; ')}. The decision that stands is the last one.`,
  );
}
