import { candidatesOf } from '../match/candidates.ts';
import type { Verdict } from '../match/classify.ts';
import type { Match } from '../match/compare.ts';
import { hashText } from '../normalize/hash.ts';
import { fieldOf, type SourceRecord, timeOf } from '../read/tabPlan.ts';
import { REASONS } from '../reasons.ts';
import { FIELD_NAMES, type FieldName, TIME_FIELDS, type TimeField } from '../sources/adapter.ts';
import { evidenceOf } from './evidence.ts';
import type { ColumnName } from './outputColumns.ts';

export type OutputRow = Readonly<Partial<Record<ColumnName, string>>> & {
  readonly row_key: string;
  readonly fingerprint: string;
  readonly state: string;
};

/** Fields that say when or whence, not what would be written. */
const NOT_WRITTEN: readonly FieldName[] = ['event_id', 'updated_at', 'created_at', 'channel'];
/** Fields of a record that a sync would write. */
export const WRITTEN = FIELD_NAMES.filter((field) => !NOT_WRITTEN.includes(field));
const SEPARATOR = '\u0001';
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
    fingerprint: fingerprint(verdict, action, candidates),
  };
  if (verdict.outcome === 'ledger') {
    row.target = record.plan.target;
    row.contact_key = match.contact?.key ?? verdict.existingId;
    row.action = action;
    row.status = primary === 'identifiers-agree' ? 'ready for sync' : 'ready for review';
  } else if (verdict.outcome === 'conflict') {
    row.issue = words.headline;
    row.reviewer_action = words.remedy;
    row.candidates = candidates;
  } else {
    row.error = words.headline;
    row.blocked_at = BLOCKED_AT.map((field) => fieldOf(record, field)).find(Boolean) ?? '';
  }
  return row;
}

/** What the verdict means, as a hash: not where the row stands, which tab it is on, or when it was reviewed. */
export function fingerprintOf(verdict: Verdict): string {
  return fingerprint(verdict, actionOf(verdict.record), candidatesOf(verdict.match));
}

function fingerprint(
  { record, match, outcome, findings, dateOrders }: Verdict,
  action: string,
  candidates: string,
): string {
  const parts: string[] = [outcome];
  for (const { reason } of findings) parts.push(reason);
  for (const identifier of identifierLines(match)) parts.push(identifier);
  parts.push(match.contact?.key ?? '', candidates, record.plan.target, action);
  for (const field of WRITTEN)
    if (record.plan.fields.has(field)) parts.push(`${field} ${writtenValue(record, field, dateOrders)}`);
  for (const { index, heading } of record.plan.written)
    parts.push(heading, (record.cells[index] ?? '').trim());
  return hashText(parts.join(SEPARATOR));
}

function identifierLines({ identifiers }: Match): readonly string[] {
  const lines: string[] = [];
  for (const { kind, state, canonical, raw } of identifiers) {
    const line = `${kind} ${state} ${canonical || raw.trim()}`;
    if (state !== 'missing' && !lines.includes(line)) lines.push(line);
  }
  return lines.length > 1 ? lines.sort() : lines;
}

/** A time is what moment it is, however it is written. */
function writtenValue(record: SourceRecord, field: FieldName, dateOrders: Verdict['dateOrders']): string {
  if (!(TIME_FIELDS as readonly FieldName[]).includes(field)) return fieldOf(record, field);
  const moment = timeOf(record, field as TimeField, dateOrders);
  return moment.state === 'instant' ? String(moment.epochMs) : fieldOf(record, field);
}

function actionOf(record: SourceRecord): string {
  const { action } = record.plan.adapter;
  if (!action.includes('{')) return action;
  const said = action.replace(/\{(\w+)\}/g, (_, field: FieldName) => fieldOf(record, field)).trim();
  return said === '' || said === 'log' ? 'log activity' : said;
}
