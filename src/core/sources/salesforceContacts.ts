import type { SourceAdapter } from './adapter.ts';

/** A Salesforce report on contacts, with the lines that Salesforce puts below the data. */
export const salesforceContacts = {
  id: 'salesforce-contacts',
  title: 'Salesforce contacts report',
  system: 'salesforce',
  recordKind: 'contact',
  target: 'ghl',
  action: 'update contact',
  recognizedBy: {
    all: ['Contact ID', 'Account Name'],
    anyOf: [['Contact Owner', 'Lead Source', 'Email Opt Out', 'Do Not Call']],
    values: { 'Contact ID': 'salesforceContactId' },
  },
  identifiers: {
    salesforce_contact_id: ['Contact ID'],
    email: ['Email'],
    phone: ['Phone', 'Mobile'],
  },
  fields: {
    event_id: ['Contact ID'],
    company: ['Account Name'],
    created_at: ['Created Date'],
    updated_at: ['Last Modified Date'],
  },
  sureness: 'third-party',
  unverified: 'The full header of a real file; the lines below the data were seen.',
} as const satisfies SourceAdapter;
