import { whyEmpty } from '../../core/proof/plan/plan.ts';
import { planSize, sayLeftOut } from '../../core/proof/plan/planSize.ts';
import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { withDocumentLock } from '../run/withDocumentLock.ts';
import { Mistake } from '../sheet/mistake.ts';
import { readPlan, writePlan } from '../workbook/planTab.ts';
import { checkSignOff } from './check.ts';
import { reviewNow } from './reviewNow.ts';

/** Writes what was approved on the tab Plan, for whoever builds the sync. Says what is in it. */
export function planDecisions(): string {
  return withDocumentLock(() => {
    const { book, read, plan } = reviewNow(new Date().toISOString(), 'make the plan');
    if (plan.operations.length === 0) throw new Mistake(`${sentence(whyEmpty(plan))}.`);
    const there = readPlan(book);
    const isSame = there?.isAsMade && there.plan?.planId === plan.planId;
    if (!isSame) {
      writePlan(book, plan);
      checkSignOff(read);
    }
    const { planId, counts } = plan;
    const left = sayLeftOut(plan, `the tab ${OWN_TABS.plan} says why`);
    return `${planId}${isSame ? ', as it was' : ''}: ${planSize(counts)}.${left}\n\nNext: Sign off….`;
  });
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
