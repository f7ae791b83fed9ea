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
  setsAside: {
    labels: ['Labels', 'X-Gmail-Labels', 'Label Ids', 'Label', 'Folder'],
    as: {
      spam: 'spam-mail',
      junk: 'spam-mail',
      trash: 'trash-mail',
      bin: 'trash-mail',
      papierkorb: 'trash-mail',
      corbeille: 'trash-mail',
      papelera: 'trash-mail',
      cestino: 'trash-mail',
      lixeira: 'trash-mail',
      prullenbak: 'trash-mail',
      draft: 'draft-mail',
      drafts: 'draft-mail',
      entwürfe: 'draft-mail',
      brouillons: 'draft-mail',
      borradores: 'draft-mail',
      bozze: 'draft-mail',
      rascunhos: 'draft-mail',
      concepten: 'draft-mail',
    },
  },
  sureness: 'verified',
  unverified:
    'The headings of a converted Takeout mailbox (X-GM-THRID, X-Gmail-Labels). Gmail itself exports no CSV.',
} as const satisfies SourceAdapter;
