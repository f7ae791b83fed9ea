import type { SourceAdapter } from './adapter.ts';

/** A related runbook's own file: what a workflow would write to an opportunity or a person in Copper, one event a row. */
export const copperTriggerEvents = {
  id: 'copper-trigger-events',
  title: 'Copper trigger events (runbook)',
  system: 'workflow',
  recordKind: 'opportunity',
  target: 'copper',
  action: 'update opportunity {title}',
  actionBy: {
    field: 'object_type',
    actions: { person: 'update person', contact: 'update person', company: 'update company' },
  },
  recognizedBy: { all: ['event_id', 'source_workflow', 'person_email', 'payload_status'] },
  identifiers: { email: ['person_email'] },
  fields: {
    event_id: ['event_id'],
    channel: ['source_workflow'],
    external_key: ['external_key'],
    object_type: ['object_type'],
    company: ['company'],
    title: ['opportunity_name'],
    status: ['stage'],
    activity_type: ['event_type'],
    approval: ['payload_status'],
    updated_at: ['updated_at'],
    correlation_id: ['correlation_id'],
  },
  rowsAre: 'events',
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
