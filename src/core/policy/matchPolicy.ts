import * as z from 'zod/mini';
import { type IdentifierKind, RECORD_KINDS, type RecordKind, type System, type Tab } from '../model.ts';
import { FIELD_NAMES, type FieldName } from '../sources/adapter.ts';
import { identifierMeant } from '../systems/identityHeading.ts';
import { SYSTEMS, systemNamed } from '../systems/systems.ts';
import type { SetupProblem } from './setupProblem.ts';
import { listCell, oneOf, type SetupColumns, validateTab } from './validate.ts';

/** One thing that must be there: any one of the alternatives (`email|phone`). `identity` is any identifier. */
export type Requirement = readonly RequirementName[];
export type RequirementName = FieldName | IdentifierKind | 'contact_id' | 'identity';

/** What must be present before a row is judged, and which kinds of identifier suffice alone. */
export interface MatchPolicy {
  readonly policyId: string;
  readonly recordKind: RecordKind;
  /** The systems it is for; none means every system. */
  readonly systems: readonly System[];
  readonly requires: readonly Requirement[];
  /** Kinds of identifier; `contact_id` is an id of any system. */
  readonly acceptsAlone: readonly (IdentifierKind | 'contact_id')[];
  readonly names: NamePolicy;
}

/** When a name that cannot be the contact's holds a row: never, where one identifier alone names the contact, or always. */
export type NamePolicy = (typeof NAME_POLICIES)[number];
const NAME_POLICIES = ['ignore', 'single', 'always'] as const;
export const DEFAULT_NAME_POLICY: NamePolicy = 'single';

const ALIASES: Readonly<Record<string, RequirementName>> = {
  start: 'starts_at',
  start_at: 'starts_at',
  end_at: 'ends_at',
  id: 'event_id',
  appointment_id: 'event_id',
  change_id: 'event_id',
  activity_id: 'event_id',
  any: 'identity',
  e_mail: 'email',
  desired_ghl_action: 'desired_action',
};
const ROW = z.object({
  policy_id: z.string().check(z.minLength(1, 'is blank. Give the policy a name')),
  record_kind: oneOf(RECORD_KINDS),
  sources: listCell(),
  requires: listCell(),
  accepts_alone: listCell(),
  names: oneOf(['', ...NAME_POLICIES]),
});
export const MATCH_POLICY_COLUMNS: SetupColumns<typeof ROW> = {
  schema: ROW,
  required: ['policy_id', 'record_kind', 'requires', 'accepts_alone'],
};

/**
 * Reads the Match Policy tab. A row it cannot read is a problem, never a looser policy. `mapped`: the systems that the
 * Source Tabs tab names.
 */
export function readMatchPolicies(
  tab: Tab,
  mapped: ReadonlySet<System>,
): { policies: MatchPolicy[]; problems: SetupProblem[] } {
  const { rows, problems } = validateTab(tab, MATCH_POLICY_COLUMNS);
  const policies = rows.map((cells): MatchPolicy => {
    const name = (heading: string) => (word: string) => {
      const read = requirementName(word);
      if (!read)
        problems.push({
          tab: tab.name,
          row: cells.row,
          heading,
          says: `"${word}" is not allowed here. Write identity, email, phone, contact_id, close_contact_id, ghl_contact_id or one of: ${FIELD_NAMES.join(', ')}`,
        });
      return read ?? 'identity';
    };
    const acceptsAlone = cells.accepts_alone.map(name('accepts_alone'));
    for (const word of acceptsAlone)
      if (!isIdentifierName(word))
        problems.push({
          tab: tab.name,
          row: cells.row,
          heading: 'accepts_alone',
          says: `"${word}" is not an identifier. Write email, phone, contact_id or, say, ghl_contact_id`,
        });
    return {
      policyId: cells.policy_id,
      recordKind: cells.record_kind,
      systems: cells.sources.map((source) => {
        const system = systemNamed(source) ?? (mapped.has(source) ? source : undefined);
        if (!system)
          problems.push({
            tab: tab.name,
            row: cells.row,
            heading: 'sources',
            says: `"${source}" is no system that is known here. Write, separated by ";", some of: ${[...Object.keys(SYSTEMS), ...mapped].join(', ')}`,
          });
        return system ?? source;
      }),
      requires: cells.requires.map((all) => all.split('|').map((word) => name('requires')(word.trim()))),
      acceptsAlone: acceptsAlone.filter(isIdentifierName),
      names: cells.names || DEFAULT_NAME_POLICY,
    };
  });
  return { policies, problems };
}

/**
 * The rows that hold, the more particular first: those of the slice's policy, or all. No two of them may say what the same
 * rows need. `wanted` is the slice's policy, '' where no slice names one.
 */
export function choosePolicies(
  policies: readonly MatchPolicy[],
  wanted: string,
  tab: string,
): { policies: readonly MatchPolicy[]; problem?: SetupProblem } {
  const chosen = wanted === '' ? policies : policies.filter(({ policyId }) => policyId === wanted);
  if (chosen.length === 0 && wanted !== '' && wanted !== 'default') {
    const known = [...new Set(policies.map(({ policyId }) => policyId))].join(', ') || 'none';
    const says = `the slice names the match policy "${wanted}". Its policies are: ${known}`;
    return { policies, problem: { tab, says } };
  }
  const seen = new Map<string, string>();
  for (const { policyId, recordKind, systems } of chosen)
    for (const system of systems.length > 0 ? systems : ['']) {
      const other = seen.get(`${recordKind} ${system}`);
      if (other !== undefined) {
        const says =
          other === policyId
            ? `two rows of ${policyId} say what ${recordKind} rows need. Delete one of them`
            : `${other} and ${policyId} both say what ${recordKind} rows need. Name one of them as match_policy of an enabled slice, or delete one`;
        return { policies, problem: { tab, heading: 'policy_id', says } };
      }
      seen.set(`${recordKind} ${system}`, policyId);
    }
  return {
    policies: [...chosen].sort((a, b) => Number(a.systems.length === 0) - Number(b.systems.length === 0)),
  };
}

function requirementName(word: string): RequirementName | undefined {
  const plain = word.trim().replace(/[\s-]+/g, '_');
  const known = Object.hasOwn(ALIASES, plain) ? (ALIASES[plain] ?? plain) : plain;
  if (known === 'identity' || known === 'email' || known === 'phone' || known === 'contact_id') return known;
  if ((FIELD_NAMES as readonly string[]).includes(known)) return known as FieldName;
  return identifierMeant(word);
}

function isIdentifierName(word: RequirementName): word is IdentifierKind | 'contact_id' {
  return word === 'email' || word === 'phone' || word.endsWith('contact_id');
}
