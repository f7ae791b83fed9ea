import { REASONS } from '../../core/reasons.ts';
import { isDecided } from '../loaded/filter.ts';
import type { QueueRow } from '../loaded/queueRow.ts';

/** Rows that wait for a person and have one cause, as the last run named it. */
export interface CauseGroup {
  readonly says: string;
  readonly rows: readonly QueueRow[];
  /** How many of them nothing else holds: so many may become safe. */
  readonly alone: number;
}

/** Every cause, or `only` this one, by the rows that it alone holds, the most first; then by all its rows. */
export function causeGroups(queue: readonly QueueRow[], only = ''): readonly CauseGroup[] {
  const bySays = new Map<string, QueueRow[]>();
  for (const row of queue) {
    if (row.cause === '' || (only !== '' && row.cause !== only) || row.state === 'cleared' || isDecided(row))
      continue;
    const same = bySays.get(row.cause);
    if (same) same.push(row);
    else bySays.set(row.cause, [row]);
  }
  return [...bySays]
    .map(([says, rows]) => ({ says, rows, alone: rows.filter(isHeldOnce).length }))
    .sort((a, b) => b.alone - a.alone || b.rows.length - a.rows.length);
}

function isHeldOnce({ otherReasons }: QueueRow): boolean {
  return otherReasons.every((reason) => REASONS[reason].outcome === 'ledger');
}
