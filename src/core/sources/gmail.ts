import type { SourceAdapter } from './adapter.ts';

/** Gmail, as scripts and add-ons write it: one e-mail a row. Our own mailboxes tell which side is the contact. */
export const gmail = {
  id: 'gmail',
  title: 'Gmail messages',
  system: 'gmail',
  recordKind: 'activity',
  target: 'ghl',
  action: 'log e-mail',
  recognizedBy: {
    all: ['From', 'To', 'Subject'],
    anyOf: [['Thread ID', 'plainBody', 'X-GM-THRID', 'X-Gmail-Labels']],
    values: { From: 'addressList' },
  },
  identifiers: {},
  parties: { kind: 'email', from: ['From'], to: ['To'], copied: ['Cc', 'Bcc', 'Reply-To', 'Sender'] },
  fields: {
    event_id: ['Message ID', 'id'],
    title: ['Subject'],
    summary: ['Snippet', 'plainBody', 'Body'],
    occurred_at: ['Date'],
  },
  sureness: 'verified',
  unverified:
    'The headings of a converted Takeout mailbox (X-GM-THRID, X-Gmail-Labels). Gmail itself exports no CSV.',
} as const satisfies SourceAdapter;
