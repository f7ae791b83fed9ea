import type { ContactIndex } from '../match/contactIndex.ts';
import { holds } from '../match/contactIndex.ts';
import { hasSnapshots, type Snapshots, snapshotId, standingIn } from '../match/events/snapshots.ts';
import { addressAsName, namesBeside, namesOf } from '../match/names/rowNames.ts';
import { areTwoPeople } from '../match/names/twoPeople.ts';
import type { Contact, Identifier, System } from '../model.ts';
import { hashNumber } from '../normalize/hash.ts';
import { normalizeHeading } from '../normalize/heading.ts';
import { cellText, isMissing, ownCopy } from '../normalize/text.ts';
import type { SourceRecord, TabPlan } from '../read/sourceRecord.ts';

/** A contact as a system's own export has it. */
export interface TargetContact {
  readonly id: string;
  readonly plan: TabPlan;
  readonly row: number;
  /** What it is known by among the snapshots of its export; '' where there is only one. */
  readonly snapshotId: string;
  /** Its first e-mail, as a hash; 0 where it has none. */
  readonly firstEmail: number;
  /** The record that it stands under (a lead of Close); ''. */
  readonly parent: string;
}

/** What a system's own exports say, over all its tabs. */
export interface SystemExport {
  readonly byId: Map<string, TargetContact>;
  /** By the hash of an e-mail or phone: the contacts that hold it. */
  readonly holders: Map<number, readonly TargetContact[]>;
  /** By parent: the first few contacts that stand under it. */
  readonly under: Map<string, readonly string[]>;
  /** Some row has an id that cannot be read: it may be anybody's. */
  hasUnreadIds: boolean;
  /** Of these, some that the spreadsheet has damaged. */
  hasDamagedIds: boolean;
}

/**
 * The targets' own exports in this workbook: what they hold is believed before what the map says. Filled in the first pass;
 * asked in the second. A few numbers and two short texts are kept of each contact, and none of its rows.
 */
export interface Targets {
  readonly systems: Map<System, SystemExport>;
  /** Contacts of whom the map and their own export say that they are two people, with what shows it. */
  readonly disagreeing: Map<Contact, readonly (TargetContact & { readonly says: string })[]>;
}

const MOST_UNDER_ONE = 3;

export function noTargets(): Targets {
  return { systems: new Map(), disagreeing: new Map() };
}

/** Notes a row of an export of contacts, where its own id is a contact's. */
export function registerTarget(
  targets: Targets,
  record: SourceRecord,
  identifiers: readonly Identifier[],
  index: ContactIndex,
  snapshots: Snapshots,
): void {
  const { plan, system } = record;
  if (plan.adapter.recordKind !== 'contact' || plan.adapter.rowsAre === 'events') return;
  const own = ownId(record, identifiers);
  if (!own) return;
  const there = targets.systems.get(system) ?? {
    byId: new Map(),
    holders: new Map(),
    under: new Map(),
    hasUnreadIds: false,
    hasDamagedIds: false,
  };
  targets.systems.set(system, there);
  if (own.state !== 'usable') {
    there.hasUnreadIds ||= own.state !== 'missing';
    there.hasDamagedIds ||= own.state === 'damaged';
    return;
  }
  const reach = identifiers.filter(({ kind, state }) => state === 'usable' && isReach(kind));
  const firstEmail = reach.find(({ kind }) => kind === 'email');
  const contact: TargetContact = {
    id: ownCopy(own.canonical),
    plan,
    row: record.row,
    snapshotId: hasSnapshots(snapshots, record) ? snapshotId(record) : '',
    firstEmail: firstEmail ? hashOf(firstEmail) : 0,
    parent: ownCopy(parentOf(record)),
  };
  if (!there.byId.has(contact.id)) there.byId.set(contact.id, contact);
  for (const identifier of reach) {
    const same = there.holders.get(hashOf(identifier)) ?? [];
    if (!same.some(({ id }: TargetContact) => id === contact.id))
      there.holders.set(hashOf(identifier), [...same, contact]);
  }
  if (contact.parent !== '') {
    const under = there.under.get(contact.parent) ?? [];
    if (under.length < MOST_UNDER_ONE && !under.includes(contact.id))
      there.under.set(contact.parent, [...under, contact.id]);
  }
  const [mapped, second] = index.holders.get(own.kind)?.get(own.canonical) ?? [];
  const says = mapped && !second ? disagreement(record, identifiers, reach, mapped) : '';
  if (mapped && says)
    targets.disagreeing.set(mapped, [...(targets.disagreeing.get(mapped) ?? []), { ...contact, says }]);
}

/** The contacts that hold an identifier by the system's export as it is now. */
export function holdersInTarget(
  { systems }: Targets,
  system: System,
  identifier: Pick<Identifier, 'kind' | 'canonical'>,
  snapshots: Snapshots,
): readonly TargetContact[] {
  const found = systems.get(system)?.holders.get(hashOf(identifier)) ?? [];
  return found.filter((contact) => isCurrent(contact, snapshots));
}

/** Whether it stands so in no newer snapshot of its export. */
export function isCurrent({ plan, snapshotId: id }: TargetContact, snapshots: Snapshots): boolean {
  return id === '' || standingIn(snapshots, plan, id) !== 'superseded';
}

/** The system in whose export the contact's own row cannot be told, because the spreadsheet has damaged an id; null. */
export function exportWithLostRow({ systems }: Targets, contact: Contact): System | null {
  for (const [system, { byId, hasDamagedIds }] of systems)
    for (const { identifiers } of contact.rows)
      for (const { kind, state, canonical } of identifiers)
        if (
          kind === `${system}_contact_id` &&
          (state === 'damaged' || (state === 'usable' && hasDamagedIds && !byId.has(canonical)))
        )
          return system;
  return null;
}

/** An e-mail or phone as `firstEmail` and the index have it. */
export function hashOf({ kind, canonical }: Pick<Identifier, 'kind' | 'canonical'>): number {
  return hashNumber(`${kind} ${canonical}`);
}

/** The id by which the export knows its record, where that is a contact's (a company's row may name one, too). */
function ownId({ plan, system }: SourceRecord, identifiers: readonly Identifier[]): Identifier | undefined {
  const column = plan.fields.get('event_id')?.index;
  return identifiers.find(
    (identifier) =>
      identifier.kind === `${system}_contact_id` && (column === undefined || identifier.column === column),
  );
}

/** Contacts of Close stand under a lead. */
function parentOf({ plan, cells }: SourceRecord): string {
  const column = plan.header.findIndex((heading) => normalizeHeading(heading) === 'lead id');
  const text = cellText(cells[column] ?? '');
  return isMissing(text) ? '' : text;
}

/** What says that the map's contact and the export's are two people: another e-mail, and another phone or name. */
function disagreement(
  record: SourceRecord,
  identifiers: readonly Identifier[],
  reach: readonly Identifier[],
  contact: Contact,
): string {
  const email = otherThan(contact, reach, 'email');
  if (!email) return '';
  // A phone that the spreadsheet has damaged may have been another.
  const damaged = [identifiers, ...contact.rows.map((row) => row.identifiers)].some((side) =>
    side.some(({ kind, state }) => kind === 'phone' && state === 'damaged'),
  );
  if (damaged) return `${email.heading}=${email.canonical}, and a phone that the spreadsheet damaged`;
  const phone = otherThan(contact, reach, 'phone');
  const mapped = namesOf(contact);
  const name = namesBeside(email, record, contact).find(
    (other) =>
      mapped.length > 0 && mapped.every((held) => areTwoPeople(other, held, () => addressAsName(email))),
  );
  const other = phone ? `${phone.heading}=${phone.canonical}` : name ? `name=${name.shown}` : '';
  return other && `${email.heading}=${email.canonical} and ${other}`;
}

/** The export's e-mail or phone, where both sides have some and have none in common. */
function otherThan(
  contact: Contact,
  reach: readonly Identifier[],
  wanted: 'email' | 'phone',
): Identifier | undefined {
  const theirs = reach.filter(({ kind }) => kind === wanted);
  const isHeld = contact.rows.some(({ identifiers }) =>
    identifiers.some(({ kind, state }) => kind === wanted && state === 'usable'),
  );
  return isHeld && theirs.every((identifier) => !holds(contact, identifier)) ? theirs[0] : undefined;
}

function isReach(kind: string): boolean {
  return kind === 'email' || kind === 'phone';
}
