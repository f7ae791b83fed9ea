import type { SourceAdapter } from './adapter.ts';

/** GoHighLevel contacts as the API and the ContactCreate and ContactUpdate webhooks name their fields. */
export const ghlWebhookContacts = {
  id: 'ghl-webhook-contacts',
  title: 'GHL contacts (API and webhook names)',
  system: 'ghl',
  recordKind: 'contact',
  target: 'close',
  action: 'update contact',
  recognizedBy: {
    all: ['locationId', 'dateAdded'],
    anyOf: [
      ['firstName', 'firstNameLowerCase', 'contactName'],
      ['dnd', 'dndSettings', 'assignedTo', 'customFields', 'companyName', 'attributionSource'],
    ],
    none: ['calendarId', 'appointmentStatus', 'appoinmentStatus'],
  },
  identifiers: {
    ghl_contact_id: ['id', 'contactId'],
    email: ['email', 'additionalEmails'],
    phone: ['phone', 'additionalPhones'],
  },
  fields: {
    event_id: ['id', 'contactId'],
    activity_type: ['type'],
    name: ['contactName', 'name'],
    company: ['companyName', 'businessName'],
    created_at: ['dateAdded'],
    updated_at: ['dateUpdated'],
  },
  sureness: 'third-party',
  unverified: 'How a sheet holds lists such as additionalEmails; the names are those of the documented API.',
} as const satisfies SourceAdapter;
