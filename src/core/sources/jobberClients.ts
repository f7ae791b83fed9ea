import type { SourceAdapter } from './adapter.ts';

/** Jobber's clients. Where only `Client ID` stands beside name, e-mail and phone, the tab's name has to say Jobber. */
export const jobberClients = {
  id: 'jobber-clients',
  title: 'Jobber clients',
  system: 'jobber',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: [
    { all: ['J-ID'], anyOf: [['Display Name', 'First Name', 'E-mails', 'Email']] },
    { all: ['Jobber Client ID'] },
  ],
  identifiers: {
    jobber_contact_id: ['Jobber Client ID', 'J-ID', 'Client ID'],
    email: ['E-mails', 'Email', 'E-mail', 'Emails', 'Main Email'],
    phone: [
      'Main Phone #s',
      'Mobile Phone #s',
      'Work Phone #s',
      'Home Phone #s',
      'Phone',
      'Main Phone',
      'Mobile Phone',
    ],
  },
  fields: {
    event_id: ['Jobber Client ID', 'J-ID', 'Client ID'],
    name: ['Display Name', 'Client Name', 'Name'],
    company: ['Company Name', 'Company'],
    created_at: ['Created Date', 'Created'],
  },
  sureness: 'unverified',
  unverified: 'Every heading: they are recalled, and differ by account.',
} as const satisfies SourceAdapter;
