import * as z from 'zod/mini';
import type { System, Tab } from '../model.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { SYSTEMS, systemNamed } from '../systems/systems.ts';
import type { SetupProblem } from './setupProblem.ts';
import { type SetupColumns, validateTab } from './validate.ts';

const YES_OR_NO = ['yes', 'no'] as const;
const KEY_ORDERS = ['email then phone', 'phone then email', 'email', 'phone'] as const;

/** What there is to know of how a target takes what a sync writes: each fact with the values that it may have. */
export const TARGET_FACTS = {
  finds_contact_by: ['id', 'email', 'phone', 'upsert'],
  allows_duplicates: YES_OR_NO,
  match_order: KEY_ORDERS,
  replaces_lists: YES_OR_NO,
  export_is_complete: YES_OR_NO,
} as const;
export type TargetFact = keyof typeof TARGET_FACTS;
export type FactValue<F extends TargetFact> = (typeof TARGET_FACTS)[F][number];

export interface KnownFact<F extends TargetFact = TargetFact> {
  readonly system: System;
  readonly fact: F;
  readonly value: FactValue<F>;
  /** Where it is said, and when it was read there; the reviewer's own words where the Target Facts tab says it. */
  readonly why: string;
  /** Nobody has shown it. */
  readonly unverified?: true;
}

/**
 * What is known of targets where the Target Facts tab says nothing. A system that stands in none of the rows, and a fact
 * without one, is unknown. A sync that goes by the plan finds a contact by the id that the map has.
 */
export const DEFAULT_TARGET_FACTS: readonly KnownFact[] = [
  {
    system: 'ghl',
    fact: 'match_order',
    value: 'email then phone',
    why: 'get-duplicate-contact: "first priority for search is email and the second priority will be phone"; a location may set another order (@gohighlevel/api-client 2.0.0, read 2026-11)',
  },
  {
    system: 'ghl',
    fact: 'allows_duplicates',
    value: 'no',
    why: 'the setting Allow Duplicate Contact of the location decides (marketplace.gohighlevel.com/docs/ghl/contacts/upsert-contact, read 2026-11)',
    unverified: true,
  },
  {
    system: 'ghl',
    fact: 'replaces_lists',
    value: 'yes',
    why: 'tags: "will overwrite all current tags associated with the contact" (marketplace.gohighlevel.com/docs/ghl/contacts/update-contact, read 2026-11)',
  },
  {
    system: 'close',
    fact: 'allows_duplicates',
    value: 'yes',
    why: 'a contact belongs to exactly one lead, and nothing says that an e-mail is on one contact only (developer.close.com/resources/contacts, read 2026-11)',
    unverified: true,
  },
  {
    system: 'close',
    fact: 'replaces_lists',
    value: 'yes',
    why: 'a field of several values is set whole, unless its key ends in .add or .remove (developer.close.com/api/resources/contacts/update, read 2026-11)',
  },
  {
    system: 'copper',
    fact: 'allows_duplicates',
    value: 'no',
    why: '"Contact emails must be unique" (developer.copper.com/people/bulk-update-people.html, read 2026-11)',
  },
  {
    system: 'copper',
    fact: 'replaces_lists',
    value: 'yes',
    why: 'a field that is named in an update takes the value given (developer.copper.com/people/update-a-person.html, read 2026-11); of tags it does not say',
    unverified: true,
  },
];

/** The facts of a run: those of the Target Facts tab before the default ones. */
export type TargetFacts = readonly KnownFact[];

const ROW = z.object({
  system: z.string().check(z.minLength(1, 'is blank. Name the system that is written to')),
  fact: z.string(),
  value: z.string(),
  why: z.string(),
});
export const TARGET_FACTS_COLUMNS: SetupColumns<typeof ROW> = {
  schema: ROW,
  required: ['system', 'fact', 'value'],
};

/** Reads the Target Facts tab. `mapped`: the systems that the Source Tabs tab names. */
export function readTargetFacts(
  tab: Tab,
  mapped: ReadonlySet<System>,
): { facts: TargetFacts; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, TARGET_FACTS_COLUMNS);
  const rowOf = new Map<string, number>();
  const facts: KnownFact[] = [];
  for (const cells of rows) {
    const complain = (heading: string, says: string) =>
      problems.push({ tab: tab.name, row: cells.row, heading, says });
    const word = cells.system.trim().toLowerCase();
    const system = systemNamed(cells.system) ?? (mapped.has(word) ? word : undefined);
    const fact = factNamed(cells.fact);
    const allowed: readonly string[] = fact ? TARGET_FACTS[fact] : [];
    const value = normalizeHeading(cells.value);
    if (!system)
      complain(
        'system',
        `"${cells.system}" is no system that is known here. Write one of: ${[...Object.keys(SYSTEMS), ...mapped].join(', ')}`,
      );
    if (!fact)
      complain(
        'fact',
        `"${cells.fact}" is not allowed here. Write one of: ${Object.keys(TARGET_FACTS).join(', ')}`,
      );
    else if (!allowed.includes(value))
      complain('value', `"${cells.value}" is not allowed for ${fact}. Write one of: ${allowed.join(', ')}`);
    if (!system || !fact) continue;
    const earlier = rowOf.get(`${system} ${fact}`);
    if (earlier !== undefined)
      complain('fact', `row ${earlier} says ${fact} of ${system} too. Keep one of the two rows`);
    rowOf.set(`${system} ${fact}`, cells.row);
    facts.push({ system, fact, value: value as KnownFact['value'], why: cells.why });
  }
  return { facts: [...facts, ...DEFAULT_TARGET_FACTS], problems };
}

/** What is known of a system; undefined where nobody says. */
export function factOf<F extends TargetFact>(
  facts: TargetFacts,
  system: System,
  fact: F,
): FactValue<F> | undefined {
  return facts.find((known) => known.system === system && known.fact === fact)?.value as
    | FactValue<F>
    | undefined;
}

/** Whether a person has said so of this system, and not the defaults. */
export function isSaid(facts: TargetFacts, system: System, fact: TargetFact): boolean {
  const known = facts.find((one) => one.system === system && one.fact === fact);
  return known !== undefined && !DEFAULT_TARGET_FACTS.includes(known);
}

function factNamed(cell: string): TargetFact | undefined {
  const name = normalizeHeading(cell).replaceAll(' ', '_');
  return Object.hasOwn(TARGET_FACTS, name) ? (name as TargetFact) : undefined;
}
