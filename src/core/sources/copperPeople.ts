import type { SourceAdapter } from './adapter.ts';

/** Copper's people export. Here the Copper ID is a contact's. */
export const copperPeople = {
  id: 'copper-people',
  title: 'Copper people',
  system: 'copper',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['Copper ID', 'Company Id', 'Email Type'],
    none: ['Email Domain', 'Converted Contact Id', 'Primary Person Contact', '% Complete'],
  },
  identifiers: {
    copper_contact_id: ['Copper ID'],
    email: ['Email', 'Email {n}', 'Work Email'],
    phone: ['Phone Number', 'Phone Number {n}', 'Main Phone'],
  },
  fields: {
    event_id: ['Copper ID'],
    name: ['Person Name'],
    company: ['Company'],
    external_key: ['External Key'],
    created_at: ['Created At'],
    updated_at: ['Updated At'],
  },
  sureness: 'verified',
  unverified: 'Custom columns of more than one account.',
} as const satisfies SourceAdapter;
