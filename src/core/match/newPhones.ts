import type { Contact } from '../model.ts';
import { ownCopy } from '../normalize/text.ts';
import type { FieldChange } from './changeRules.ts';

/** Phones that changes would write, each with the one contact that would get it; null where several would, or nobody known. */
export type NewPhones = Map<string, Contact | null>;

export function registerNewPhone(
  newPhones: NewPhones,
  { isAllowedPhone, isHeld, reading }: FieldChange,
  contact: Contact | null,
): void {
  if (!isAllowedPhone || isHeld || !reading) return;
  const claimed = newPhones.get(reading.canonical);
  newPhones.set(ownCopy(reading.canonical), claimed === undefined || claimed === contact ? contact : null);
}

/** A phone that two changes would give to two contacts is at most one's. */
export function isClaimedByAnother(
  newPhones: NewPhones,
  { isAllowedPhone, isHeld, reading }: FieldChange,
  contact: Contact | null,
): boolean {
  if (!isAllowedPhone || isHeld || !reading) return false;
  const claimed = newPhones.get(reading.canonical);
  return claimed !== undefined && claimed !== contact;
}
