import { isAsMade, PLAN_FILE, PLAN_TEXT_FILE, planText, whyEmpty } from '../../core/proof/plan/plan.ts';
import { planBlocks } from '../../core/proof/plan/planBlocks.ts';
import { planSize, sayLeftOut } from '../../core/proof/plan/planSize.ts';
import { markdownOf } from '../../core/report/handoff/markdown.ts';
import { leaveFiles } from '../folder/leaveFiles.ts';
import { readBeside, readPlan, readResults } from '../folder/proofFolder.ts';
import { hashResults } from '../folder/results.ts';
import { sha256 } from '../folder/sha256.ts';
import { parseCommand } from '../parseCommand.ts';
import { PROGRAM, SetupMistake } from '../usage.ts';
import { planFor } from './planFor.ts';
import { firstPageFacts, refreshedHandoff } from './refreshedHandoff.ts';

export const PLAN_USAGE = `${PROGRAM} plan <folder of results> [--now <ISO time>]`;

/** Writes plan.json and plan.md: what was approved, for whoever builds the sync. */
export async function makePlan(args: readonly string[], version: string): Promise<void> {
  const { folders, now } = parseCommand(args, PLAN_USAGE, { folders: [1, 1], options: [] });
  const [out = ''] = folders;
  const before = await hashResults(out);
  const results = await readResults(out);
  const earlier = await readPlan(out);
  const beside = await readBeside(out);
  const plan = await planFor(results, beside.sample, version, now);
  if (plan.operations.length === 0) throw new SetupMistake(whyEmpty(plan));
  const isThere = earlier?.planId === plan.planId && isAsMade(earlier, sha256);
  const text = isThere ? beside.plan : planText(plan);
  const facts = firstPageFacts(results, { ...beside, plan: text }, plan, now);
  const made = [
    [PLAN_FILE, text],
    [PLAN_TEXT_FILE, markdownOf(planBlocks(plan))],
  ] as const;
  await leaveFiles(out, before, new Map([...(isThere ? [] : made), ...(await refreshedHandoff(out, facts))]));
  const { counts, planId } = plan;
  const left = sayLeftOut(plan, `see ${PLAN_TEXT_FILE}`);
  const same = isThere ? ', as it was' : '';
  process.stdout.write(`${planId}${same}: ${planSize(counts)}.${left}\n`);
}
