import type { SourceAdapter } from './adapter.ts';

/** Zoho CRM's contacts. HubSpot has a `Record ID` too: Zoho's is longer. */
export const zohoContacts = {
  id: 'zoho-contacts',
  title: 'Zoho CRM contacts',
  system: 'zoho',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [
    {
      all: ['Record Id', 'Last Name'],
      anyOf: [
        ['Created Time', 'Modified Time', 'Contact Owner.id', 'Created By.id', 'Account Name.id'],
        ['Contact Owner', 'Account Name', 'Lead Source', 'Mailing Street', 'Email Opt Out', 'Email'],
      ],
      none: ['Lead Owner', 'Lead Owner.id', 'Lead Status'],
      values: { 'Record Id': 'zohoId' },
    },
    {
      all: ['Record Id', 'Last Name'],
      anyOf: [['Email', 'Phone', 'Mobile']],
      none: ['Lead Owner', 'Lead Owner.id', 'Lead Status'],
      values: { 'Record Id': 'zohoId' },
      byValues: true,
    },
  ],
  identifiers: {
    zoho_contact_id: ['Record Id', 'Contact Id'],
    email: ['Email', 'Secondary Email'],
    phone: ['Phone', 'Mobile', 'Home Phone', 'Other Phone'],
  },
  fields: {
    event_id: ['Record Id', 'Contact Id'],
    name: ['Full Name', 'Contact Name'],
    company: ['Account Name'],
    created_at: ['Created Time'],
    updated_at: ['Modified Time'],
  },
  sureness: 'third-party',
  unverified: 'The order of the columns, and whether ids still begin with zcrm_ in the 2026 export.',
} as const satisfies SourceAdapter;
