import type { Outcome, RecordKind, System } from '../model.ts';
import type { ReasonCode } from '../reasons.ts';

interface AcceptanceCheck {
  readonly shows: string;
  readonly outcome: Outcome;
  readonly kind?: RecordKind;
  readonly system?: System;
  /** The first reason is one of these; without them any is. */
  readonly reasons?: readonly ReasonCode[];
}

const DISAGREE: readonly ReasonCode[] = ['identifiers-disagree', 'contact-id-disagrees'];

/** What the runbook wants to see before a sync is switched on, each with the rows that show it. */
export const ACCEPTANCE_CHECKS: readonly AcceptanceCheck[] = [
  {
    shows: 'A Close appointment of a mapped contact is in the Ledger',
    outcome: 'ledger',
    kind: 'appointment',
    system: 'close',
  },
  {
    shows: 'A GHL change of a mapped contact is in the Ledger',
    outcome: 'ledger',
    kind: 'contact-change',
    system: 'ghl',
  },
  {
    shows: 'A Gmail activity of a mapped contact is in the Ledger',
    outcome: 'ledger',
    kind: 'activity',
    system: 'gmail',
  },
  {
    shows: 'An OpenPhone activity of a mapped contact is in the Ledger',
    outcome: 'ledger',
    kind: 'activity',
    system: 'openphone',
  },
  {
    shows: 'An appointment whose identifiers belong to different contacts is held',
    outcome: 'conflict',
    kind: 'appointment',
    reasons: DISAGREE,
  },
  {
    shows: 'An appointment of nobody in the contact map is held, and nothing is created',
    outcome: 'conflict',
    kind: 'appointment',
    reasons: ['contact-not-mapped'],
  },
  {
    shows: 'A change whose identifiers disagree with the contact map is held',
    outcome: 'conflict',
    kind: 'contact-change',
    reasons: DISAGREE,
  },
  {
    shows: 'An activity whose e-mail and phone are of different contacts is held',
    outcome: 'conflict',
    kind: 'activity',
    reasons: ['identifiers-disagree'],
  },
  { shows: 'A row that names nobody is an error', outcome: 'error', reasons: ['no-identity'] },
];

/** How many rows show a check, and where the first of them stands. */
export interface Shown {
  rows: number;
  example: { readonly tab: string; readonly row: number } | null;
}

export function nothingShown(): Shown[] {
  return ACCEPTANCE_CHECKS.map(() => ({ rows: 0, example: null }));
}

/** What the checks look at of a row. */
interface ShownRow {
  readonly outcome: Outcome;
  readonly system: System;
  /** Its first reason. */
  readonly reason: ReasonCode | undefined;
  readonly row: number;
}

export function noteShown(
  shown: readonly Shown[],
  { tab, recordKind }: { readonly tab: string; readonly recordKind: RecordKind },
  { outcome, system, reason, row }: ShownRow,
): void {
  for (let at = 0; at < ACCEPTANCE_CHECKS.length; at++) {
    const check = ACCEPTANCE_CHECKS[at];
    const found = shown[at];
    if (!check || !found || check.outcome !== outcome) continue;
    if (check.kind !== undefined && check.kind !== recordKind) continue;
    if (check.system !== undefined && check.system !== system) continue;
    if (check.reasons && (reason === undefined || !check.reasons.includes(reason))) continue;
    found.rows++;
    found.example ??= { tab, row };
  }
}
