import type { SourceAdapter } from './adapter.ts';

/** Acuity's export: one appointment a row. `Date Scheduled` is the day on which it was booked. */
export const acuity = {
  id: 'acuity',
  title: 'Acuity appointments',
  system: 'acuity',
  recordKind: 'appointment',
  target: 'ghl',
  action: 'write appointment',
  recognizedBy: {
    all: ['Start Time', 'Calendar', 'Type'],
    anyOf: [['Date Scheduled', 'Appointment Price', 'Timezone']],
    none: ['Service', 'Subject'],
    values: { 'Start Time': 'date' },
  },
  identifiers: { email: ['Email'], phone: ['Phone'] },
  fields: {
    event_id: ['Appointment ID'],
    title: ['Type'],
    starts_at: ['Start Time'],
    ends_at: ['End Time'],
    created_at: ['Date Scheduled'],
    updated_at: ['Date Rescheduled'],
    status: ['Label'],
  },
  sureness: 'verified',
  unverified:
    'The full header: Appointment ID, Date Rescheduled, Label, Notes, Paid? and the intake questions were not seen.',
} as const satisfies SourceAdapter;
