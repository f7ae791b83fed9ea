import type { SourceAdapter } from './adapter.ts';
import { EMAIL_QUESTIONS, PHONE_QUESTIONS } from './questions.ts';

/** Typeform's responses: one a row, its questions (HTML and all) as headings. Times are UTC, without an offset. */
export const typeform = {
  id: 'typeform',
  title: 'Typeform responses',
  system: 'typeform',
  recordKind: 'form-submission',
  target: 'ghl',
  action: 'log form submission',
  recognizedBy: { all: ['#', 'Submit Date (UTC)'], anyOf: [['Network ID', 'Start Date (UTC)']] },
  identifiers: {
    email: ['Email', 'E-mail', 'Email address', ...EMAIL_QUESTIONS],
    phone: ['Phone number', 'Phone', ...PHONE_QUESTIONS],
  },
  fields: {
    event_id: ['#'],
    occurred_at: ['Submit Date (UTC)'],
    created_at: ['Start Date (UTC)'],
    status: ['Response Type'],
  },
  zones: { 'Submit Date (UTC)': 'UTC', 'Start Date (UTC)': 'UTC' },
  questionsRepeat: true,
  sureness: 'third-party',
  unverified:
    'The Response Type "partial". Questions are free text: one that asks for an e-mail or a phone in other words is not read as such.',
} as const satisfies SourceAdapter;
