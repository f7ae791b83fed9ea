import type { SourceAdapter } from './adapter.ts';

/** Google Contacts, in today's layout and the legacy one. It has no id of the contact. */
export const googleContacts = {
  id: 'google-contacts',
  title: 'Google Contacts',
  system: 'google',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [
    {
      all: [],
      anyOf: [
        ['E-mail 1 - Value', 'Phone 1 - Value'],
        ['Labels', 'Group Membership'],
        ['File As', 'Phonetic First Name', 'Yomi Name', 'Photo'],
      ],
    },
    {
      all: ['E-mail 1 - Value'],
      anyOf: [['Phone 1 - Value', 'Given Name', 'Family Name', 'First Name', 'Last Name', 'Name']],
    },
  ],
  identifiers: { email: ['E-mail {n} - Value'], phone: ['Phone {n} - Value'] },
  fields: {
    name: ['Name', 'File As'],
    company: ['Organization Name', 'Organization 1 - Name'],
    summary: ['Notes'],
  },
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
