import { decisionOfRow } from '../report/decisionOfRow.ts';
import type { RunReport } from '../report/runReport.ts';
import type { SaidRow } from '../report/unclearedRows.ts';
import type { ProofSettings } from './proofSettings.ts';
import type { SampleResult } from './sample/sampleResult.ts';
import { saySample } from './sample/sampleWords.ts';
import type { SecondCounts } from './second/secondCounts.ts';

/** What stands decided in the tables, and what does not. Errors are nobody's to decide. */
export interface DecisionCounts {
  readonly decided: number;
  readonly approved: number;
  readonly rejected: number;
  readonly linked: number;
  /** Conflicts that nobody has decided; those that wait for somebody; those whose evidence changed after a decision. */
  readonly open: number;
  readonly waiting: number;
  readonly reopened: number;
  /** Ledger rows that nobody has decided. */
  readonly ledgerOpen: number;
  readonly byPerson: Readonly<Record<string, number>>;
}

const SETTLED = new Set(['approve', 'reject', 'link', 'use']);

/** `rows` are those that stand: none of them is cleared. */
export function countDecisions(rows: Iterable<SaidRow>): DecisionCounts {
  const counts = {
    decided: 0,
    approved: 0,
    rejected: 0,
    linked: 0,
    open: 0,
    waiting: 0,
    reopened: 0,
    ledgerOpen: 0,
  };
  const byPerson: Record<string, number> = {};
  for (const { table, at } of rows) {
    const said = decisionOfRow(table, at)?.choice.value;
    if (said === undefined) {
      if (at('state') === 'reopened') counts.reopened++;
      else if (table === 'conflict') counts.open++;
      else if (table === 'ledger') counts.ledgerOpen++;
      continue;
    }
    if (!SETTLED.has(said)) counts.waiting++;
    else counts.decided++;
    if (said === 'approve') counts.approved++;
    if (said === 'reject') counts.rejected++;
    if (said === 'link') counts.linked++;
    const by = at('decided_by').trim() || 'somebody unnamed';
    byPerson[by] = (byPerson[by] ?? 0) + 1;
  }
  return { ...counts, byPerson };
}

/** What else a review may wait for. */
export interface AlsoNeeded {
  readonly settings: Pick<ProofSettings, 'needsSample'>;
  readonly sample: SampleResult | null;
  readonly second: Pick<SecondCounts, 'waiting' | 'disagree'>;
}

/** Why a review is not ready to be signed, each with the next step; [] where it is. */
export function notReady(
  { open, waiting, reopened }: DecisionCounts,
  { unrecognized, setup }: Pick<RunReport, 'unrecognized' | 'setup'>,
  also?: AlsoNeeded,
): string[] {
  const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);
  const seconds = (also?.second.waiting ?? 0) + (also?.second.disagree ?? 0);
  return [
    ...(unrecognized.length > 0
      ? [
          `${unrecognized.map(({ tab }) => tab).join(', ')} was not reviewed: name it in Source Tabs, or take it out`,
        ]
      : []),
    ...(setup.some(({ reason }) => reason === 'decision-log-changed')
      ? ['the decision log was changed: bring it back']
      : []),
    ...(reopened > 0 ? [`${rows(reopened)} reopened after being decided: decide again`] : []),
    ...(open > 0 ? [`${rows(open)} of Conflicts not decided: decide them`] : []),
    ...(waiting > 0 ? [`${rows(waiting)} waiting for more information: settle them`] : []),
    ...(seconds > 0 ? [`${rows(seconds)} decided by one person of two: let a second one decide`] : []),
    ...(also ? sampleNeeded(also) : []),
  ];
}

/** A sample that failed stands in the way, whoever asked for it; one that was never finished only where the settings ask for it. */
function sampleNeeded({ settings, sample }: AlsoNeeded): string[] {
  if (sample === null) return settings.needsSample ? ['the settings ask for a sample: draw it'] : [];
  const undecided = sample.toReview.reduce((sum, one) => sum + one.undecided, 0);
  if (sample.state === 'failed' || undecided > 0) return [saySample(sample).replace(/\.$/, '')];
  const isMissing = sample.state !== 'passed' && sample.state !== 'nothing';
  return settings.needsSample && isMissing ? [saySample(sample).replace(/\.$/, '')] : [];
}
