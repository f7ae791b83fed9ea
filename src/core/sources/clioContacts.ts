import type { SourceAdapter } from './adapter.ts';

/** Clio's contacts. Where only `Contact ID` or `Client ID` stands beside name, e-mail and phone, the tab's name has to say Clio. */
export const clioContacts = {
  id: 'clio-contacts',
  title: 'Clio contacts',
  system: 'clio',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [{ all: ['Clio Contact ID'] }, { all: ['Clio ID'] }],
  identifiers: {
    clio_contact_id: ['Clio Contact ID', 'Clio ID', 'Contact ID', 'Client ID'],
    email: ['Primary Email', 'Primary Email Address', 'Email Address', 'Email'],
    phone: ['Primary Phone', 'Primary Phone Number', 'Phone Number', 'Phone'],
  },
  fields: {
    event_id: ['Clio Contact ID', 'Clio ID', 'Contact ID', 'Client ID'],
    name: ['Name', 'Full Name', 'Contact Name', 'Client Name'],
    company: ['Company', 'Company Name'],
    created_at: ['Created At', 'Created'],
    updated_at: ['Updated At', 'Updated'],
  },
  sureness: 'unverified',
  unverified: 'Every heading: they are recalled, and the list that is exported decides them.',
} as const satisfies SourceAdapter;
