import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { planDecisions } from '../proof/planDecisions.ts';
import { showTab } from '../workbook/showTab.ts';

/** Makes the plan, and shows its tab. */
export function makePlan(): string {
  const says = planDecisions();
  showTab(OWN_TABS.plan);
  return says;
}
