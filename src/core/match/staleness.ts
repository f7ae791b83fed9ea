import type { Moment } from '../model.ts';
import { cellText, isMissing } from '../normalize/text.ts';
import { timeOf } from '../read/tabPlan.ts';
import { readTimestamp } from '../read/timestamp.ts';
import { isOrderUndecided } from './changeOrder.ts';
import type { RowCase } from './rowChecks.ts';

/** Whether the change is older than what it would overwrite. */
export function olderThanMap(row: RowCase): string | null {
  const [changed, held] = staleness(row) ?? [];
  return changed?.state === 'instant' && held?.state === 'instant' && changed.epochMs < held.epochMs
    ? `${row.record.plan.target}_updated_at=${targetUpdatedAt(row).join(', ')} in the map`
    : null;
}

/** Whether it cannot be told if the change is newer than what it would overwrite, or than another change. */
export function undecidedOrder(row: RowCase): string | null {
  const { record, match, change, changeOrder, dateOrders } = row;
  const [changed, held] = staleness(row) ?? [];
  if (
    changed &&
    held &&
    (changed.state !== 'instant' || held.state !== 'instant') &&
    changed.state !== 'invalid'
  )
    return `updated_at cannot be compared with ${record.plan.target}_updated_at=${targetUpdatedAt(row).join(', ')} in the map`;
  if (!change || !match.contact) return null;
  const moment = timeOf(record, 'updated_at', dateOrders);
  return isOrderUndecided(changeOrder, change.field, match.contact, change.incoming, moment)
    ? `another change of ${change.field} has another value, and which is newer cannot be told`
    : null;
}

/** The time of the change beside the latest time that the map has for the side it would be written to; null: no test. */
function staleness(row: RowCase): [Moment, Moment] | null {
  if (!row.change || !row.match.contact) return null;
  const held = targetUpdatedAt(row).map((raw) => readTimestamp(raw, { dateOrder: 'undecided', zone: '' }));
  if (held.length === 0) return null;
  const latest = held.reduce((a, b) =>
    a.state === 'instant' && (b.state !== 'instant' || b.epochMs > a.epochMs) ? b : a,
  );
  return [timeOf(row.record, 'updated_at', row.dateOrders), latest];
}

function targetUpdatedAt({ record, match: { contact } }: RowCase): readonly string[] {
  const target = record.plan.target;
  return (contact?.rows ?? [])
    .map(({ updatedAt }) => (updatedAt.get(target) ?? '').trim())
    .filter((raw) => !isMissing(cellText(raw)));
}
