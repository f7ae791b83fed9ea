import { REASONS } from '../../core/reasons.ts';
import type { Place } from '../../protocol/protocol.ts';
import { type Filter, filtered, isDecided } from './filter.ts';
import type { QueueRow } from './queueRow.ts';

/** Rows that can be decided together, and what they have in common. */
export interface Scope {
  readonly says: string;
  readonly rows: readonly QueueRow[];
}

/** What the rows that wait can be decided by, beside the filter: the reason, the cause and the contacts of the row in view. Scopes of one row are none. */
export function scopesOf(
  queue: readonly QueueRow[],
  filter: Filter,
  shown: QueueRow | null,
): readonly Scope[] {
  const waiting = queue.filter((row) => row.state !== 'cleared' && !isDecided(row));
  const reason = shown?.reason ?? null;
  const cause = shown?.cause ?? '';
  const contacts = shown?.contacts ?? [];
  return [
    { says: 'All of the filter', rows: filtered(queue, filter).filter(({ state }) => state !== 'cleared') },
    {
      says: `Of one reason: ${reason ? REASONS[reason].headline : ''}`,
      rows: waiting.filter((row) => reason && row.reason === reason && row.outcome === shown?.outcome),
    },
    { says: `Of one cause: ${cause}`, rows: waiting.filter((row) => cause !== '' && row.cause === cause) },
    ...contacts.map((contact) => ({
      says:
        contacts.length === 1 && shown?.contactName
          ? `Of ${shown.contactName} (${contact})`
          : `Of ${contact}`,
      rows: waiting.filter((row) => row.contacts.includes(contact)),
    })),
  ].filter(({ rows }, at) => at === 0 || rows.length > 1);
}

/** The rows of an output tab among those that are selected in the sheet. */
export function selectedRows(
  queue: readonly QueueRow[],
  outcomeOf: (sheet: string) => QueueRow['outcome'] | undefined,
  { sheet, first, last }: Pick<Place, 'sheet'> & { readonly first: number; readonly last: number },
): readonly QueueRow[] {
  const outcome = outcomeOf(sheet);
  return queue.filter(
    (row) =>
      row.outcome === outcome && row.state !== 'cleared' && row.sheetRow >= first && row.sheetRow <= last,
  );
}
