import type { SourceAdapter } from './adapter.ts';

/** Copper's tasks export names nobody: a person has to add an e-mail or phone column. */
export const copperTasks = {
  id: 'copper-tasks',
  title: 'Copper tasks',
  system: 'copper',
  recordKind: 'activity',
  target: 'ghl',
  action: 'log {activity_type}',
  recognizedBy: { all: ['Copper ID', '% Complete', 'Activity Type'] },
  identifiers: {
    copper_contact_id: ['Primary Contact ID', 'Person ID'],
    email: ['Email', 'Contact Email', 'Person Email'],
    phone: ['Phone Number', 'Phone', 'Contact Phone'],
  },
  fields: {
    event_id: ['Copper ID'],
    occurred_at: ['Completed At', 'Due Date'],
    activity_type: ['Activity Type'],
    title: ['Name'],
    summary: ['Details'],
    status: ['Status'],
    created_at: ['Created At'],
    updated_at: ['Updated At'],
  },
  sureness: 'verified',
  unverified: 'Custom columns of more than one account.',
} as const satisfies SourceAdapter;
