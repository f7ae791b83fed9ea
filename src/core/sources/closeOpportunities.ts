import type { SourceAdapter } from './adapter.ts';

/** Close's own opportunities export names a lead and no contact: a person has to add a column that does. */
export const closeOpportunities = {
  id: 'close-opportunities',
  title: 'Close opportunities',
  system: 'close',
  recordKind: 'opportunity',
  target: 'ghl',
  action: 'update opportunity {title}',
  recognizedBy: { all: ['lead_id', 'status_label', 'confidence', 'date_won'] },
  identifiers: {
    close_contact_id: ['contact_id', 'close_contact_id'],
    email: ['email', 'contact_email', 'primary_contact_primary_email'],
    phone: ['phone', 'contact_phone', 'primary_contact_primary_phone'],
  },
  fields: {
    event_id: ['id', 'opportunity_id'],
    title: ['lead_name'],
    status: ['status_label'],
    summary: ['note'],
    external_key: ['external_key'],
    created_at: ['date_created'],
    updated_at: ['date_updated'],
  },
  sureness: 'third-party',
  unverified: 'The order of the columns, those beyond the eleven known ones, and the shape of oppo_ ids.',
} as const satisfies SourceAdapter;
