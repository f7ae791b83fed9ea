import type { SourceAdapter } from './adapter.ts';

/** Copper's leads export. Its Copper ID is the lead's; a converted lead names the contact that it became. */
export const copperLeads = {
  id: 'copper-leads',
  title: 'Copper leads',
  system: 'copper',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: { all: ['Copper ID', 'Converted Contact Id', 'Last Status At'] },
  identifiers: {
    copper_contact_id: ['Converted Contact Id'],
    email: ['Email', 'Email {n}', 'Work Email'],
    phone: ['Phone Number', 'Phone Number {n}', 'Main Phone'],
  },
  fields: {
    event_id: ['Copper ID'],
    company: ['Account'],
    status: ['Status'],
    external_key: ['External Key'],
    created_at: ['Created At'],
    updated_at: ['Updated At'],
  },
  sureness: 'verified',
  unverified: 'Custom columns of more than one account.',
} as const satisfies SourceAdapter;
