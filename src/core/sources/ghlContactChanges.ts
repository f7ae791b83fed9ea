import type { SourceAdapter } from './adapter.ts';

/** The runbook's own file, as it and a related runbook write it: one change of one field of a GHL contact a row. */
export const ghlContactChanges = {
  id: 'ghl-contact-changes',
  title: 'GHL contact changes (runbook)',
  system: 'ghl',
  recordKind: 'contact-change',
  target: 'close',
  action: 'update {field}',
  recognizedBy: {
    all: ['ghl_contact_id', 'new_value'],
    anyOf: [
      ['change_id', 'event_id'],
      ['field', 'field_name'],
    ],
  },
  identifiers: {
    ghl_contact_id: ['ghl_contact_id'],
    email: ['email'],
    close_contact_id: ['close_contact_id'],
  },
  fields: {
    event_id: ['change_id', 'event_id'],
    field: ['field', 'field_name'],
    new_value: ['new_value'],
    updated_at: ['updated_at'],
    correlation_id: ['correlation_id'],
  },
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
