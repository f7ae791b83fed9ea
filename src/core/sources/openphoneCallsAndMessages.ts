import type { SourceAdapter } from './adapter.ts';

/** OpenPhone (now Quo): calls and texts in one file, 2024 and 2025. Times are Pacific, without an offset. */
export const openphoneCallsAndMessages = {
  id: 'openphone-calls-and-messages',
  title: 'OpenPhone calls and messages',
  system: 'openphone',
  recordKind: 'activity',
  target: 'ghl',
  action: 'log {activity_type}',
  recognizedBy: { all: ['direction', 'from', 'to', 'createdAtPT'] },
  identifiers: {},
  parties: { kind: 'phone', from: ['from'], to: ['to'], direction: ['direction'] },
  fields: {
    event_id: ['id'],
    activity_type: ['type'],
    summary: ['conversationBody', 'body', 'text'],
    occurred_at: ['createdAtPT'],
    status: ['status'],
  },
  zones: { createdAtPT: 'America/Los_Angeles' },
  sureness: 'third-party',
  unverified:
    'The order of columns, columns beyond these, and whether createdAtPT is still in the 2026 export.',
} as const satisfies SourceAdapter;
