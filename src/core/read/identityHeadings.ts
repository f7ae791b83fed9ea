import type { IdentifierKind, RecordKind, System } from '../model.ts';
import { systemNamed } from '../sources/systems.ts';

/** What may stand before it where it is still the contact's own: never `owner`, `assigned`, `user`, `agent` or `billing`. */
const WHICH =
  '(?:(?:work|home|office|business|personal|private|main|other|primary|secondary|second|additional|alternate|alternative|alt|contact|customer|client|lead|mobile|cell) )*';
const EMAIL = new RegExp(`^${WHICH}e ?mails?(?: address(?:es)?)?(?: ?\\d+)?$`);
const PHONE = new RegExp(
  `^${WHICH}(?:phones?|telephones?|tel|mobiles?|cell|cell ?phones?)(?: numbers?)?(?: ?\\d+)?$`,
);
const CONTACT_ID = /^(.+) contact id$/;
const CRM_ID = /^(close|ghl|gohighlevel|copper|hubspot|salesforce|pipedrive) id$/;

/** Whether a heading (normalized) names an e-mail or a phone of the contact itself; undefined for any other column. */
export function reachNamed(name: string): 'email' | 'phone' | undefined {
  if (EMAIL.test(name)) return 'email';
  return PHONE.test(name) ? 'phone' : undefined;
}

/**
 * The identifier of the contact that a column of an export holds, by its heading (normalized), where no declaration says
 * so. In an export of events `close id` of Close itself may be the event's.
 */
export function undeclaredIdentity(
  name: string,
  system: System,
  recordKind: RecordKind,
): IdentifierKind | undefined {
  const reach = reachNamed(name);
  if (reach) return reach;
  const contactOf = systemNamed(CONTACT_ID.exec(name)?.[1] ?? '');
  if (contactOf) return `${contactOf}_contact_id`;
  const crm = systemNamed(CRM_ID.exec(name)?.[1] ?? '');
  return crm && (crm !== system || recordKind === 'contact') ? `${crm}_contact_id` : undefined;
}
