import type { SourceAdapter } from './adapter.ts';

/** Copper's companies export. Its Copper ID is the company's; the contact it stands for is its primary one. */
export const copperCompanies = {
  id: 'copper-companies',
  title: 'Copper companies',
  system: 'copper',
  recordKind: 'contact',
  target: 'ghl',
  action: 'update contact of {company}',
  recognizedBy: {
    all: ['Copper ID', 'Email Domain'],
    anyOf: [['Primary Contact ID', 'Primary Contact']],
  },
  identifiers: {
    copper_contact_id: ['Primary Contact ID'],
    email: ['Email', 'Email {n}', 'Work Email'],
    phone: ['Phone Number', 'Phone Number {n}', 'Main Phone'],
  },
  fields: {
    event_id: ['Copper ID'],
    name: ['Primary Contact'],
    company: ['Name'],
    summary: ['Details'],
    external_key: ['External Key'],
    created_at: ['Created At'],
    updated_at: ['Updated At'],
  },
  sureness: 'verified',
  unverified: 'Custom columns of more than one account.',
} as const satisfies SourceAdapter;
