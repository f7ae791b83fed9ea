import { approvedRows } from '../../core/proof/approvedRows.ts';
import { heldBackBy } from '../../core/proof/heldBack.ts';
import { type Plan, planOf } from '../../core/proof/plan/plan.ts';
import { proofSettings } from '../../core/proof/proofSettings.ts';
import type { Answered } from '../../core/proof/sample/answeredSample.ts';
import { secondRows } from '../../core/proof/second/secondReview.ts';
import { placeOf } from '../../core/proof/standing.ts';
import type { Results } from '../folder/proofFolder.ts';
import { readProposals } from '../folder/proposalsFile.ts';
import { sha256 } from '../folder/sha256.ts';

/** The plan of the decisions as they stand. */
export async function planFor(
  { out, report, tables, log }: Results,
  sample: readonly Answered[],
  version: string,
  now: string,
): Promise<Plan> {
  const { secondReview } = proofSettings(report.policy.settings);
  const second = secondRows(tables, secondReview, log);
  const approved = approvedRows(tables, heldBackBy(sample, second));
  const wanted = new Set(approved.rows.map(placeOf));
  const proposals = await readProposals(out, report.runId, (proposal) => wanted.has(placeOf(proposal)));
  return planOf(approved, proposals, { runId: report.runId, version, now }, sha256);
}
