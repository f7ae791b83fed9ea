import type { SourceAdapter } from './adapter.ts';

/** ActiveCampaign's contacts. Their ids are numbers: that and the lists tell them from other exports with a contact id. */
export const activecampaignContacts = {
  id: 'activecampaign-contacts',
  title: 'ActiveCampaign contacts',
  system: 'activecampaign',
  recordKind: 'contact',
  target: 'ghl',
  action: 'link contact',
  recognizedBy: {
    all: ['Contact ID', 'Email', 'Lists'],
    anyOf: [['Tags', 'First Name', 'Last Name']],
    values: { 'Contact ID': 'numericId' },
    byValues: true,
  },
  identifiers: { activecampaign_contact_id: ['Contact ID'], email: ['Email'], phone: ['Phone'] },
  fields: {
    event_id: ['Contact ID'],
    company: ['Account', 'Customer Account', 'Organization'],
    created_at: ['Date Created', 'Created'],
    updated_at: ['Date Updated', 'Updated'],
  },
  sureness: 'third-party',
  unverified: 'The order of the columns, and those beyond e-mail, names, phone, id, tags and lists.',
} as const satisfies SourceAdapter;
