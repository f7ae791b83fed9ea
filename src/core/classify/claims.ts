import { type Match, naming, restsOnOne } from '../match/compare.ts';
import type { Contact } from '../model.ts';
import { ownCopy } from '../normalize/text.ts';
import { fieldOf, type SourceRecord } from '../read/sourceRecord.ts';
import type { FieldChange } from '../writes/fieldChange.ts';

/**
 * What only one contact can have and rows would give to some: a new phone, an appointment under its id, an e-mail or phone of another
 * contact. Each with the one contact that would get it; null where several would, or somebody unknown.
 */
export type Claims = Map<string, Contact | null>;

/** The phone that a change would write for the first time; '' for any other change. */
export function newPhoneOf(change: FieldChange | null): string {
  return change?.isAllowedPhone && !change.isHeld ? (change.reading?.canonical ?? '') : '';
}

/** The id of the appointment that an event is about, in its system; '' where the event is the appointment itself. */
export function appointmentOf(record: SourceRecord): string {
  const id = record.plan.adapter.recordKind === 'appointment' ? fieldOf(record, 'external_key') : '';
  return id && `${record.system} appointment ${id}`;
}

/** What an appointment is known by of which it is in dispute, on some row, whose it is; '' where there is none. */
export function disputedOf(appointment: string): string {
  return appointment && `disputed ${appointment}`;
}

/** What an e-mail or phone is known by that may have moved from the contact whom the map gives it to. */
export function movedOf(canonical: string): string {
  return `moved ${canonical}`;
}

/** Notes what an export of contacts has under the id of another contact than the one whom the map gives it to. */
export function claimMoved(claims: Claims, { comparisons }: Match): void {
  const owner = comparisons.find(({ isContactId, holders }) => isContactId && holders.length === 1)
    ?.holders[0];
  if (!owner?.isUsable) return;
  for (const { identifier, holders, isContactId } of comparisons)
    if (!isContactId && holders.length === 1 && holders[0] !== owner)
      claim(claims, movedOf(identifier.canonical), owner);
}

/** Notes what a change would write to its contact although the map gives it to another. */
export function claimMovedBy(claims: Claims, { reading, otherHolders }: FieldChange, contact: Contact): void {
  if (reading && otherHolders.length === 1) claim(claims, movedOf(reading.canonical), contact);
}

/** The only e-mail or phone that names the contact is another's by some row. */
export function hasMoved({ match, claims }: { match: Match; claims: Claims }): string | null {
  const { contact } = match;
  if (!contact || !restsOnOne(match)) return null;
  for (const { identifier, isContactId } of naming(match)) {
    if (!isContactId && isClaimedByAnother(claims, movedOf(identifier.canonical), contact))
      return `another row gives ${identifier.canonical} to another contact`;
  }
  return null;
}

export function claim(claims: Claims, what: string, contact: Contact | null): void {
  if (what === '') return;
  const claimed = claims.get(what);
  if (claimed === undefined) claims.set(ownCopy(what), contact);
  else if (claimed !== contact) claims.set(what, null);
}

export function isClaimedByAnother(claims: Claims, what: string, contact: Contact | null): boolean {
  const claimed = what === '' ? undefined : claims.get(what);
  return claimed !== undefined && claimed !== contact;
}
