import type { SourceAdapter } from './adapter.ts';

/**
 * GoHighLevel appointments as the API and the webhooks name their fields, the API's own misspelling among them. They
 * name the contact by id alone: a person has to add an e-mail or phone column.
 */
export const ghlAppointments = {
  id: 'ghl-appointments',
  title: 'GHL appointments (API and webhook names)',
  system: 'ghl',
  recordKind: 'appointment',
  target: 'close',
  action: 'write appointment',
  recognizedBy: {
    all: [],
    anyOf: [
      ['calendarId', 'appointment.calendarId'],
      [
        'appointmentStatus',
        'appoinmentStatus',
        'appointment.appointmentStatus',
        'appointment.appoinmentStatus',
      ],
      ['assignedUserId', 'appointment.assignedUserId', 'startTime', 'appointment.startTime'],
    ],
  },
  identifiers: {
    ghl_contact_id: ['contactId', 'appointment.contactId'],
    email: ['email', 'contact.email', 'Contact Email'],
    phone: ['phone', 'contact.phone', 'Contact Phone'],
  },
  fields: {
    event_id: ['appointment.id', 'appointmentId', 'id'],
    starts_at: ['startTime', 'appointment.startTime', 'Requested Time'],
    ends_at: ['endTime', 'appointment.endTime'],
    status: [
      'appointmentStatus',
      'appoinmentStatus',
      'appointment.appointmentStatus',
      'appointment.appoinmentStatus',
      'status',
      'Outcome',
    ],
    title: ['title', 'appointment.title', 'Appointment Title'],
    name: ['Contact Name', 'Name'],
    activity_type: ['type'],
    summary: ['notes', 'appointment.notes'],
    created_at: ['dateAdded', 'appointment.dateAdded'],
    updated_at: ['dateUpdated', 'appointment.dateUpdated'],
  },
  sureness: 'third-party',
  unverified:
    'The header of the appointment list export; the names here are those of the documented API and webhooks.',
} as const satisfies SourceAdapter;
