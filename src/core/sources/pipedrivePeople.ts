import type { SourceAdapter } from './adapter.ts';

/** Pipedrive's people export. A deals export has the same columns beside its own, and is not this. */
export const pipedrivePeople = {
  id: 'pipedrive-people',
  title: 'Pipedrive people',
  system: 'pipedrive',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['Person - Name'],
    prefix: { text: 'Person - ', atLeast: 3 },
    none: ['Deal - ID', 'Deal - Title', 'Deal - Value', 'Deal - Status', 'Deal - Stage', 'Deal - Owner'],
  },
  identifiers: {
    pipedrive_contact_id: ['Person - ID'],
    email: ['Person - Email', 'Person - Email - Work', 'Person - Email - Home', 'Person - Email - Other'],
    phone: [
      'Person - Phone',
      'Person - Phone - Work',
      'Person - Phone - Home',
      'Person - Phone - Mobile',
      'Person - Phone - Other',
    ],
  },
  fields: {
    event_id: ['Person - ID'],
    name: ['Person - Name'],
    company: ['Person - Organization'],
    created_at: ['Person - Person created'],
    updated_at: ['Person - Update time'],
  },
  sureness: 'third-party',
  unverified: 'The order of the columns, and the words under Marketing status other than Bounced.',
} as const satisfies SourceAdapter;
