import { OWN_TABS } from '../../core/report/ownTabs.ts';
import { planDecisions } from '../proof/planDecisions.ts';

/** Makes the plan, and shows its tab. */
export function makePlan(): string {
  const says = planDecisions();
  SpreadsheetApp.getActive().getSheetByName(OWN_TABS.plan)?.activate();
  return says;
}
