import type { SourceAdapter } from './adapter.ts';
import { EMAIL_QUESTIONS, PHONE_QUESTIONS } from './questions.ts';

/** JotForm's submissions: one a row, some headings in quotes of their own (`"E-mail"`). */
export const jotform = {
  id: 'jotform',
  title: 'JotForm submissions',
  system: 'jotform',
  recordKind: 'form-submission',
  target: 'ghl',
  action: 'log form submission',
  recognizedBy: {
    all: ['Submission Date'],
    anyOf: [['Submission ID', 'First Name', 'Name', 'E-mail']],
    none: ['Timestamp', 'Network ID'],
    values: { 'Submission Date': 'date' },
  },
  identifiers: {
    email: ['E-mail', 'Email', 'E-mail Address', 'Email Address', ...EMAIL_QUESTIONS],
    phone: ['Phone Number', 'Phone', ...PHONE_QUESTIONS],
  },
  fields: { event_id: ['Submission ID'], occurred_at: ['Submission Date'] },
  questionsRepeat: true,
  sureness: 'verified',
  unverified:
    'The full header of a real file, Submission ID among it. Dates follow the settings of each form.',
} as const satisfies SourceAdapter;
