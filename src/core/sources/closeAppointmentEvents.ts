import type { SourceAdapter } from './adapter.ts';

/** A related runbook's own file: one event of a Close appointment a row, which may be the second of its appointment. */
export const closeAppointmentEvents = {
  id: 'close-appointment-events',
  title: 'Close appointment events (runbook)',
  system: 'close',
  recordKind: 'appointment',
  target: 'ghl',
  action: 'write appointment',
  recognizedBy: {
    all: ['event_id', 'close_contact_id', 'appointment_id'],
    anyOf: [['appointment_time', 'appointment_status']],
  },
  identifiers: { close_contact_id: ['close_contact_id'], email: ['email'] },
  fields: {
    event_id: ['event_id'],
    external_key: ['appointment_id'],
    starts_at: ['appointment_time'],
    ends_at: ['appointment_end', 'end_time', 'end_at', 'ends_at'],
    status: ['appointment_status'],
    updated_at: ['updated_at'],
    correlation_id: ['correlation_id'],
  },
  requires: ['external_key', 'status'],
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
