import { appointmentOf, disputedOf } from '../classify/claims.ts';
import { leftOf, movedOf } from '../classify/movedIdentifiers.ts';
import type { Match } from '../match/compare.ts';
import { keysBeside } from '../match/events/otherTools.ts';
import { hasSnapshots, snapshotId } from '../match/events/snapshots.ts';
import { reachKey } from '../match/names/namesSeen.ts';
import type { Contact, Identifier } from '../model.ts';
import type { SourceRecord } from '../read/sourceRecord.ts';
import type { OpenTab, Run } from '../run.ts';
import { readChange } from '../writes/readChange.ts';
import { hashOf } from '../writes/targets.ts';
import { inExport } from './spaces/snapshots.ts';
import { type Asked, joined, type Known, type Saying, type Space } from './spaces/space.ts';
import { SPACES, type SpaceName } from './spaces/spaces.ts';

/** What a row says, and in which space. */
export type Said = Saying<unknown> & { readonly space: SpaceName };

/** What a row that says something under a key asks for under it, where it is not what others say so. */
const ASKED_BY: Readonly<Partial<Record<SpaceName, readonly SpaceName[]>>> = {
  mappedSharing: ['mappedSharing', 'unmappedSharing'],
  unmappedSharing: ['mappedSharing', 'unmappedSharing'],
  changedTo: ['changedTo', 'changedSometime', 'changingSystem', 'newestChange'],
  changedSometime: [],
  changingSystem: [],
  changedIn: [],
  newestChange: [],
  // What is compared once all rows are judged is no matter for a row.
  changedField: [],
  side: [],
  targetUnder: [],
};

/** What a run that has seen one row has of it. */
export function sayingsIn(run: Run, known: Known): readonly Said[] {
  return Object.entries<Space<unknown>>(SPACES).flatMap(([space, { tell }]) =>
    [...tell(run, known)].map((saying) => ({ ...saying, space: space as SpaceName })),
  );
}

/** What a row has to know of the others to be judged as one of the contact whom its match names. */
export function asksOf(
  run: Run,
  tab: OpenTab,
  record: SourceRecord,
  match: Match,
  sayings: readonly Said[],
  known: Known,
): readonly Asked[] {
  const { snapshots } = run.events;
  return distinct([
    ...sayings.flatMap(({ space, key }) => (ASKED_BY[space] ?? [space]).map((of) => [of, key] as const)),
    ...inExport(snapshots, tab.plan, hasSnapshots(snapshots, record) ? snapshotId(record) : ''),
    ...askedOfMatch(match),
    ...(match.contact ? askedOfContact(run, record, match, match.contact, known) : []),
    ...askedOfChange(run, tab, record, match),
    ...askedOfAppointment(record),
  ]);
}

/** What other rows say against whom it names. */
export function askedOfMatch({ comparisons, mappedOwnSide }: Match): Asked[] {
  const reached = [...comparisons, ...mappedOwnSide].filter(({ isContactId }) => !isContactId);
  return reached.flatMap(({ identifier }): Asked[] => [
    ['disowned', identifier.canonical],
    ['ofSeveral', identifier.canonical],
    ['claimed', movedOf(identifier.canonical)],
    ['claimed', leftOf(identifier.canonical)],
    ['name', reachKey(identifier)],
    ['twoNames', reachKey(identifier)],
  ]);
}

function askedOfContact(
  run: Run,
  record: SourceRecord,
  match: Match,
  contact: Contact,
  { noOf }: Known,
): Asked[] {
  const no = String(noOf(contact));
  return [
    ['optedOut', no],
    ['disagreeing', no],
    ...(record.plan.adapter.recordKind === 'contact-change' && run.sides.tabs.size > 0
      ? [['side', no] as const]
      : []),
    ...keysBeside(record, contact.key).map((key) => ['tool', String(key)] as const),
    ...targetsOf(contact),
    ...[...match.identifiers, ...identifiersOf(contact)].flatMap(holdersIn([record.plan.target])),
  ];
}

/** The contact under each of its ids. */
export function targetsOf(contact: Contact): Asked[] {
  return identifiersOf(contact).flatMap(({ kind, canonical }): Asked[] =>
    kind === 'email' || kind === 'phone' || canonical === ''
      ? []
      : [['targetContact', joined(kind.slice(0, -'_contact_id'.length), canonical)]],
  );
}

/** Who else holds an e-mail or phone there. */
export function holdersIn(systems: readonly string[]): (identifier: Identifier) => Asked[] {
  return (identifier) =>
    identifier.state === 'usable' && (identifier.kind === 'email' || identifier.kind === 'phone')
      ? systems.map((system) => ['targetHolder', joined(system, hashOf(identifier))] as const)
      : [];
}

export function identifiersOf({ rows }: Contact): readonly Identifier[] {
  return rows.flatMap(({ identifiers }) => identifiers);
}

/** The phone that a change would write is claimed by others, whether it claims it itself or not. */
function askedOfChange(
  { setUp, index }: Run,
  { read }: OpenTab,
  record: SourceRecord,
  { contact }: Match,
): Asked[] {
  if (record.plan.adapter.recordKind !== 'contact-change') return [];
  const { reading } = readChange(record, contact, index, setUp.fieldRuleFor, read, setUp);
  return reading?.state === 'usable' ? [['claimed', reading.canonical]] : [];
}

/** It may be in dispute on another row whose appointment it is. */
function askedOfAppointment(record: SourceRecord): Asked[] {
  const disputed = disputedOf(appointmentOf(record));
  return disputed === '' ? [] : [['claimed', disputed]];
}

export function distinct(asks: readonly Asked[]): readonly Asked[] {
  return [...new Map(asks.map((asked) => [joined(...asked), asked])).values()];
}
