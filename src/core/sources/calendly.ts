import type { SourceAdapter } from './adapter.ts';

/**
 * Calendly's export: one invitee of one event a row. Guests and the host (`User Email`) are not the invitee and name
 * nobody. Times are in the host's zone, without an offset.
 */
export const calendly = {
  id: 'calendly',
  title: 'Calendly events',
  system: 'calendly',
  recordKind: 'appointment',
  target: 'ghl',
  action: 'write appointment',
  recognizedBy: {
    all: ['Invitee Email', 'Start Date & Time'],
    anyOf: [['Event UUID', 'Invitee UUID', 'Event Type Name']],
  },
  identifiers: { email: ['Invitee Email'], phone: ['Text Reminder Number'] },
  fields: {
    event_id: ['Invitee UUID', 'Event UUID'],
    name: ['Invitee Name'],
    title: ['Event Type Name'],
    starts_at: ['Start Date & Time'],
    ends_at: ['End Date & Time'],
    created_at: ['Event Created Date & Time'],
    status: ['Canceled'],
  },
  sureness: 'verified',
  unverified: 'That User Email is the host.',
} as const satisfies SourceAdapter;
