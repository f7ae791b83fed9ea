import { type FirstPageFacts, firstPageBlocks } from '../../core/proof/firstPage.ts';
import { metricsOf } from '../../core/proof/metrics/metrics.ts';
import type { Plan } from '../../core/proof/plan/plan.ts';
import { proofSettings } from '../../core/proof/proofSettings.ts';
import { countDecisions } from '../../core/proof/readiness.ts';
import { countSecond } from '../../core/proof/second/secondCounts.ts';
import { secondRows } from '../../core/proof/second/secondReview.ts';
import type { Bound } from '../../core/proof/signOff/bound.ts';
import { type Signed, signOffState } from '../../core/proof/signOff/signing.ts';
import type { SignOff } from '../../core/proof/signOff/signOff.ts';
import { firstPage, TECHNICAL } from '../../core/report/handoff/handoff.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { unclearedIn } from '../../core/report/unclearedRows.ts';
import { earlierText } from '../folder/outputFolder.ts';
import { type Beside, boundNow, type Results } from '../folder/proofFolder.ts';
import { HANDOFF_FILE } from '../folder/results.ts';
import { sha256 } from '../folder/sha256.ts';
import { sampleOf } from './folderSample.ts';

const BEHIND = `\n## ${TECHNICAL}\n`;

/**
 * The handoff, whose first page says what has been drawn, answered, planned and signed since the run. What is behind it stays. Nothing
 * where it says that already, or is none of ours.
 */
export async function refreshedHandoff(
  out: string,
  facts: FirstPageFacts,
): Promise<readonly (readonly [file: string, text: string])[]> {
  const earlier = await earlierText(out, HANDOFF_FILE);
  const at = earlier.indexOf(BEHIND);
  if (at < 0) return [];
  const text = `${markdownOf(firstPage(firstPageBlocks(facts)))}${earlier.slice(at)}`;
  return text === earlier ? [] : [[HANDOFF_FILE, text]];
}

/** What the first page tells. `plan` is that of the decisions as they stand, whatever plan.json says. */
export function firstPageFacts(results: Results, beside: Beside, plan: Plan, now: string): FirstPageFacts {
  const { report, tables, log } = results;
  const settings = proofSettings(report.policy.settings);
  const counts = countDecisions(unclearedIn(tables));
  const { result } = sampleOf(results, beside.sample, now);
  return {
    counts,
    report,
    settings,
    plan: plan.operations.length + plan.leftOut.length === 0 ? null : plan,
    sample: beside.sample.length === 0 && !settings.needsSample ? null : result,
    second: countSecond(secondRows(tables, settings.secondReview, log)),
    metrics: metricsOf(unclearedIn(tables), log.lines, report.judgedAt ?? report.now, counts),
    signed: beside.signOff && signedIn(results, beside.signOff, boundNow(results, beside).bound),
  };
}

/** A sign-off, and whether it stands. */
export function signedIn({ report, log }: Results, signOff: SignOff, bound: Bound): Signed {
  const { signers } = proofSettings(report.policy.settings);
  return { signOff, state: signOffState(signOff, bound, log, signers, sha256) };
}
