import { isAsMade, PLAN_FILE, PLAN_TEXT_FILE, planText, whyEmpty } from '../core/proof/plan/plan.ts';
import { planBlocks } from '../core/proof/plan/planBlocks.ts';
import { markdownOf } from '../core/report/handoff/markdown.ts';
import { parseCommand } from './parseCommand.ts';
import { planFor } from './planFor.ts';
import { readPlan, readResults } from './proofFolder.ts';
import { refreshHandoff } from './refreshedHandoff.ts';
import { sha256 } from './sha256.ts';
import { PROGRAM, SetupMistake } from './usage.ts';
import { writeTogether } from './writeTogether.ts';

export const PLAN_USAGE = `${PROGRAM} plan <folder of results> [--now <ISO time>]`;

/** Writes plan.json and plan.md: what was approved, for whoever builds the sync. */
export async function makePlan(args: readonly string[], version: string): Promise<void> {
  const { folders, now } = parseCommand(args, PLAN_USAGE, { folders: [1, 1], options: [] });
  const [out = ''] = folders;
  const results = await readResults(out);
  const earlier = await readPlan(out);
  const plan = await planFor(results, version, now);
  if (plan.operations.length === 0) throw new SetupMistake(whyEmpty(plan));
  const isThere = earlier?.planId === plan.planId && isAsMade(earlier, sha256);
  if (!isThere)
    await writeTogether(
      out,
      new Map([
        [PLAN_FILE, planText(plan)],
        [PLAN_TEXT_FILE, markdownOf(planBlocks(plan))],
      ]),
    );
  await refreshHandoff(out, version, now);
  const { counts, leftOut, planId } = plan;
  const left =
    leftOut.length === 0 ? '' : ` ${leftOut.length} approved rows are not in it: see ${PLAN_TEXT_FILE}.`;
  const same = isThere ? ', as it was' : '';
  process.stdout.write(
    `${planId}${same}: ${counts.operations} writes from ${counts.rows} rows to ${counts.contacts} contacts.${left}\n`,
  );
}
