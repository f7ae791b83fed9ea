import type { SourceAdapter } from './adapter.ts';

/** Mailchimp's export of an audience. A file of people who have unsubscribed says so in its name and its columns. */
export const mailchimpContacts = {
  id: 'mailchimp-contacts',
  title: 'Mailchimp contacts',
  system: 'mailchimp',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['Email Address'],
    anyOf: [
      ['MEMBER_RATING', 'LEID', 'EUID'],
      ['OPTIN_TIME', 'CONFIRM_TIME', 'LAST_CHANGED', 'UNSUB_TIME', 'CLEAN_TIME'],
    ],
  },
  identifiers: { email: ['Email Address'], phone: ['Phone Number', 'Phone', 'SMS Phone Number'] },
  fields: {
    event_id: ['EUID', 'LEID'],
    summary: ['NOTES'],
    created_at: ['OPTIN_TIME'],
    updated_at: ['LAST_CHANGED'],
  },
  sureness: 'third-party',
  unverified:
    'Columns that an audience adds (merge fields), and the names of the columns about text messages.',
} as const satisfies SourceAdapter;
