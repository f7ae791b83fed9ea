import type { Outcome } from '../../core/model.ts';
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
  readonly reason: ReasonCode | null;
  readonly otherReasons: readonly ReasonCode[];
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
  'reason_code',
  'other_reasons',
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
    reason: reasonNamed(at('reason_code')),
    otherReasons: at('other_reasons')
      .split(' ')
      .flatMap((code) => reasonNamed(code) ?? []),
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
