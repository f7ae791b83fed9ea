import type { SourceAdapter } from './adapter.ts';

/** Close's own leads export: one lead a row, of whose contacts it names the primary one, without that contact's id. */
export const closeLeads = {
  id: 'close-leads',
  title: 'Close leads',
  system: 'close',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: [],
    anyOf: [
      ['primary_contact_primary_email', 'primary_contact_primary_phone'],
      ['primary_contact_name', 'primary_contact_other_emails', 'primary_contact_other_phones'],
      ['html_url', 'status_label', 'status_id', 'lead_name'],
    ],
  },
  identifiers: {
    email: ['primary_contact_primary_email', 'primary_contact_other_emails'],
    phone: ['primary_contact_primary_phone', 'primary_contact_other_phones'],
  },
  fields: {
    event_id: ['id', 'lead_id'],
    name: ['primary_contact_name'],
    company: ['lead_name', 'display_name'],
    status: ['status_label'],
    created_at: ['date_created'],
    updated_at: ['date_updated'],
  },
  sureness: 'third-party',
  unverified:
    'The order of the columns, and what separates several values under primary_contact_other_emails and primary_contact_other_phones.',
} as const satisfies SourceAdapter;
