import type { SourceAdapter } from './adapter.ts';

/** The runbook's own file: one Close appointment a row, to be written to GHL. */
export const closeAppointments = {
  id: 'close-appointments',
  title: 'Close appointments (runbook)',
  system: 'close',
  recordKind: 'appointment',
  target: 'ghl',
  action: 'write appointment',
  recognizedBy: {
    all: ['appointment_id', 'close_contact_id', 'start_at'],
  },
  identifiers: { close_contact_id: ['close_contact_id'], email: ['email'] },
  fields: {
    event_id: ['appointment_id'],
    starts_at: ['start_at'],
    ends_at: ['end_at', 'ends_at', 'end_time'],
    status: ['status'],
    updated_at: ['updated_at'],
    title: ['title'],
    correlation_id: ['correlation_id'],
  },
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
