import type { Headings } from './adapter.ts';

/** How people word the questions of a form that ask for an e-mail. A form's export has the question as its heading. */
export const EMAIL_QUESTIONS: Headings = [
  'What is your email?',
  'What is your email',
  'What is your e-mail?',
  'What is your email address?',
  'What is your email address',
  "What's your email?",
  "What's your email address?",
  'What’s your email?',
  'What’s your email address?',
  'Your email',
  'Your e-mail',
  'Your email address',
  'Best email',
  'Best email address',
  'Contact email',
  'Work email',
];

/** The same for a phone number. */
export const PHONE_QUESTIONS: Headings = [
  'What is your phone number?',
  'What is your phone number',
  "What's your phone number?",
  'What’s your phone number?',
  'Your phone number',
  'Your phone',
  'Best phone number',
  'Best phone number to reach you',
  'Contact phone',
  'Contact number',
  'Mobile number',
  'Cell phone number',
];
