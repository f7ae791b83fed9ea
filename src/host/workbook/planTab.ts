import { sha256Of } from '../../core/normalize/sha256.ts';
import { PLAN_FORMAT, type Plan, planIdOf, planText } from '../../core/proof/plan/plan.ts';
import { planBlocks } from '../../core/proof/plan/planBlocks.ts';
import { planFromLines, planLines } from '../../core/proof/plan/planLines.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import type { Sheet } from '../sheet/google.ts';
import { Mistake } from '../sheet/mistake.ts';
import { saysBlocks, writeBlocks } from './blocksTab.ts';
import { linesOf, writeLines } from './hiddenLines.ts';
import type { OpenWorkbook } from './openWorkbook.ts';

/** The plan of a spreadsheet: read by people on the tab Plan, kept for the program on a hidden one. */
export interface KeptPlan {
  /** null where somebody has changed what is kept, so that it is no plan any more. */
  readonly plan: Plan | null;
  /** plan.json. */
  readonly text: string;
  /** The tab says what the plan says: nobody has written into it, or taken it away. */
  readonly isAsMade: boolean;
}

/** null where there is none. A plan of a newer program is refused by its number. */
export function readPlan({ own }: Pick<OpenWorkbook, 'own'>): KeptPlan | null {
  const lines = linesOf(own.get(OWN_TABS.planData)).filter((line) => line !== '');
  if (lines.length === 0) return null;
  const plan = planIn(lines);
  if (!plan) return { plan, text: lines.join('\n'), isAsMade: false };
  const tab = own.get(OWN_TABS.plan);
  return { plan, text: planText(plan), isAsMade: tab !== undefined && saysBlocks(tab, planBlocks(plan)) };
}

/** The lines for the program come first: a cut-off leaves a tab that is not as made, and making the plan again mends it. */
export function writePlan(book: OpenWorkbook, plan: Plan): Sheet {
  writeLines(book.spreadsheet, OWN_TABS.planData, planLines(plan));
  return writeBlocks(book, OWN_TABS.plan, planBlocks(plan));
}

/** What a sign-off hashes: plan.json, or something else where its tab no longer says what the plan says; '' for none. */
export function planTextIn(kept: KeptPlan | null): string {
  if (!kept) return '';
  return kept.isAsMade ? kept.text : `${kept.text}edited`;
}

function planIn(lines: readonly string[]): Plan | null {
  const plan = planFromLines(lines);
  const format: unknown = plan.formatVersion;
  if (typeof format === 'number' && format !== PLAN_FORMAT)
    throw new Mistake(
      `The plan in this spreadsheet has formatVersion ${format}, and this add-on knows ${PLAN_FORMAT}. Use the version that made it, or delete the tab ${OWN_TABS.planData} and make the plan again.`,
    );
  return plan.counts && planIdOf(plan, sha256Of) === plan.planId ? (plan as Plan) : null;
}
