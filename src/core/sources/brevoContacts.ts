import type { SourceAdapter } from './adapter.ts';

/** Brevo's contacts. SMS is the contact's number, not a message. */
export const brevoContacts = {
  id: 'brevo-contacts',
  title: 'Brevo contacts',
  system: 'brevo',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['EMAIL'],
    anyOf: [
      ['ADDED_TIME', 'MODIFIED_TIME'],
      ['SMS', 'EXT_ID', 'CONTACT ID'],
    ],
  },
  identifiers: {
    brevo_contact_id: ['CONTACT ID'],
    email: ['EMAIL'],
    phone: ['SMS', 'WHATSAPP', 'LANDLINE_NUMBER'],
  },
  fields: {
    event_id: ['CONTACT ID'],
    external_key: ['EXT_ID'],
    created_at: ['ADDED_TIME'],
    updated_at: ['MODIFIED_TIME'],
  },
  sureness: 'third-party',
  unverified:
    'The attributes that an account adds, and in which column Brevo says that somebody is blocklisted.',
} as const satisfies SourceAdapter;
