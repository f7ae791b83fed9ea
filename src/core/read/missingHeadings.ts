import type { RecordKind } from '../model.ts';
import type { MatchPolicy, RequirementName } from '../policy/matchPolicy.ts';
import type { FieldName } from '../sources/adapter.ts';
import type { SetupFinding } from './setup/setupFinding.ts';
import type { TabPlan } from './sourceRecord.ts';

/** Beside what a policy asks for, what a kind of record is nothing without. */
const NEEDED: Partial<Readonly<Record<RecordKind, readonly FieldName[]>>> = {
  'contact-change': ['field', 'new_value'],
};

/** Columns without which every row of the tab will lack something that it needs. */
export function missingHeadings(plan: TabPlan, policy: MatchPolicy): SetupFinding[] {
  return columnsLacking(plan, policy).map((heading) => ({
    reason: 'heading-missing',
    tab: plan.tab,
    evidence: `${plan.adapter.title} needs a column ${heading}`,
  }));
}

/** The headings of those columns, each with its alternatives. */
export function columnsLacking(plan: TabPlan, { requires }: MatchPolicy): readonly string[] {
  const { recordKind, requires: ofSource = [] } = plan.adapter;
  const has = (name: RequirementName) =>
    plan.fields.has(name as FieldName) ||
    (plan.parties !== null &&
      (name === plan.parties.kind || plan.parties.kind === 'either' || name === 'identity')) ||
    plan.identifiers.some(
      ({ kind }) =>
        name === 'identity' || kind === name || (name === 'contact_id' && kind.endsWith('_contact_id')),
    );
  const needed = [...(NEEDED[recordKind] ?? []), ...ofSource].map((field) => [field]);
  const lacking = [...requires, ...needed]
    .filter((alternatives) => !alternatives.some(has))
    .map((alternatives) => alternatives.map((name) => headingFor(plan, name)).join(' or '));
  return [...new Set(lacking)];
}

function headingFor({ adapter }: TabPlan, name: RequirementName): string {
  const headings =
    adapter.fields[name as FieldName] ?? (adapter.identifiers as Record<string, readonly string[]>)[name];
  return headings?.[0] ?? name;
}
