import type { SourceAdapter } from './adapter.ts';

/** OpenPhone (now Quo): one call a row. The contact is the caller when incoming and the number called when outgoing. */
export const openphoneCalls = {
  id: 'openphone-calls',
  title: 'OpenPhone calls',
  system: 'openphone',
  recordKind: 'activity',
  target: 'ghl',
  action: 'log call',
  recognizedBy: {
    all: [],
    anyOf: [
      ['Direction', 'Type'],
      ['From Number', 'From'],
      ['To Number', 'To'],
      ['Duration', 'answeredAt'],
      ['Phone Number ID', 'Call ID', 'conversationId'],
    ],
    none: ['conversationBody', 'createdAtPT', 'answeredAtPT', 'Subject'],
    values: { 'Call ID': 'quoId', 'Phone Number ID': 'quoId' },
  },
  identifiers: {},
  parties: {
    kind: 'phone',
    from: ['From Number', 'From'],
    to: ['To Number', 'To'],
    direction: ['Direction', 'Type'],
  },
  fields: {
    event_id: ['Call ID', 'ID'],
    occurred_at: ['Created At', 'Date', 'Timestamp', 'answeredAt'],
    status: ['Status'],
  },
  sureness: 'unverified',
  unverified:
    'Every heading: they are those that a tolerant importer expects; a calls export of its own was not seen.',
} as const satisfies SourceAdapter;
