import type { Contact } from '../model.ts';
import { isShortened, ownCopy } from '../normalize/text.ts';
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

/** The id of the appointment that an event is about, in its system; '' where the event is the appointment itself, or the digits of the id are gone. */
export function appointmentOf(record: SourceRecord): string {
  const id = record.plan.adapter.recordKind === 'appointment' ? fieldOf(record, 'external_key') : '';
  return id === '' || isShortened(id) ? '' : `${record.system} appointment ${id}`;
}

/** What an appointment is known by of which it is in dispute, on some row, whose it is; '' where there is none. */
export function disputedOf(appointment: string): string {
  return appointment && `disputed ${appointment}`;
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
