import type { ContactIdKind, System } from '../../model.ts';
import { canonicalField } from '../../policy/contactFields.ts';
import type { FieldRule } from '../../policy/fieldPolicy.ts';
import { rulesMeant } from '../../policy/meantFields.ts';
import type { SetupFinding } from './setupFinding.ts';

/**
 * Rows of the Field Policy tab that cannot mean what they say: two that say different things of one field under two names, one
 * whose winner may not write, one about a system in which no contact of the map has an id, and one under a name that no field has.
 */
export function fieldPolicyFindings(
  rules: readonly FieldRule[],
  tab: string,
  idKinds: readonly ContactIdKind[],
): readonly SetupFinding[] {
  const first = new Map<string, FieldRule>();
  const found: SetupFinding[] = [];
  const say = (reason: SetupFinding['reason'], { row }: FieldRule, evidence: string) =>
    found.push({ reason, tab, ...(row === undefined ? {} : { row }), evidence });
  for (const rule of rules) {
    const field = canonicalField(rule.name);
    const other = first.get(field);
    if (!other) first.set(field, rule);
    else if (meaningOf(other) !== meaningOf(rule))
      say(
        'policy-rows-contradict',
        rule,
        `${rule.name} and ${other.name} (row ${other.row}) are one field, of which the rows say different things`,
      );
    const { direction, winner } = rule;
    if (direction !== null && direction !== 'both' && winner === direction.to)
      say(
        'policy-row-never-applies',
        rule,
        `${rule.name} may only flow from ${direction.from} to ${direction.to}, whose own value wins: nothing is ever written`,
      );
    for (const system of systemsOf(rule))
      if (idKinds.length > 0 && !idKinds.includes(`${system}_contact_id`))
        say(
          'policy-row-never-applies',
          rule,
          `${rule.name} names ${system}, and the contact map has no ${system}_contact_id`,
        );
  }
  const own = new Map(rules.map((rule) => [rule.row, rule.name]));
  for (const meant of rulesMeant(rules))
    say('policy-field-guessed', meant, `${own.get(meant.row)} is read as ${meant.name} too`);
  return found;
}

function meaningOf({ protection, direction, winner }: FieldRule): string {
  return JSON.stringify([protection, direction, winner]);
}

function systemsOf({ direction, winner }: FieldRule): ReadonlySet<System> {
  return new Set([
    ...(winner !== null && winner !== 'review' ? [winner] : []),
    ...(direction !== null && direction !== 'both' ? [direction.from, direction.to] : []),
  ]);
}
