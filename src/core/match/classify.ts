import type { Outcome } from '../model.ts';
import type { SourceRecord } from '../read/tabPlan.ts';
import { byPrecedence, REASONS, type ReasonCode } from '../reasons.ts';
import { CHANGE_RULES, type FieldChange } from './changeRules.ts';
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
  /** The id of the one existing record that an opportunity without contact fits; ''. */
  readonly existingId: string;
}

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
  const { change } = row;
  const changeRule =
    change && change.field !== '' ? CHANGE_RULES.find(({ when }) => when(change)) : undefined;
  if (changeRule && change)
    findings.push({
      reason: changeRule.reason,
      evidence: heldText(change),
    });
  if (event.isReused) findings.push({ reason: 'event-id-reused', evidence: '' });
  for (const { reason, check } of ROW_CHECKS) {
    const evidence = check(row);
    if (evidence !== null && !findings.some((finding) => finding.reason === reason))
      findings.push({ reason, evidence });
  }
  const [only, second] = row.existing ?? [];
  return verdictOf(row.record, event, row.match, findings, only && !second ? only.id : '');
}

function heldText({ field, heldValues }: FieldChange): string {
  const shown = [...new Set(heldValues)].map((value) => value || 'missing').join(' | ');
  return shown && `held ${field}=${shown}`;
}

/** Who the row is about; for an opportunity that names nobody, which existing record it is. */
function identityFindings({ match, policy, existing }: RowCase): Finding[] {
  const [only, second] = existing ?? [];
  const several = second
    ? [
        {
          reason: 'several-existing-records' as const,
          evidence: `fits ${existing?.map(({ id }) => id).join(', ')}`,
        },
      ]
    : [];
  if (existing && match.comparisons.length === 0) {
    if (second) return several;
    return only
      ? [
          {
            reason: 'existing-record-match',
            evidence: `existing record ${only.id} (row ${only.row} of Existing Records)`,
          },
        ]
      : [{ reason: 'existing-record-missing', evidence: '' }];
  }
  const rule = MATCH_RULES.find(({ when }) => when(match, policy));
  return rule ? [{ reason: rule.reason, evidence: '' }, ...several] : several;
}

/** A verdict on one reason alone: the row is not judged any further. */
export function verdictOf(
  record: SourceRecord,
  event: EventIdentity,
  match: Match,
  findings: readonly Finding[],
  existingId = '',
): Verdict {
  const sorted =
    findings.length > 1 ? [...findings].sort((a, b) => byPrecedence(a.reason, b.reason)) : findings;
  const worst = sorted[0] && REASONS[sorted[0].reason].outcome;
  if (worst !== 'ledger' && worst !== 'conflict' && worst !== 'error')
    throw new Error(`${record.plan.tab} row ${record.row} has no verdict`);
  return { record, event, match, outcome: worst, findings: sorted, existingId };
}
