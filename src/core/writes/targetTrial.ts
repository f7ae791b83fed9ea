import { type ContactIndex, holdersOf } from '../match/contactIndex.ts';
import { mapRowsOf } from '../match/contacts.ts';
import type { Snapshots } from '../match/events/snapshots.ts';
import { idIn } from '../match/idIn.ts';
import type { Contact, Identifier, System } from '../model.ts';
import { type FactValue, factOf, isSaid, type TargetFacts } from '../policy/targetFacts.ts';
import type { TabPlan } from '../read/sourceRecord.ts';
import { systemTitle } from '../systems/systems.ts';
import { exportWithLostRow, hashOf, holdersInTarget, isCurrent, type Targets } from './targets.ts';

/** What is known of the targets of a run. */
export interface KnownTargets {
  readonly index: ContactIndex;
  readonly targets: Targets;
  readonly facts: TargetFacts;
  readonly snapshots: Snapshots;
}

/** A write to one contact of a system, which the sync has to find there. */
export interface Trial {
  readonly known: KnownTargets;
  readonly contact: Contact;
  readonly target: System;
  /** The contact's id there. */
  readonly ownId: string;
  readonly findsBy: FactValue<'finds_contact_by'>;
  /** What the row bears that writes it. */
  readonly identifiers: readonly Identifier[];
  /** That row. */
  readonly place: { readonly plan: TabPlan; readonly row: number } | null;
}

type Key = 'email' | 'phone';

/** null where the contact has no id in the target: a rule of its own says so. */
export function trialOf(
  known: KnownTargets,
  contact: Contact,
  target: System,
  identifiers: readonly Identifier[],
  place: Trial['place'],
): Trial | null {
  const ownId = idIn(contact, target);
  const findsBy = factOf(known.facts, target, 'finds_contact_by') ?? 'id';
  return ownId === '' ? null : { known, contact, target, ownId, findsBy, identifiers, place };
}

/** The contact and its own export say that they are two people, or may: what the spreadsheet damaged cannot be told. */
export function mapDisagreesWithExport({
  contact,
  place,
  known: { targets, snapshots },
}: Trial): string | null {
  const found = (targets.disagreeing.get(contact) ?? []).find((one) => isCurrent(one, snapshots));
  const lost = found ? null : exportWithLostRow(targets, contact);
  if (lost)
    return `the spreadsheet damaged ids of ${systemTitle(lost)}, so which row of its export is this contact's cannot be told`;
  // The export's own row shows it by itself.
  if (!found || (found.plan === place?.plan && found.row === place.row)) return null;
  return `${found.plan.tab} row ${found.row} has ${found.id} with ${found.says}, and ${mapRowsOf(contact)} with ${reachOf(contact)}`;
}

/** The target's export holds all its contacts, and not this one. */
export function targetContactGone(trial: Trial): string | null {
  if (!isExportComplete(trial)) return null;
  const { target, ownId, known } = trial;
  return known.targets.systems.get(target)?.byId.has(ownId)
    ? null
    : `${ownId} (${mapRowsOf(trial.contact)}) is not in the export of ${systemTitle(target)}, which holds all`;
}

/** The way in which the sync finds a contact finds another one, or may. */
export function targetFindsAnother(trial: Trial): string | null {
  if (trial.findsBy === 'id') return null;
  const { target, ownId } = trial;
  search: for (const key of keysOf(trial))
    for (const identifier of soughtBy(trial, key)) {
      const found = idsHolding(trial, identifier);
      const other = [...found].find(([id]) => id !== ownId);
      if (other)
        return `${identifier.kind}=${identifier.canonical} finds ${other[0]} (${other[1]}), and not ${ownId} (${mapRowsOf(trial.contact)})`;
      // A sync may know no more than the row says: what only the map has does not end the search.
      if (found.size > 0 && isOrderCertain(trial) && trial.identifiers.includes(identifier)) break search;
    }
  return factOf(trial.known.facts, target, 'allows_duplicates') === 'yes' && !isExportComplete(trial)
    ? `${systemTitle(target)} may have several contacts with one e-mail or phone, and it is found by ${trial.findsBy}`
    : null;
}

/** The target's export holds all its contacts, and what the sync goes by finds none of them. */
export function targetFindsNobody(trial: Trial): string | null {
  if (trial.findsBy === 'id' || !isExportComplete(trial)) return null;
  // Who is gone, or another, is not looked for.
  if (targetContactGone(trial) !== null || mapDisagreesWithExport(trial) !== null) return null;
  const keys = keysOf(trial);
  const onRow = keys.flatMap((key) => onRowOf(trial, key));
  const sought = onRow.length > 0 ? onRow : keys.flatMap((key) => soughtBy(trial, key));
  if (
    sought.some(
      (identifier) =>
        holdersInTarget(trial.known.targets, trial.target, identifier, trial.known.snapshots).length > 0,
    )
  )
    return null;
  return `${sought.map(({ kind, canonical }) => `${kind}=${canonical}`).join(', ') || `no ${trial.findsBy}`} finds nobody there`;
}

/** A second e-mail by which the sync would find the contact; null where it finds it by the first, or otherwise. */
export function foundBySecondEmail(trial: Trial): string | null {
  if (trial.findsBy !== 'email' && trial.findsBy !== 'upsert') return null;
  const { known, contact, target, ownId } = trial;
  if (mapDisagreesWithExport(trial) !== null) return null;
  const there = known.targets.systems.get(target)?.byId.get(ownId);
  const inMap = firstOf(contact, 'email');
  const first = there && there.firstEmail !== 0 ? there.firstEmail : inMap ? hashOf(inMap) : 0;
  const second = soughtBy(trial, 'email').find((identifier) => first !== 0 && hashOf(identifier) !== first);
  const firstEmail = emailsOf(contact).find((email) => hashOf(email) === first);
  return second
    ? `${second.heading}=${second.canonical} is not the first e-mail of ${ownId}${firstEmail ? `, which is ${firstEmail.canonical}` : ''} (${mapRowsOf(contact)})`
    : null;
}

function emailsOf({ rows }: Contact): readonly Identifier[] {
  return rows.flatMap(({ identifiers }) =>
    identifiers.filter(({ kind, state }) => kind === 'email' && state === 'usable'),
  );
}

/** The e-mails and phones that the map has, each once, for people. */
function reachOf({ rows }: Contact): string {
  const texts = rows.flatMap(({ identifiers }) =>
    identifiers
      .filter(({ kind, state }) => (kind === 'email' || kind === 'phone') && state === 'usable')
      .map(({ kind, canonical }) => `${kind}=${canonical}`),
  );
  return [...new Set(texts)].join(', ');
}

/** In which order the sync looks. */
function keysOf({ known, target, findsBy }: Trial): readonly Key[] {
  if (findsBy === 'email' || findsBy === 'phone') return [findsBy];
  const order = factOf(known.facts, target, 'match_order') ?? 'email then phone';
  return order.split(' then ') as Key[];
}

/** Whether the first key that finds somebody decides: in an order that only the defaults have, the next may come first. */
function isOrderCertain({ known, target, findsBy }: Trial): boolean {
  return findsBy !== 'upsert' || isSaid(known.facts, target, 'match_order');
}

/** What the sync would look for: what the row has of the kind, else the contact's first. */
function soughtBy(trial: Trial, kind: Key): readonly Identifier[] {
  const onRow = onRowOf(trial, kind);
  const first = firstOf(trial.contact, kind);
  return onRow.length > 0 ? onRow : first ? [first] : [];
}

function onRowOf({ identifiers }: Trial, kind: Key): readonly Identifier[] {
  return identifiers.filter((identifier) => identifier.kind === kind && identifier.state === 'usable');
}

function firstOf({ rows }: Contact, kind: Key): Identifier | undefined {
  for (const { identifiers } of rows)
    for (const identifier of identifiers)
      if (identifier.kind === kind && identifier.state === 'usable') return identifier;
  return undefined;
}

/** The ids in the target of who holds it, by the target's own export and by the map, with where that stands. */
function idsHolding({ known, target }: Trial, identifier: Identifier): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, plan, row: at } of holdersInTarget(known.targets, target, identifier, known.snapshots))
    found.set(id, `${plan.tab} row ${at}`);
  for (const holder of holdersOf(known.index, identifier)) {
    const id = idIn(holder, target);
    if (id !== '' && !found.has(id)) found.set(id, `map row ${holder.rows[0]?.row}`);
  }
  return found;
}

function isExportComplete({ known, target }: Trial): boolean {
  const there = known.targets.systems.get(target);
  return (
    there !== undefined && !there.hasUnreadIds && factOf(known.facts, target, 'export_is_complete') === 'yes'
  );
}
