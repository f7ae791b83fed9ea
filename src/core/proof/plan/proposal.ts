import type { Verdict } from '../../classify/classify.ts';
import type { Difference } from '../../differences/differences.ts';
import type { Outcome, System } from '../../model.ts';
import { mayBeApproved } from '../../offers.ts';
import { timeOf } from '../../read/sourceRecord.ts';
import { REASONS, type ReasonCode } from '../../reasons.ts';
import type { OutputRow } from '../../report/outputRow.ts';
import { wouldChange } from '../../report/writesText.ts';
import type { TimeField } from '../../sources/adapter.ts';
import type { JudgedWrite, Write } from '../../writes/write.ts';

/** What one row would write, for a plan: a run leaves it beside its tables, in which people only read it. */
export interface Proposal {
  readonly rowKey: string;
  readonly table: Outcome;
  readonly fingerprint: string;
  readonly source: System;
  readonly eventId: string;
  /** The contact by its ids in the map, and what people call it. */
  readonly contact: string;
  readonly contactName: string;
  /** When it happened, in milliseconds; null where nobody knows. */
  readonly at: number | null;
  /** The reasons that no approval settles, such as those of whom it is about: with one of them nothing is written. */
  readonly unsettled: readonly ReasonCode[];
  readonly writes: readonly Write[];
  /** On which decision it would be written: `approve`, `link: CLOSE-1/GHL-1`, `use: close`. */
  readonly on: string;
}

export const APPROVED = 'approve';

const HAPPENED: readonly TimeField[] = ['updated_at', 'occurred_at', 'created_at', 'starts_at'];

/** What a row is, whatever it would write. */
export type Place = Pick<
  Proposal,
  'rowKey' | 'table' | 'fingerprint' | 'source' | 'eventId' | 'contactName' | 'on'
>;

/** What a verdict's row would write once it is approved; null where it would write nothing. */
export function proposalOf(verdict: Verdict, row: OutputRow, rowKey: string): Proposal | null {
  if (verdict.outcome === 'error' || !verdict.writes.some(wouldChange)) return null;
  const place = placeOfRow(verdict.outcome, verdict.record.system, row, rowKey, APPROVED);
  return proposalAt(place, verdict, (reason) => !mayBeApproved(reason));
}

/**
 * What a row would write that a person has linked, judged as if the map said so: only what is then in the Ledger is written.
 * `place` is that of the row as it stands.
 */
export function proposalOfLinked(verdict: Verdict, place: Place): Proposal {
  return proposalAt(place, verdict, (reason) => REASONS[reason].outcome !== 'ledger');
}

export function placeOfRow(
  table: Outcome,
  source: System,
  row: OutputRow,
  rowKey: string,
  on: string,
): Place {
  const { fingerprint, event_id = '', contact_name = '' } = row;
  return { rowKey, table, fingerprint, source, eventId: event_id, contactName: contact_name, on };
}

function proposalAt(
  { rowKey, table, fingerprint, source, eventId, contactName, on }: Place,
  verdict: Verdict,
  isUnsettled: (reason: ReasonCode) => boolean,
): Proposal {
  return {
    rowKey,
    table,
    fingerprint,
    source,
    eventId,
    contactName,
    on,
    contact: verdict.match.contact?.key ?? '',
    at: happenedAt(verdict),
    unsettled: unsettledAmong(verdict.findings, isUnsettled),
    writes: changingAmong(verdict.writes),
  };
}

function unsettledAmong(
  findings: Verdict['findings'],
  isUnsettled: (reason: ReasonCode) => boolean,
): readonly ReasonCode[] {
  const unsettled: ReasonCode[] = [];
  for (const { reason } of findings) if (isUnsettled(reason)) unsettled.push(reason);
  return unsettled;
}

/** Those that would change anything; which rule allows them is no part of a plan. */
function changingAmong(writes: readonly JudgedWrite[]): readonly Write[] {
  const changing: Write[] = [];
  for (const write of writes) if (wouldChange(write)) changing.push(plainWrite(write));
  return changing;
}

/** A difference between what systems hold, once it is approved, or once a person has said whose value stands. */
export function proposalOfDifference(
  { outcome, findings, contact, sides, writes }: Difference,
  row: OutputRow,
  { rowKey, table, on }: Pick<Proposal, 'rowKey' | 'table' | 'on'>,
): Proposal | null {
  if (outcome === 'error' || !writes.some(wouldChange)) return null;
  return {
    ...placeOfRow(table, sides[0]?.system ?? '', row, rowKey, on),
    contact: contact.key,
    at: null,
    unsettled: unsettledAmong(findings, (reason) => !mayBeApproved(reason)),
    writes: changingAmong(writes),
  };
}

function plainWrite({ field, target, targetId, before, after, operation, record }: JudgedWrite): Write {
  const write = { field, target, targetId, before, after, operation };
  return record === undefined ? write : { ...write, record };
}

function happenedAt({ record, dateOrders }: Verdict): number | null {
  for (const field of HAPPENED) {
    const moment = timeOf(record, field, dateOrders);
    if (moment.state === 'instant') return moment.epochMs;
  }
  return null;
}
