import type { SetupProblem } from '../policy/setupProblem.ts';
import { isInScope } from '../policy/slices.ts';
import type { SetUp } from './setup/setUp.ts';
import type { TabPlan } from './sourceRecord.ts';

/**
 * What keeps a review without a contact map from beginning: existing records alone tell what a row of the Copper family
 * is about, and of no other. null where every tab under review is of that family, or the map is there.
 */
export function missingMap(setUp: SetUp, plans: readonly TabPlan[]): SetupProblem | null {
  if (setUp.hasMap) return null;
  const reviewed = plans.filter(({ adapter }) => isInScope(setUp.scope, adapter.system, adapter.recordKind));
  const [needing] = reviewed.filter((plan) => !isOfCopperFamily(plan));
  if (reviewed.length > 0 && !needing) return null;
  const why = needing ? `, which ${needing.tab} (${needing.adapter.title}) needs` : '';
  return {
    tab: setUp.map.tab,
    says: `there is no contact map${why}. Add contact-map.csv with the columns close_contact_id, ghl_contact_id, email, phone, and a row for each contact`,
  };
}

function isOfCopperFamily({ adapter, target }: TabPlan): boolean {
  return adapter.recordKind === 'opportunity' && (target === 'copper' || adapter.system === 'copper');
}
