import type { SourceAdapter } from './adapter.ts';

/** What a GoHighLevel workflow's custom webhook sends: the contact as it stands, in snake case. */
export const ghlWorkflowContacts = {
  id: 'ghl-workflow-contacts',
  title: 'GHL contacts (workflow webhook)',
  system: 'ghl',
  recordKind: 'contact',
  target: 'close',
  action: 'link contact',
  recognizedBy: {
    all: ['contact_id', 'date_created'],
    anyOf: [
      ['contact_source', 'contact_type'],
      ['full_name', 'full_address', 'first_name'],
    ],
    none: ['lead_id'],
    values: { contact_id: 'ghlId' },
  },
  identifiers: { ghl_contact_id: ['contact_id'], email: ['email'], phone: ['phone'] },
  fields: {
    event_id: ['contact_id'],
    name: ['full_name'],
    created_at: ['date_created'],
  },
  sureness: 'third-party',
  unverified: 'The nested names (location, calendar, customData), of which none is read.',
} as const satisfies SourceAdapter;
