import type { SourceAdapter } from './adapter.ts';

/** Google Calendar's CSV: one event a row. It names nobody unless a person has added a column that does. */
export const googleCalendar = {
  id: 'google-calendar',
  title: 'Google Calendar events',
  system: 'google-calendar',
  recordKind: 'appointment',
  target: 'ghl',
  action: 'write appointment',
  recognizedBy: { all: ['Subject', 'Start Date', 'All Day Event'] },
  identifiers: {
    email: [
      'Attendee Email',
      'Attendee Emails',
      'Attendees',
      'Guest Email',
      'Guest Emails',
      'Guests',
      'Email',
    ],
    phone: ['Attendee Phone', 'Guest Phone', 'Phone'],
  },
  fields: {
    title: ['Subject'],
    summary: ['Description'],
    starts_at: ['Start Date'],
    ends_at: ['End Date'],
  },
  timeOfDay: { starts_at: ['Start Time'], ends_at: ['End Time'] },
  sureness: 'verified',
  unverified:
    'Calendar itself exports .ics: this is the CSV that it imports, without attendees. The attendee columns are those that people add.',
} as const satisfies SourceAdapter;
