import type { SourceAdapter } from './adapter.ts';

/** HubSpot's contacts export. The owner's e-mail is ours and names nobody. */
export const hubspotContacts = {
  id: 'hubspot-contacts',
  title: 'HubSpot contacts',
  system: 'hubspot',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [
    {
      all: [],
      anyOf: [
        ['Record ID', 'Contact ID'],
        [
          'Contact owner',
          'Lifecycle Stage',
          'Associated Company',
          'Associated Company IDs',
          'Marketing contact status',
        ],
        ['First Name', 'Last Name', 'Email'],
      ],
      none: ['Account Name'],
      values: { 'Record ID': 'numericId', 'Contact ID': 'numericId' },
    },
    {
      all: ['Record ID'],
      anyOf: [
        ['Original Source', 'Create Date'],
        ['First Name', 'Last Name', 'Email'],
      ],
      none: ['Account Name'],
      values: { 'Record ID': 'numericId' },
      byValues: true,
    },
  ],
  identifiers: {
    hubspot_contact_id: ['Record ID', 'Contact ID'],
    email: ['Email', 'Work email', 'Additional email addresses'],
    phone: ['Phone Number', 'Mobile Phone Number'],
  },
  fields: {
    event_id: ['Record ID', 'Contact ID'],
    company: ['Associated Company', 'Company Name'],
    status: ['Lead Status', 'Lifecycle Stage'],
    created_at: ['Create Date'],
    updated_at: ['Last Modified Date'],
  },
  sureness: 'third-party',
  unverified: 'The full header of a real file.',
} as const satisfies SourceAdapter;
