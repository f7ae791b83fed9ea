import type { IdentifierKind, Reading } from '../model.ts';
import { readContactId, readSalesforceId } from './contactId.ts';
import { readEmail } from './email.ts';
import { makePhoneReader } from './phone.ts';

export type ReadIdentifier = (kind: IdentifierKind, raw: string) => Reading;

/** A reader of identifier cells for one default phone region ('' for none). Same cell, same reading. */
export function makeIdentifierReader(region: string): ReadIdentifier {
  const readPhone = makePhoneReader(region);
  return (kind, raw) => {
    if (kind === 'email') return readEmail(raw);
    if (kind === 'phone') return readPhone(raw);
    return kind === 'salesforce_contact_id' ? readSalesforceId(raw) : readContactId(raw);
  };
}
