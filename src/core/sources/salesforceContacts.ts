import type { SourceAdapter } from './adapter.ts';

/** A Salesforce report on contacts, with the lines that Salesforce puts below the data: without the id, these tell it. */
export const salesforceContacts = {
  id: 'salesforce-contacts',
  title: 'Salesforce contacts report',
  system: 'salesforce',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [
    {
      all: ['Contact ID', 'Account Name'],
      anyOf: [['Contact Owner', 'Lead Source', 'Email Opt Out', 'Do Not Call']],
      values: { 'Contact ID': 'salesforceContactId' },
    },
    {
      all: ['Account Name'],
      anyOf: [
        ['Last Name', 'Name', 'Full Name', 'Contact Name'],
        ['Email', 'Phone', 'Mobile'],
      ],
      none: ['Lead ID', 'Opportunity Name', 'Close Date', 'Stage', 'Case Number'],
      footer: 'salesforceFooter',
    },
  ],
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
