import type { SourceAdapter } from './adapter.ts';

/**
 * Close meetings under the names that Close's API gives them: Close has no appointments export. `attendees` holds both
 * sides, so our own people belong on the list of own identifiers.
 */
export const closeMeetings = {
  id: 'close-meetings',
  title: 'Close meetings (API names)',
  system: 'close',
  recordKind: 'appointment',
  target: 'ghl',
  action: 'write appointment',
  recognizedBy: {
    all: ['lead_id', 'starts_at'],
    anyOf: [
      ['contact_id', 'close_contact_id', 'attendees'],
      ['ends_at', 'attendees', '_type', 'provider_calendar_event_id'],
    ],
  },
  identifiers: {
    close_contact_id: ['contact_id', 'close_contact_id'],
    email: ['email', 'contact_email', 'attendee_email', 'attendees', 'attendees.{n}.email'],
    phone: ['phone', 'contact_phone'],
  },
  fields: {
    event_id: ['id', 'activity_id', 'meeting_id'],
    starts_at: ['starts_at'],
    ends_at: ['ends_at'],
    status: ['status'],
    title: ['title'],
    summary: ['note'],
    created_at: ['date_created'],
    updated_at: ['date_updated'],
  },
  sureness: 'unverified',
  unverified:
    'Most field names, how a sheet holds the attendees, and the shape of acti_ ids; the status words are documented.',
} as const satisfies SourceAdapter;
