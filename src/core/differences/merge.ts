import type { System } from '../model.ts';
import type { FieldRule } from '../policy/fieldPolicy.ts';
import type { DateOrder } from '../read/cells/timestamp.ts';
import type { ReasonCode } from '../reasons.ts';

/** What one system holds of one field of one contact. */
export interface Side {
  readonly system: System;
  /** As it is written; '' where nothing is held. */
  readonly value: string;
  /** Two sides with one meaning hold the same. */
  readonly meaning: string;
  /** Where it stands, for people: `Close contacts row 5`, or the map's row. */
  readonly place: string;
  /** Its own exports say different things. */
  readonly isContested: boolean;
  /** Sheets has made a number or a date of it. */
  readonly isCoerced: boolean;
  /** How it writes its dates. */
  readonly dateOrder: DateOrder;
  /** The contact map says it, and no export does. */
  readonly isOfMap: boolean;
}

/** The versions of one field: what each side holds now, what they held when they last agreed, and who is said to be right. */
export interface Versions {
  readonly sides: readonly Side[];
  /** The meaning of what they last agreed on; undefined where nobody says. */
  readonly last: string | undefined;
  readonly rule: FieldRule | undefined;
  /** What the contact map says of this contact: a system, `review`, or null for a word that names none; undefined where it says nothing. */
  readonly truth: System | 'review' | null | undefined;
}

/** Which side's value is written to the others, and why; or why nobody can tell. */
export interface Merge {
  readonly winner: Side | null;
  readonly reason: ReasonCode;
}

type Rule = {
  readonly when: (versions: Versions) => boolean;
  readonly winner: (versions: Versions) => Side | null | undefined;
  readonly reason: ReasonCode;
};

const nobody = () => null;

/** Whose value stands where the sides differ. Read from the top; the first row whose condition holds decides. */
const MERGE_RULES: readonly Rule[] = [
  {
    when: ({ sides }) => sides.some(({ isContested }) => isContested),
    winner: nobody,
    reason: 'sides-differ',
  },
  {
    when: (versions) => versions.last !== undefined && meanings(changedSides(versions)).size === 1,
    winner: (versions) => changedSides(versions)[0],
    reason: 'one-side-changed',
  },
  { when: ({ last }) => last !== undefined, winner: nobody, reason: 'changed-on-both-sides' },
  {
    when: ({ truth }) => truth === 'review' || truth === null,
    winner: nobody,
    reason: 'source-of-truth-differs',
  },
  {
    when: ({ sides, truth }) => sides.some(({ system }) => system === truth),
    winner: ({ sides, truth }) => sides.find(({ system }) => system === truth),
    reason: 'wins-by-policy',
  },
  { when: ({ rule }) => rule?.winner === 'review', winner: nobody, reason: 'sides-differ' },
  {
    when: (versions) => winnerByPolicy(versions) !== undefined,
    winner: winnerByPolicy,
    reason: 'wins-by-policy',
  },
  {
    when: ({ sides }) => meanings(filled(sides)).size === 1,
    winner: ({ sides }) => filled(sides)[0],
    reason: 'fills-a-blank',
  },
  { when: () => true, winner: nobody, reason: 'sides-differ' },
];

/** null where the sides hold the same. */
export function merge(versions: Versions): Merge | null {
  const { sides } = versions;
  if (sides.length < 2) return null;
  if (meanings(sides).size < 2 && !sides.some(({ isContested }) => isContested)) return null;
  const rule = MERGE_RULES.find(({ when }) => when(versions));
  return rule ? { winner: rule.winner(versions) ?? null, reason: rule.reason } : null;
}

function changedSides({ sides, last }: Versions): readonly Side[] {
  return sides.filter(({ meaning }) => meaning !== last);
}

/** The side whose value the field policy says stands, where it has one: by its name, or by the only way the field may flow. */
function winnerByPolicy({ sides, rule }: Versions): Side | undefined {
  if (!rule) return undefined;
  const { winner, direction } = rule;
  const from = winner ?? (direction !== null && direction !== 'both' ? direction.from : null);
  return filled(sides).find(({ system }) => system === from);
}

function filled(sides: readonly Side[]): readonly Side[] {
  return sides.filter(({ meaning }) => meaning !== '');
}

function meanings(sides: readonly Side[]): ReadonlySet<string> {
  return new Set(sides.map(({ meaning }) => meaning));
}
