import type { SourceAdapter } from './adapter.ts';
import { EMAIL_QUESTIONS, PHONE_QUESTIONS } from './questions.ts';

/** Google Forms' responses: one submission a row, its questions as headings. */
export const googleForms = {
  id: 'google-forms',
  title: 'Google Forms responses',
  system: 'google-forms',
  recordKind: 'form-submission',
  target: 'ghl',
  action: 'log form submission',
  recognizedBy: {
    all: ['Timestamp'],
    anyOf: [['Email Address', 'Username', ...EMAIL_QUESTIONS]],
    none: ['Direction', 'Thread ID', 'Submission Date', 'Network ID'],
    values: { Timestamp: 'date' },
  },
  identifiers: {
    email: [
      'Email Address',
      'Email Address{n}',
      'Email Address {n}',
      'Username',
      'Email',
      'E-mail',
      ...EMAIL_QUESTIONS,
    ],
    phone: ['Phone number', 'Phone', ...PHONE_QUESTIONS],
  },
  fields: { occurred_at: ['Timestamp'] },
  questionsRepeat: true,
  sureness: 'verified',
  unverified:
    'Questions are free text: one that asks for an e-mail or a phone in other words is not read as such.',
} as const satisfies SourceAdapter;
