import { planDecisions } from '../proof/planDecisions.ts';
import { OWN_TABS } from '../workbook/tabNames.ts';

/** Makes the plan, and shows its tab. */
export function makePlan(): string {
  const says = planDecisions();
  SpreadsheetApp.getActive().getSheetByName(OWN_TABS.plan)?.activate();
  return says;
}
