import type { SourceAdapter } from './adapter.ts';

/** Apollo's contacts. The firm's phones name nobody. */
export const apolloContacts = {
  id: 'apollo-contacts',
  title: 'Apollo contacts',
  system: 'apollo',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [
    { all: ['Apollo Contact Id'] },
    {
      all: ['Email', 'Email Status'],
      anyOf: [
        ['Work Direct Phone', 'Corporate Phone'],
        ['Person Linkedin Url', 'Apollo Account Id', 'Email Confidence', 'Primary Email Source'],
      ],
    },
  ],
  identifiers: {
    apollo_contact_id: ['Apollo Contact Id'],
    email: ['Email', 'Secondary Email', 'Tertiary Email'],
    phone: ['Work Direct Phone', 'Home Phone', 'Mobile Phone', 'Other Phone'],
  },
  fields: {
    event_id: ['Apollo Contact Id'],
    company: ['Company', 'Company Name'],
    status: ['Stage'],
    updated_at: ['Updated At'],
  },
  sureness: 'third-party',
  unverified: 'The order of the columns and the columns that an account adds.',
} as const satisfies SourceAdapter;
