import type { SourceAdapter } from './adapter.ts';

/** Copper's opportunities export names its person by name alone: a person has to add a column that names the contact. */
export const copperOpportunities = {
  id: 'copper-opportunities',
  title: 'Copper opportunities',
  system: 'copper',
  recordKind: 'opportunity',
  target: 'ghl',
  action: 'update opportunity {title}',
  recognizedBy: { all: ['Copper ID', 'Primary Person Contact', 'Win Probability'] },
  identifiers: {
    copper_contact_id: ['Primary Person Contact ID', 'Primary Contact ID'],
    email: ['Email', 'Contact Email', 'Person Email'],
    phone: ['Phone Number', 'Phone', 'Contact Phone'],
  },
  fields: {
    event_id: ['Copper ID'],
    title: ['Name'],
    name: ['Primary Person Contact'],
    company: ['Company'],
    status: ['Status'],
    summary: ['Details'],
    external_key: ['External Key'],
    created_at: ['Created At'],
    updated_at: ['Updated At'],
  },
  sureness: 'verified',
  unverified: 'Custom columns of more than one account.',
} as const satisfies SourceAdapter;
