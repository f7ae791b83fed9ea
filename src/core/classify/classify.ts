import { labelsOf } from '../match/candidates.ts';
import type { Match } from '../match/compare.ts';
import type { EventIdentity } from '../match/events/eventIds.ts';
import { mayBeTwice, onlyRecord, recordAt } from '../match/existing.ts';
import { MATCH_RULES } from '../match/rules.ts';
import type { IdentifierState, Outcome } from '../model.ts';
import type { DateOrder } from '../read/cells/timestamp.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import { byPrecedence, REASONS, type ReasonCode, reasonOf } from '../reasons.ts';
import { targetFindings } from '../writes/targetHazards.ts';
import { trialOf } from '../writes/targetTrial.ts';
import type { JudgedWrite } from '../writes/write.ts';
import { createCandidate } from './existing/createCandidate.ts';
import { proposedWrites } from './proposals/proposedWrites.ts';
import type { RowCase } from './rowCase.ts';
import { damagedField, ROW_CHECKS } from './rowChecks.ts';

/** One reason for a verdict, with what shows it on this row ('' where the identifiers themselves do). */
export interface Finding {
  readonly reason: ReasonCode;
  readonly evidence: string;
}

/** The result for one record. Findings are worst first, and the first decides the outcome. */
export interface Verdict {
  readonly record: SourceRecord;
  readonly event: EventIdentity;
  readonly match: Match;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** The id of the one existing record that an opportunity without contact fits; ''. */
  readonly existingId: string;
  /** What a sync would write because of the record, each with the rule that allows or stops it. */
  readonly writes: readonly JudgedWrite[];
  /** How the tab's columns write their dates: what a written time means depends on it. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  /** What people should know beside the findings. It decides nothing. */
  readonly remark: string;
}

const UNSETTLED = { existingId: '', writes: [], dateOrders: new Map<number, DateOrder>(), remark: '' };
const UNREADABLE: ReadonlySet<IdentifierState> = new Set(['malformed', 'redacted', 'damaged']);

/** Judges a record on everything that holds for it: who it is about, what it would write, and each check of the row. */
export function classify(row: RowCase, event: EventIdentity): Verdict {
  if (event.replay > 0)
    return verdictOf(row.record, event, row.match, [
      { reason: 'duplicate-event', evidence: `replay ${event.replay} of the same contents` },
    ]);
  const findings: Finding[] = [];
  const damage = damagedField(row);
  if (damage !== null) findings.push({ reason: 'value-damaged', evidence: damage });
  else findings.push(...identityFindings(row));
  const writes = proposedWrites(row);
  for (const reason of new Set(writes.map(({ rule }) => rule)))
    if (reason !== 'allowed' && reason !== 'left-alone')
      findings.push({ reason, evidence: shownBy(row, reason, writes) });
  const { contact } = row.match;
  if (contact) {
    const { record, match } = row;
    const trial = trialOf(row, contact, record.plan.target, match.identifiers, record);
    findings.push(...targetFindings(trial, writes));
  }
  if (event.isReused) findings.push({ reason: 'event-id-reused', evidence: event.told });
  for (const { reason, check } of ROW_CHECKS) {
    if (row.isLinked && reasonOf(reason).settledByLink) continue;
    const evidence = check(row);
    if (evidence !== null && !findings.some((finding) => finding.reason === reason))
      findings.push({ reason, evidence });
  }
  return verdictOf(row.record, event, row.match, findings, {
    existingId: onlyRecord(row)?.id ?? '',
    writes,
    dateOrders: row.dateOrders,
    remark: [row.ties.alsoIn, row.existing ? mayBeTwice(row.existing) : ''].filter(Boolean).join('; '),
  });
}

function shownBy({ change }: RowCase, ruledBy: ReasonCode, writes: readonly JudgedWrite[]): string {
  const holders = change?.otherHolders ?? [];
  if (ruledBy === 'value-belongs-to-another-contact' && holders.length > 0)
    return `${change?.incoming} is of ${labelsOf(holders)}`;
  return writes
    .filter(({ rule }) => rule === ruledBy)
    .filter(({ before }) => before !== null)
    .map(({ field, before }) => `held ${field}=${before || 'missing'}`)
    .join(', ');
}

/** Who the row is about, and which existing record an opportunity is; where it names nobody, the record alone. */
function identityFindings(row: RowCase): Finding[] {
  const { match, existing, isLinked } = row;
  const namesNobody = existing !== null && match.comparisons.length === 0 && !isLinked;
  const reason = namesNobody ? undefined : identityReason(row);
  const findings: Finding[] = reason ? [{ reason, evidence: '' }] : [];
  const only = onlyRecord(row);
  if (only && namesNobody)
    findings.push({
      reason: 'existing-record-match',
      evidence: `existing ${recordAt(only)}`,
    });
  else if (existing?.records.length === 0)
    findings.push({ reason: 'existing-record-missing', evidence: createCandidate(row, existing) });
  if (namesNobody && match.identifiers.some(({ state }) => UNREADABLE.has(state)))
    findings.push({ reason: 'identifier-unreadable', evidence: '' });
  return findings;
}

/** A person's word settles whom a row is about, but not what the contact's own rows of the map say against each other. */
function identityReason({ match, policy, isLinked }: RowCase): ReasonCode | undefined {
  if (isLinked) return match.contact?.contradictory ? 'map-contradiction' : 'identifiers-agree';
  return MATCH_RULES.find(({ when }) => when(match, policy))?.reason;
}

/** The verdict that findings make: the worst of them decides. */
export function verdictOf(
  record: SourceRecord,
  event: EventIdentity,
  match: Match,
  findings: readonly Finding[],
  {
    existingId,
    writes,
    dateOrders,
    remark,
  }: Pick<Verdict, 'existingId' | 'writes' | 'dateOrders' | 'remark'> = UNSETTLED,
): Verdict {
  const isDoubted = findings.some(({ reason }) => reasonOf(reason).doubtsOneIdentifier);
  const standing = isDoubted
    ? findings.filter(({ reason }) => reason !== 'single-identifier-match')
    : findings;
  const sorted =
    standing.length > 1 ? [...standing].sort((a, b) => byPrecedence(a.reason, b.reason)) : standing;
  const worst = sorted[0] && REASONS[sorted[0].reason].outcome;
  if (worst !== 'ledger' && worst !== 'conflict' && worst !== 'error')
    throw new Error(`${record.plan.tab} row ${record.row} has no verdict`);
  return {
    record,
    event,
    match,
    outcome: worst,
    findings: sorted,
    existingId,
    writes,
    dateOrders,
    remark,
  };
}
