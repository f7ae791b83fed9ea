import type { MatchPolicy, RequirementName } from '../policy/matchPolicy.ts';
import type { FieldName } from '../sources/adapter.ts';
import type { SetupFinding } from './setupFinding.ts';
import type { TabPlan } from './tabPlan.ts';

/** Columns without which every row of the tab will lack something that the policy requires. */
export function missingHeadings(plan: TabPlan, { requires }: MatchPolicy): SetupFinding[] {
  const has = (name: RequirementName) =>
    plan.fields.has(name as FieldName) ||
    (plan.parties !== null &&
      (name === plan.parties.kind || plan.parties.kind === 'either' || name === 'identity')) ||
    plan.identifiers.some(
      ({ kind }) =>
        name === 'identity' || kind === name || (name === 'contact_id' && kind.endsWith('_contact_id')),
    );
  return requires
    .filter((alternatives) => !alternatives.some(has))
    .map((alternatives) => ({
      reason: 'heading-missing',
      tab: plan.tab,
      evidence: `${plan.adapter.title} needs a column ${alternatives.map((name) => headingFor(plan, name)).join(' or ')}`,
    }));
}

function headingFor({ adapter }: TabPlan, name: RequirementName): string {
  const headings =
    adapter.fields[name as FieldName] ?? (adapter.identifiers as Record<string, readonly string[]>)[name];
  return headings?.[0] ?? name;
}
