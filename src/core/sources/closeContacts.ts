import type { SourceAdapter } from './adapter.ts';

/** One Close contact a row: the contacts export, or contacts as the API names their fields. */
export const closeContacts = {
  id: 'close-contacts',
  title: 'Close contacts',
  system: 'close',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['lead_id'],
    anyOf: [
      ['id', 'contact_id'],
      [
        'primary_email',
        'primary_phone',
        'other_emails',
        'other_phones',
        'emails',
        'phones',
        'emails.{n}.email',
      ],
      ['lead_name', 'display_name', 'organization_id', 'urls', 'primary_email_type'],
    ],
    none: ['starts_at', 'confidence', 'date_won'],
    values: { id: 'closeContactId', contact_id: 'closeContactId' },
  },
  identifiers: {
    close_contact_id: ['id', 'contact_id'],
    email: ['primary_email', 'other_emails', 'emails', 'emails.{n}.email'],
    phone: ['primary_phone', 'other_phones', 'phones', 'phones.{n}.phone'],
  },
  fields: {
    event_id: ['id', 'contact_id'],
    name: ['name', 'display_name'],
    company: ['lead_name'],
    created_at: ['date_created'],
    updated_at: ['date_updated'],
  },
  sureness: 'unverified',
  unverified:
    'The whole header of the contacts export: it is inferred, and only the shape of the ids is measured.',
} as const satisfies SourceAdapter;
