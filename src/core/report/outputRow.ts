import { candidatesOf } from '../match/candidates.ts';
import type { Verdict } from '../match/classify.ts';
import { nameOfVerdict } from '../match/contactName.ts';
import { fieldOf } from '../read/tabPlan.ts';
import { REASONS } from '../reasons.ts';
import type { FieldName } from '../sources/adapter.ts';
import { actionOf } from './action.ts';
import { evidenceOf } from './evidence.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ColumnName } from './outputColumns.ts';
import { writesText } from './writesText.ts';

export type OutputRow = Readonly<Partial<Record<ColumnName, string>>> & {
  readonly row_key: string;
  readonly fingerprint: string;
  readonly state: string;
};

const BLOCKED_AT: readonly FieldName[] = ['updated_at', 'occurred_at', 'starts_at', 'created_at'];

/** One verdict as a row of its output table, by column name. Plain text: it is guarded where a table is written. */
export function outputRow(verdict: Verdict, queue: string): OutputRow {
  const { record, match, findings, event } = verdict;
  const [primary, ...others] = findings.map(({ reason }) => reason);
  if (!primary) throw new Error(`${record.plan.tab} row ${record.row} has no finding`);
  const words = REASONS[primary];
  const action = actionOf(record);
  const candidates = candidatesOf(match);
  const row: Partial<Record<ColumnName, string>> & { row_key: string; fingerprint: string; state: string } = {
    event_id: fieldOf(record, 'event_id'),
    source: record.system,
    evidence: evidenceOf(verdict),
    reason_code: primary,
    other_reasons: others.join(' '),
    source_tab: record.plan.tab,
    source_row: String(record.row),
    queue,
    state: 'open',
    row_key: event.key,
    fingerprint: fingerprintOf(verdict),
  };
  if (verdict.outcome === 'ledger') {
    row.target = record.plan.target;
    row.contact_key = match.contact?.key ?? verdict.existingId;
    row.contact_name = nameOfVerdict(verdict);
    row.writes = writesText(verdict.writes);
    row.action = action;
    row.status = primary === 'identifiers-agree' ? 'ready for sync' : 'ready for review';
  } else if (verdict.outcome === 'conflict') {
    row.issue = words.headline;
    row.reviewer_action = words.remedy;
    row.contact_name = nameOfVerdict(verdict);
    row.writes = writesText(verdict.writes);
    row.candidates = candidates;
  } else {
    row.error = words.headline;
    row.blocked_at = BLOCKED_AT.map((field) => fieldOf(record, field)).find(Boolean) ?? '';
  }
  return row;
}
