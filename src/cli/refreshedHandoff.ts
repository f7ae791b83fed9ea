import { type FirstPageFacts, firstPageBlocks } from '../core/proof/firstPage.ts';
import { metricsOf } from '../core/proof/metrics/metrics.ts';
import { proofSettings } from '../core/proof/proofSettings.ts';
import { countDecisions } from '../core/proof/readiness.ts';
import { countSecond } from '../core/proof/second/secondCounts.ts';
import { secondRows } from '../core/proof/second/secondReview.ts';
import { signOffState } from '../core/proof/signOff/signing.ts';
import { firstPage, TECHNICAL } from '../core/report/handoff/handoff.ts';
import { markdownOf } from '../core/report/handoff/markdown.ts';
import { unclearedIn } from '../core/report/unclearedRows.ts';
import { sampleOf } from './folderSample.ts';
import { earlierText } from './outputFolder.ts';
import { planFor } from './planFor.ts';
import { boundNow, type Results, readResults, readSignOff } from './proofFolder.ts';
import { HANDOFF_FILE } from './results.ts';
import { sha256 } from './sha256.ts';
import { writeTogether } from './writeTogether.ts';

const BEHIND = `\n## ${TECHNICAL}\n`;

/** Lets the handoff's first page say what has been drawn, answered, planned and signed since the run. What is behind it stays. */
export async function refreshHandoff(out: string, version: string, now: string): Promise<void> {
  const earlier = await earlierText(out, HANDOFF_FILE);
  const at = earlier.indexOf(BEHIND);
  if (at < 0) return;
  const page = markdownOf(
    firstPage(firstPageBlocks(await firstPageFacts(await readResults(out), version, now))),
  );
  const text = `${page}${earlier.slice(at)}`;
  if (text !== earlier) await writeTogether(out, new Map([[HANDOFF_FILE, text]]));
}

/** What the first page tells, as the folder is now. */
export async function firstPageFacts(
  results: Results,
  version: string,
  now: string,
): Promise<FirstPageFacts> {
  const { out, report, tables, log } = results;
  const settings = proofSettings(report.policy.settings);
  const counts = countDecisions(unclearedIn(tables));
  const { answered, result } = await sampleOf(results, now);
  const signOff = await readSignOff(out);
  const bound = await boundNow(results, null);
  const plan = await planFor(results, version, now);
  return {
    counts,
    report,
    settings,
    plan: plan.operations.length + plan.leftOut.length === 0 ? null : plan,
    sample: answered.length === 0 && !settings.needsSample ? null : result,
    second: countSecond(secondRows(tables, settings.secondReview, log)),
    metrics: metricsOf(unclearedIn(tables), log.lines, report.judgedAt ?? report.now, counts),
    signed: signOff && { signOff, state: signOffState(signOff, bound, log, settings.signers, sha256) },
  };
}
