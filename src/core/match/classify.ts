import type { Outcome } from '../model.ts';
import type { SourceRecord } from '../read/tabPlan.ts';
import { byPrecedence, REASONS, type ReasonCode } from '../reasons.ts';
import { CHANGE_RULES } from './changeRules.ts';
import type { Match } from './compare.ts';
import type { EventIdentity } from './eventIds.ts';
import { damagedField, ROW_CHECKS, type RowCase } from './rowChecks.ts';
import { MATCH_RULES } from './rules.ts';

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
}

/** Judges a record on everything that holds for it: who it is about, what it would write, and each check of the row. */
export function classify(row: RowCase, event: EventIdentity): Verdict {
  if (event.replay > 0)
    return verdictOf(row.record, event, row.match, [
      { reason: 'duplicate-event', evidence: `replay ${event.replay} of the same contents` },
    ]);
  const findings: Finding[] = [];
  const damage = damagedField(row.record);
  if (damage !== null) findings.push({ reason: 'value-damaged', evidence: damage });
  const rule = damage === null ? MATCH_RULES.find(({ when }) => when(row.match, row.policy)) : undefined;
  if (rule) findings.push({ reason: rule.reason, evidence: '' });
  const { change } = row;
  const changeRule =
    change && change.field !== '' ? CHANGE_RULES.find(({ when }) => when(change)) : undefined;
  if (changeRule && change)
    findings.push({
      reason: changeRule.reason,
      evidence: change.held === undefined ? '' : `held ${change.field}=${change.held || 'missing'}`,
    });
  if (event.isReused) findings.push({ reason: 'event-id-reused', evidence: '' });
  for (const { reason, check } of ROW_CHECKS) {
    const evidence = check(row);
    if (evidence !== null && !findings.some((finding) => finding.reason === reason))
      findings.push({ reason, evidence });
  }
  return verdictOf(row.record, event, row.match, findings);
}

/** A verdict on one reason alone: the row is not judged any further. */
export function verdictOf(
  record: SourceRecord,
  event: EventIdentity,
  match: Match,
  findings: readonly Finding[],
): Verdict {
  const sorted = [...findings].sort((a, b) => byPrecedence(a.reason, b.reason));
  const worst = sorted[0] && REASONS[sorted[0].reason].outcome;
  if (worst !== 'ledger' && worst !== 'conflict' && worst !== 'error')
    throw new Error(`${record.plan.tab} row ${record.row} has no verdict`);
  return { record, event, match, outcome: worst, findings: sorted };
}
