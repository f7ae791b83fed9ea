import type { SourceAdapter } from './adapter.ts';

/** The runbook's own file: one e-mail, call or text a row; `channel` says from which system. */
export const activityEvents = {
  id: 'activity-events',
  title: 'Gmail and OpenPhone activity (runbook)',
  system: 'activity',
  recordKind: 'activity',
  target: 'ghl',
  action: '{desired_action}',
  recognizedBy: { all: ['activity_id', 'channel', 'activity_type'] },
  identifiers: { email: ['email'], phone: ['phone'] },
  fields: {
    event_id: ['activity_id'],
    channel: ['channel'],
    activity_type: ['activity_type'],
    summary: ['summary'],
    occurred_at: ['occurred_at'],
    desired_action: ['desired_ghl_action', 'desired_action', 'desired_crm_action'],
    correlation_id: ['correlation_id'],
  },
  systemBy: { field: 'channel', systems: { gmail: 'gmail', openphone: 'openphone', quo: 'openphone' } },
  sureness: 'verified',
  unverified: '',
} as const satisfies SourceAdapter;
