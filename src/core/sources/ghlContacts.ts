import type { SourceAdapter } from './adapter.ts';

/** GoHighLevel's contacts export, in any choice of columns that keeps the id: the account decides. */
export const ghlContacts = {
  id: 'ghl-contacts',
  title: 'GHL contacts',
  system: 'ghl',
  recordKind: 'contact',
  target: 'close',
  action: 'link contact',
  recognizedBy: [
    {
      all: ['Contact Id'],
      anyOf: [
        ['Last Activity', 'Created'],
        ['Tags', 'Opportunities'],
      ],
      values: { 'Contact Id': 'ghlId' },
    },
    {
      all: ['Contact Id'],
      anyOf: [['First Name', 'Last Name', 'Name', 'Full Name'], ['Phone', 'Email'], ['Tags']],
      none: ['calendarId', 'appointmentStatus', 'locationId', 'date_created', 'contact_source'],
      values: { 'Contact Id': 'ghlId' },
      byValues: true,
    },
  ],
  identifiers: {
    ghl_contact_id: ['Contact Id'],
    email: ['Email', 'Email {n}', 'Additional Emails', 'Additional Email'],
    phone: ['Phone', 'Phone {n}', 'Additional Phones', 'Additional Phone'],
  },
  fields: {
    event_id: ['Contact Id'],
    name: ['Name', 'Full Name', 'Contact Name'],
    company: ['Business Name', 'Company Name'],
    created_at: ['Created'],
    updated_at: ['Updated'],
  },
  sureness: 'verified',
  unverified:
    'The labels of optional columns: DND, Assigned, Source, Additional Emails, Additional Phones, Updated.',
} as const satisfies SourceAdapter;
