import type { SourceAdapter } from './adapter.ts';

/** Outlook's contacts as CSV. The firm's main line, an assistant's and faxes are not the contact's. It has no id. */
export const outlookContacts = {
  id: 'outlook-contacts',
  title: 'Outlook contacts',
  system: 'outlook',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['E-mail Address', 'First Name'],
    anyOf: [
      ['E-mail 2 Address', 'E-mail 3 Address', 'E-mail Display Name', 'E-mail Type', 'Company Main Phone'],
      ['Mobile Phone', 'Home Phone', 'Business Phone', 'Primary Phone'],
    ],
  },
  identifiers: {
    email: ['E-mail Address', 'E-mail {n} Address'],
    phone: [
      'Primary Phone',
      'Mobile Phone',
      'Home Phone',
      'Home Phone {n}',
      'Business Phone',
      'Business Phone {n}',
      'Other Phone',
      'Car Phone',
    ],
  },
  fields: { company: ['Company'], summary: ['Notes'] },
  sureness: 'third-party',
  unverified: 'The full header (92 columns) of a real file, and the labels of Outlook in other languages.',
} as const satisfies SourceAdapter;
