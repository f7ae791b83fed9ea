import type { SourceAdapter } from './adapter.ts';

/** OpenPhone (now Quo): one text message a row. The contact is `from` when incoming and `to` when outgoing. */
export const openphoneMessages = {
  id: 'openphone-messages',
  title: 'OpenPhone messages',
  system: 'openphone',
  recordKind: 'activity',
  target: 'ghl',
  action: 'log text message',
  recognizedBy: {
    all: ['direction', 'from', 'to'],
    anyOf: [['conversationBody', 'conversationId', 'phoneNumberId']],
    none: ['createdAtPT', 'answeredAtPT', 'answeredAt', 'Duration'],
  },
  identifiers: {},
  parties: { kind: 'phone', from: ['from'], to: ['to'], direction: ['direction'] },
  fields: {
    event_id: ['id'],
    summary: ['conversationBody', 'body', 'text'],
    occurred_at: ['createdAt', 'sentAt'],
    status: ['status'],
  },
  sureness: 'third-party',
  unverified:
    'The headings of the 2026 in-app export, the order of columns, and whether sentAt is ISO or epoch milliseconds (both are read).',
} as const satisfies SourceAdapter;
