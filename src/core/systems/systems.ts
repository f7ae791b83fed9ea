import type { System } from '../model.ts';

/** What is known of a system by its name alone: nothing else of the program lists them. */
export interface KnownSystem {
  readonly title: string;
  /** Other names that people give it, in words; how they are run together does not matter. */
  readonly aliases: readonly string[];
  /** Its own records are events, mails or answers: `<system> id` is one of those, and `<system> contact id` a contact. */
  readonly keepsNoContacts?: true;
  /** A lead there is a record of its own beside the contacts: a firm, or a person who is not yet one of them. */
  readonly leadIsNoContact?: true;
  /** The name is an English word as well: alone it says nothing. */
  readonly isAlsoAWord?: true;
}

/** The systems that a contact map can name in its id columns. In the mapping form they stand in this order. */
export const SYSTEMS: Readonly<Record<System, KnownSystem>> = {
  close: {
    title: 'Close',
    aliases: ['closeio', 'close com', 'close crm'],
    leadIsNoContact: true,
    isAlsoAWord: true,
  },
  ghl: {
    title: 'GHL',
    aliases: ['go high level', 'go highlevel', 'high level', 'go hl', 'hl', 'ghl crm', 'lead connector'],
  },
  copper: {
    title: 'Copper',
    aliases: ['prosper works', 'copper crm'],
    leadIsNoContact: true,
    isAlsoAWord: true,
  },
  hubspot: { title: 'HubSpot', aliases: ['hub spot', 'hs', 'hubspot crm'] },
  salesforce: {
    title: 'Salesforce',
    aliases: ['sfdc', 'sales force', 'sf', 'salesforce crm'],
    leadIsNoContact: true,
  },
  pipedrive: { title: 'Pipedrive', aliases: ['pipe drive', 'pipedrive crm'], leadIsNoContact: true },
  zoho: { title: 'Zoho CRM', aliases: ['zoho crm'], leadIsNoContact: true },
  keap: { title: 'Keap', aliases: ['infusionsoft', 'infusion soft'] },
  activecampaign: { title: 'ActiveCampaign', aliases: ['active campaign'] },
  mailchimp: { title: 'Mailchimp', aliases: ['mail chimp'] },
  brevo: { title: 'Brevo', aliases: ['sendinblue', 'send in blue'] },
  klaviyo: { title: 'Klaviyo', aliases: [] },
  'constant-contact': { title: 'Constant Contact', aliases: [] },
  apollo: { title: 'Apollo', aliases: ['apollo io'] },
  dynamics: {
    title: 'Dynamics 365',
    aliases: ['dynamics 365', 'd365', 'ms dynamics', 'microsoft dynamics'],
    leadIsNoContact: true,
    isAlsoAWord: true,
  },
  freshsales: { title: 'Freshsales', aliases: ['fresh sales', 'freshworks', 'freshworks crm'] },
  insightly: { title: 'Insightly', aliases: [], leadIsNoContact: true },
  zendesk: { title: 'Zendesk', aliases: ['zendesk sell'], leadIsNoContact: true },
  intercom: { title: 'Intercom', aliases: [], isAlsoAWord: true },
  attio: { title: 'Attio', aliases: [] },
  kommo: { title: 'Kommo', aliases: ['amocrm', 'amo crm'], leadIsNoContact: true },
  monday: {
    title: 'monday CRM',
    aliases: ['monday com', 'monday crm'],
    leadIsNoContact: true,
    isAlsoAWord: true,
  },
  airtable: { title: 'Airtable', aliases: ['air table'] },
  jobber: { title: 'Jobber', aliases: ['get jobber'] },
  'housecall-pro': { title: 'Housecall Pro', aliases: ['house call pro'] },
  servicetitan: { title: 'ServiceTitan', aliases: ['service titan'], leadIsNoContact: true },
  clio: { title: 'Clio', aliases: ['clio manage', 'clio grow'] },
  openphone: { title: 'OpenPhone', aliases: ['open phone', 'quo'], keepsNoContacts: true },
  gmail: { title: 'Gmail', aliases: ['google mail'], keepsNoContacts: true },
  google: { title: 'Google Contacts', aliases: ['google contacts', 'google contact'] },
  outlook: { title: 'Outlook', aliases: ['microsoft outlook', 'ms outlook'], isAlsoAWord: true },
  calendly: { title: 'Calendly', aliases: [], keepsNoContacts: true },
  acuity: { title: 'Acuity', aliases: ['acuity scheduling'], keepsNoContacts: true, isAlsoAWord: true },
  'google-calendar': { title: 'Google Calendar', aliases: ['gcal'], keepsNoContacts: true },
  'google-forms': { title: 'Google Forms', aliases: ['google form'], keepsNoContacts: true },
  typeform: { title: 'Typeform', aliases: ['type form'], keepsNoContacts: true },
  jotform: { title: 'JotForm', aliases: ['jot form'], keepsNoContacts: true },
  workflow: { title: 'Workflow', aliases: [], keepsNoContacts: true, isAlsoAWord: true },
};

/** Every name of every system, run together. */
export const SYSTEM_NAMES: ReadonlyMap<string, System> = new Map(
  Object.entries(SYSTEMS).flatMap(([system, { title, aliases }]) =>
    [system, title, ...aliases].map((name): [string, System] => [runTogether(name), system]),
  ),
);

/** The system that `name` means (`GoHighLevel` and `go high-level` → `ghl`), or undefined. */
export function systemNamed(name: string): System | undefined {
  return SYSTEM_NAMES.get(runTogether(name));
}

/** The system's name for people; a system nobody declared is shown by its own word. */
export function systemTitle(system: System): string {
  return Object.hasOwn(SYSTEMS, system) ? (SYSTEMS[system]?.title ?? system) : system;
}

function runTogether(name: string): string {
  return name.toLowerCase().replace(/[\s._-]+/g, '');
}
