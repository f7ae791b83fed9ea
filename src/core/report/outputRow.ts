import { causeOf } from '../causes/causes.ts';
import { candidatesOf } from '../match/candidates.ts';
import type { Verdict } from '../match/classify.ts';
import { nameOfVerdict } from '../match/nameOfVerdict.ts';
import { fieldOf } from '../read/sourceRecord.ts';
import { REASONS } from '../reasons.ts';
import type { FieldName } from '../sources/adapter.ts';
import { actionOf } from './actionText.ts';
import { evidenceOf } from './evidence.ts';
import { fingerprintOf } from './fingerprint.ts';
import { COLUMNS, type ColumnName, isPeoples, type ReviewsColumn } from './outputColumns.ts';
import { remedyOf } from './remedy.ts';
import { writesText } from './writesText.ts';

export type OutputRow = Readonly<Partial<Record<ColumnName, string>>> & {
  readonly row_key: string;
  readonly fingerprint: string;
  readonly state: string;
};

const BLOCKED_AT: readonly FieldName[] = ['updated_at', 'occurred_at', 'starts_at', 'created_at'];

/** What the cell of each column says in a new row. `queue` is the review queue of the slice. */
const CELLS: Readonly<Record<ReviewsColumn, (verdict: Verdict, queue: string) => string>> = {
  event_id: ({ record }) => fieldOf(record, 'event_id'),
  source: ({ record }) => record.system,
  target: ({ record }) => record.plan.target,
  contact_key: ({ match, existingId }) => match.contact?.key ?? existingId,
  action: ({ record }) => actionOf(record),
  status: (verdict) => (primary(verdict) === 'identifiers-agree' ? 'ready for sync' : 'ready for review'),
  issue: (verdict) => REASONS[primary(verdict)].headline,
  error: (verdict) => REASONS[primary(verdict)].headline,
  evidence: evidenceOf,
  reviewer_action: remedyOf,
  blocked_at: ({ record }) => BLOCKED_AT.map((field) => fieldOf(record, field)).find(Boolean) ?? '',
  contact_name: nameOfVerdict,
  writes: ({ writes }) => writesText(writes),
  candidates: ({ match }) => candidatesOf(match),
  state: () => 'open',
  previous_decision: () => '',
  if_linked: () => '',
  reason_code: primary,
  other_reasons: ({ findings }) =>
    findings
      .slice(1)
      .map(({ reason }) => reason)
      .join(' '),
  cause: (verdict) => causeOf(verdict)?.says ?? '',
  source_tab: ({ record }) => record.plan.tab,
  source_row: ({ record }) => String(record.row),
  queue: (_, queue) => queue,
  row_key: ({ event }) => event.key,
  fingerprint: fingerprintOf,
};

/** One verdict as a row of its output table, by column name. Plain text: it is guarded where a table is written. */
export function outputRow(verdict: Verdict, queue: string): OutputRow {
  const row: Partial<Record<ColumnName, string>> = {};
  for (const column of COLUMNS[verdict.outcome])
    if (!isPeoples(column)) row[column] = CELLS[column](verdict, queue);
  return row as OutputRow;
}

function primary({ record, findings: [first] }: Verdict) {
  if (!first) throw new Error(`${record.plan.tab} row ${record.row} has no finding`);
  return first.reason;
}
