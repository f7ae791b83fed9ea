import { type Finding, type Verdict, verdictOf } from '../classify/classify.ts';
import { judgeLinked, type LinkedRow } from '../judgeLinks.ts';
import { reasonOf } from '../reasons.ts';
import type { Run } from '../run.ts';

/**
 * What linking one row would come to, as far as the row itself tells: the run is left as it was. `standing` are findings of the
 * last run that rest on other rows; those about whom the row is about are what the link settles.
 */
export function linkedAlone(run: Run, row: LinkedRow, standing: readonly Finding[]): Verdict {
  const linked = judgeLinked(run, row);
  const others = standing.filter(
    ({ reason }) =>
      !reasonOf(reason).settledByLink &&
      reasonOf(reason).outcome !== 'ledger' &&
      !linked.findings.some((found) => found.reason === reason),
  );
  if (others.length === 0) return linked;
  const { record, event, match, findings } = linked;
  return verdictOf(record, event, match, [...findings, ...others], linked);
}
