import { namesOfField } from './contactFields.ts';
import { defaultFieldRule } from './defaultFields.ts';
import { type FieldRule, PROTECTIONS } from './fieldPolicy.ts';

/** The row of the policy that names the field, under whatever name: the strictest of several; else the default. */
export function fieldRuleNamed(name: string, rules: ReadonlyMap<string, FieldRule>): FieldRule | undefined {
  const names = namesOfField(name);
  const said = names.flatMap((other) => rules.get(other) ?? []).sort(byStrictness);
  return said[0] ?? names.flatMap((other) => defaultFieldRule(other) ?? [])[0];
}

function byStrictness(a: FieldRule, b: FieldRule): number {
  return PROTECTIONS.indexOf(a.protection) - PROTECTIONS.indexOf(b.protection);
}
