import type { SourceAdapter } from './adapter.ts';

/** GoHighLevel's opportunities export: it has neither the opportunity's id nor the contact's. */
export const ghlOpportunities = {
  id: 'ghl-opportunities',
  title: 'GHL opportunities',
  system: 'ghl',
  recordKind: 'opportunity',
  target: 'close',
  action: 'update opportunity {title}',
  recognizedBy: {
    all: ['Opportunity name', 'pipeline'],
    anyOf: [['Lead Value', 'lost reason ID', 'lost reason name', 'Engagement score']],
  },
  identifiers: { ghl_contact_id: ['Contact ID'], email: ['email'], phone: ['phone'] },
  fields: {
    event_id: ['Opportunity ID'],
    title: ['Opportunity name'],
    name: ['Contact Name'],
    company: ['Company Name', 'Business Name'],
    status: ['status'],
    summary: ['Notes'],
    external_key: ['External Key'],
    created_at: ['Created on'],
    updated_at: ['Updated on'],
  },
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
