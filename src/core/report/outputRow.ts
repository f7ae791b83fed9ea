import { causeOf } from '../causes/causes.ts';
import type { Verdict } from '../classify/classify.ts';
import { nameOfVerdict } from '../classify/nameOfVerdict.ts';
import { candidatesOf } from '../match/candidates.ts';
import type { Outcome } from '../model.ts';
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
  other_reasons: otherReasons,
  cause: (verdict) => causeOf(verdict)?.says ?? '',
  source_tab: ({ record }) => record.plan.tab,
  source_row: ({ record }) => String(record.row),
  queue: (_, queue) => queue,
  row_key: ({ event }) => event.key,
  fingerprint: fingerprintOf,
};

/** What the review writes into each table, and a row of blank cells to be filled: one that grows cell by cell takes twice the time. */
const WRITTEN = tables((outcome) =>
  COLUMNS[outcome].flatMap((column) => (isPeoples(column) ? [] : { column, cellOf: CELLS[column] })),
);
const BLANK = tables((outcome) => Object.fromEntries(WRITTEN[outcome].map(({ column }) => [column, ''])));

/** One verdict as a row of its output table, by column name. Plain text: it is guarded where a table is written. */
export function outputRow(verdict: Verdict, queue: string): OutputRow {
  const { outcome } = verdict;
  const row: Partial<Record<ColumnName, string>> = { ...BLANK[outcome] };
  for (const { column, cellOf } of WRITTEN[outcome]) row[column] = cellOf(verdict, queue);
  return row as OutputRow;
}

function tables<T>(of: (outcome: Outcome) => T): Readonly<Record<Outcome, T>> {
  return { ledger: of('ledger'), conflict: of('conflict'), error: of('error') };
}

function otherReasons({ findings }: Verdict): string {
  let text = '';
  for (let at = 1; at < findings.length; at++) text += `${at === 1 ? '' : ' '}${findings[at]?.reason}`;
  return text;
}

function primary({ record, findings: [first] }: Verdict) {
  if (!first) throw new Error(`${record.plan.tab} row ${record.row} has no finding`);
  return first.reason;
}
