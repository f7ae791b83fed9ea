import type { SourceAdapter } from './adapter.ts';

/** The runbook's own file: one change of one field of a GHL contact a row, to be written to Close. */
export const ghlContactChanges = {
  id: 'ghl-contact-changes',
  title: 'GHL contact changes (runbook)',
  system: 'ghl',
  recordKind: 'contact-change',
  target: 'close',
  action: 'update {field}',
  recognizedBy: { all: ['change_id', 'ghl_contact_id', 'field', 'new_value'] },
  identifiers: {
    ghl_contact_id: ['ghl_contact_id'],
    email: ['email'],
    close_contact_id: ['close_contact_id'],
  },
  fields: {
    event_id: ['change_id'],
    field: ['field'],
    new_value: ['new_value'],
    updated_at: ['updated_at'],
  },
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
