import { holdersOf } from '../match/contactIndex.ts';
import type { RowCase } from '../match/rowCase.ts';
import type { Contact, Identifier, System } from '../model.ts';
import { type FactValue, factOf, isSaid } from '../policy/targetFacts.ts';
import { systemTitle } from '../systems/systems.ts';
import { idIn } from './contactIds.ts';
import { changesNothing } from './recordWrites.ts';
import { hashOf, holdersInTarget, isCurrent } from './targets.ts';

/** A row that would be written to one contact of a system, which the sync has to find there. */
export interface Trial {
  readonly row: RowCase;
  readonly contact: Contact;
  readonly target: System;
  /** The contact's id there. */
  readonly ownId: string;
  readonly findsBy: FactValue<'finds_contact_by'>;
}

type Key = 'email' | 'phone';

/** null where nothing is written, or nobody knows to whom: rules of their own say so. */
export function trialOf(row: RowCase): Trial | null {
  const { record, match, change, facts } = row;
  const { contact } = match;
  const { target, adapter } = record.plan;
  if (!contact || adapter.recordKind === 'contact' || change?.isHeld || changesNothing(row)) return null;
  const ownId = idIn(contact, target);
  if (ownId === '') return null;
  return { row, contact, target, ownId, findsBy: factOf(facts, target, 'finds_contact_by') ?? 'id' };
}

/** The contact and its own export say that they are two people. */
export function mapDisagreesWithExport({ targets, snapshots, record, match }: RowCase): string | null {
  const found = match.contact
    ? (targets.disagreeing.get(match.contact) ?? []).find((one) => isCurrent(one, snapshots))
    : undefined;
  // The export's own row shows it by itself.
  if (!found || (found.plan === record.plan && found.row === record.row)) return null;
  return `${found.plan.tab} row ${found.row} has ${found.id} with ${found.says}`;
}

/** The target's export holds all its contacts, and not this one. */
export function targetContactGone(row: RowCase): string | null {
  const trial = trialOf(row);
  if (!trial || !isExportComplete(trial)) return null;
  const { target, ownId } = trial;
  return row.targets.systems.get(target)?.byId.has(ownId)
    ? null
    : `${ownId} is not in the export of ${systemTitle(target)}, which holds all`;
}

/** The way in which the sync finds a contact finds another one, or may. */
export function targetFindsAnother(row: RowCase): string | null {
  const trial = trialOf(row);
  if (!trial || trial.findsBy === 'id') return null;
  const { target, ownId } = trial;
  search: for (const key of keysOf(trial))
    for (const identifier of soughtBy(trial, key)) {
      const found = idsHolding(trial, identifier);
      const other = [...found].find(([id]) => id !== ownId);
      if (other)
        return `${identifier.kind}=${identifier.canonical} finds ${other[0]} (${other[1]}), and not ${ownId}`;
      if (found.size > 0 && isOrderCertain(trial)) break search;
    }
  return factOf(row.facts, target, 'allows_duplicates') === 'yes' && !isExportComplete(trial)
    ? `${systemTitle(target)} may have several contacts with one e-mail or phone, and it is found by ${trial.findsBy}`
    : null;
}

/** The target's export holds all its contacts, and what the sync goes by finds none of them. */
export function targetFindsNobody(row: RowCase): string | null {
  const trial = trialOf(row);
  if (!trial || trial.findsBy === 'id' || !isExportComplete(trial)) return null;
  // Who is gone, or another, is not looked for.
  if (targetContactGone(row) !== null || mapDisagreesWithExport(row) !== null) return null;
  const sought = keysOf(trial).flatMap((key) => soughtBy(trial, key));
  if (
    sought.some(
      (identifier) => holdersInTarget(row.targets, trial.target, identifier, row.snapshots).length > 0,
    )
  )
    return null;
  return `${sought.map(({ kind, canonical }) => `${kind}=${canonical}`).join(', ') || `no ${trial.findsBy}`} finds nobody there`;
}

/** A second e-mail by which the sync would find the contact; null where it finds it by the first, or otherwise. */
export function foundBySecondEmail(trial: Trial): string | null {
  if (trial.findsBy !== 'email' && trial.findsBy !== 'upsert') return null;
  const { row, contact, target, ownId } = trial;
  if (mapDisagreesWithExport(row) !== null) return null;
  const there = row.targets.systems.get(target)?.byId.get(ownId);
  const inMap = firstOf(contact, 'email');
  const first = there && there.firstEmail !== 0 ? there.firstEmail : inMap ? hashOf(inMap) : 0;
  const second = soughtBy(trial, 'email').find((identifier) => first !== 0 && hashOf(identifier) !== first);
  return second ? `${second.heading}=${second.canonical} is not the first e-mail of ${ownId}` : null;
}

/** In which order the sync looks. */
function keysOf({ row, target, findsBy }: Trial): readonly Key[] {
  if (findsBy === 'email' || findsBy === 'phone') return [findsBy];
  const order = factOf(row.facts, target, 'match_order') ?? 'email then phone';
  return order.split(' then ') as Key[];
}

/** Whether the first key that finds somebody decides: in an order that only the defaults have, the next may come first. */
function isOrderCertain({ row, target, findsBy }: Trial): boolean {
  return findsBy !== 'upsert' || isSaid(row.facts, target, 'match_order');
}

/** What the sync would look for: what the row has of the kind, else the contact's first. */
function soughtBy({ row, contact }: Trial, kind: Key): readonly Identifier[] {
  const onRow = row.match.identifiers.filter(
    (identifier) => identifier.kind === kind && identifier.state === 'usable',
  );
  const first = firstOf(contact, kind);
  return onRow.length > 0 ? onRow : first ? [first] : [];
}

function firstOf({ rows }: Contact, kind: Key): Identifier | undefined {
  for (const { identifiers } of rows)
    for (const identifier of identifiers)
      if (identifier.kind === kind && identifier.state === 'usable') return identifier;
  return undefined;
}

/** The ids in the target of who holds it, by the target's own export and by the map, with where that stands. */
function idsHolding({ row, target }: Trial, identifier: Identifier): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, plan, row: at } of holdersInTarget(row.targets, target, identifier, row.snapshots))
    found.set(id, `${plan.tab} row ${at}`);
  for (const holder of holdersOf(row.index, identifier)) {
    const id = idIn(holder, target);
    if (id !== '' && !found.has(id)) found.set(id, `map row ${holder.rows[0]?.row}`);
  }
  return found;
}

function isExportComplete({ row, target }: Trial): boolean {
  const there = row.targets.systems.get(target);
  return (
    there !== undefined && !there.hasUnreadIds && factOf(row.facts, target, 'export_is_complete') === 'yes'
  );
}
