import type { SourceAdapter } from './adapter.ts';

/** A Salesforce report on leads. A lead is no contact: its id names nobody in the map. */
export const salesforceLeads = {
  id: 'salesforce-leads',
  title: 'Salesforce leads report',
  system: 'salesforce',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['Lead ID'],
    anyOf: [
      ['Lead Owner', 'Lead Source', 'Lead Status'],
      ['Email Opt Out', 'Do Not Call', 'First Name', 'Last Name'],
    ],
    values: { 'Lead ID': 'salesforceLeadId' },
  },
  identifiers: { email: ['Email'], phone: ['Phone', 'Mobile'] },
  fields: {
    event_id: ['Lead ID'],
    company: ['Company', 'Account Name'],
    status: ['Lead Status'],
    created_at: ['Created Date'],
    updated_at: ['Last Modified Date'],
  },
  sureness: 'third-party',
  unverified: 'Every heading but Lead ID, which stands where a contacts report has Contact ID.',
} as const satisfies SourceAdapter;
