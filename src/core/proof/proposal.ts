import type { Verdict } from '../match/classify.ts';
import type { Outcome, System } from '../model.ts';
import { timeOf } from '../read/sourceRecord.ts';
import { REASONS, type ReasonCode } from '../reasons.ts';
import type { OutputRow } from '../report/outputRow.ts';
import { wouldChange } from '../report/writesText.ts';
import type { TimeField } from '../sources/adapter.ts';
import type { Difference } from '../writes/differences.ts';
import type { JudgedWrite, Write } from '../writes/write.ts';

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
}

const HAPPENED: readonly TimeField[] = ['updated_at', 'occurred_at', 'created_at', 'starts_at'];

/** What a verdict's row would write; null where it would write nothing. */
export function proposalOf(verdict: Verdict, row: OutputRow, rowKey: string): Proposal | null {
  const { outcome, findings, match, record } = verdict;
  if (outcome === 'error') return null;
  const writes = verdict.writes.filter(wouldChange).map(plainWrite);
  if (writes.length === 0) return null;
  return {
    rowKey,
    table: outcome,
    fingerprint: row.fingerprint,
    source: record.system,
    eventId: row.event_id ?? '',
    contact: match.contact?.key ?? '',
    contactName: row.contact_name ?? '',
    at: happenedAt(verdict),
    unsettled: findings.map(({ reason }) => reason).filter((reason) => !isAboutTheWrite(reason)),
    writes,
  };
}

/** The same of a difference between what systems hold. */
export function proposalOfDifference(
  difference: Difference,
  row: OutputRow,
  rowKey: string,
): Proposal | null {
  const { outcome, findings, contact, sides } = difference;
  const writes = difference.writes.filter(wouldChange).map(plainWrite);
  if (outcome === 'error' || writes.length === 0) return null;
  return {
    rowKey,
    table: outcome,
    fingerprint: row.fingerprint,
    source: sides[0]?.system ?? '',
    eventId: row.event_id ?? '',
    contact: contact.key,
    contactName: row.contact_name ?? '',
    at: null,
    unsettled: findings.map(({ reason }) => reason).filter((reason) => !isAboutTheWrite(reason)),
    writes,
  };
}

function plainWrite({ rule, ...write }: JudgedWrite): Write {
  return write;
}

function isAboutTheWrite(reason: ReasonCode): boolean {
  const words = REASONS[reason];
  return words.outcome === 'ledger' || ('mayBeApproved' in words && words.mayBeApproved);
}

function happenedAt({ record, dateOrders }: Verdict): number | null {
  for (const field of HAPPENED) {
    const moment = timeOf(record, field, dateOrders);
    if (moment.state === 'instant') return moment.epochMs;
  }
  return null;
}
