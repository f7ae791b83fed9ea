import { isDifferenceKey } from '../../core/differences/differenceKey.ts';
import type { Outcome } from '../../core/model.ts';
import type { DecidableRow } from '../../core/offers.ts';
import { REASONS, type ReasonCode } from '../../core/reasons.ts';
import {
  type ColumnName,
  type DecisionCells,
  decisionCells,
  PEOPLES_COLUMNS,
} from '../../core/report/outputColumns.ts';

/** One row of an output tab, as far as the page keeps it: the evidence is made anew from the source. */
export interface QueueRow {
  readonly outcome: Outcome;
  /** The row of the sheet; sorting makes it stale, the key does not. */
  readonly sheetRow: number;
  readonly eventId: string;
  readonly contactName: string;
  /** Whom it is about or could be about, by their keys in the map. */
  readonly contacts: readonly string[];
  /** What it would change, a line each. */
  readonly writes: string;
  readonly reason: ReasonCode | null;
  readonly otherReasons: readonly ReasonCode[];
  /** What one correction would settle; '' where nobody has said it: a safe row, or one of an earlier release. */
  readonly cause: string;
  readonly sourceTab: string;
  readonly sourceRow: number;
  readonly queue: string;
  readonly state: string;
  /** What a person has said of it. */
  readonly decided: DecisionCells;
  readonly previousDecision: string;
  readonly rowKey: string;
  readonly fingerprint: string;
}

/** The columns that make up a QueueRow, in the order in which the server is asked for them. */
export const QUEUE_COLUMNS = [
  'event_id',
  'contact_name',
  'contact_key',
  'candidates',
  'writes',
  'reason_code',
  'other_reasons',
  'cause',
  'source_tab',
  'source_row',
  'queue',
  'state',
  ...PEOPLES_COLUMNS,
  'previous_decision',
  'row_key',
  'fingerprint',
] as const satisfies readonly ColumnName[];

export function queueRowFrom(
  outcome: Outcome,
  sheetRow: number,
  at: (name: (typeof QUEUE_COLUMNS)[number]) => string,
): QueueRow {
  return {
    outcome,
    sheetRow,
    eventId: at('event_id'),
    contactName: at('contact_name'),
    contacts: (at('contact_key') || at('candidates')).split(' | ').filter(Boolean),
    writes: at('writes'),
    reason: reasonNamed(at('reason_code')),
    otherReasons: at('other_reasons')
      .split(' ')
      .flatMap((code) => reasonNamed(code) ?? []),
    cause: at('cause'),
    sourceTab: at('source_tab'),
    sourceRow: Number(at('source_row')) || 0,
    queue: at('queue'),
    state: at('state') || 'open',
    decided: decisionCells((name) => at(name).trim()),
    previousDecision: at('previous_decision'),
    rowKey: at('row_key'),
    fingerprint: at('fingerprint'),
  };
}

function reasonNamed(code: string): ReasonCode | null {
  return Object.hasOwn(REASONS, code) ? (code as ReasonCode) : null;
}

/** What of the row says which decisions mean anything beside it. */
export function decidable({ outcome, reason, otherReasons, rowKey, writes }: QueueRow): DecidableRow {
  return {
    outcome,
    reasons: [reason, ...otherReasons],
    isDifference: isDifferenceKey(rowKey),
    writes: writes !== '',
  };
}
