import type { System } from '../model.ts';
import { activecampaignContacts } from '../sources/activecampaignContacts.ts';
import { activityEvents } from '../sources/activityEvents.ts';
import { acuity } from '../sources/acuity.ts';
import type { SourceAdapter } from '../sources/adapter.ts';
import { apolloContacts } from '../sources/apolloContacts.ts';
import { brevoContacts } from '../sources/brevoContacts.ts';
import { calendly } from '../sources/calendly.ts';
import { clioContacts } from '../sources/clioContacts.ts';
import { closeAppointmentEvents } from '../sources/closeAppointmentEvents.ts';
import { closeAppointments } from '../sources/closeAppointments.ts';
import { closeContacts } from '../sources/closeContacts.ts';
import { closeLeads } from '../sources/closeLeads.ts';
import { closeMeetings } from '../sources/closeMeetings.ts';
import { closeOpportunities } from '../sources/closeOpportunities.ts';
import { copperCompanies } from '../sources/copperCompanies.ts';
import { copperLeads } from '../sources/copperLeads.ts';
import { copperOpportunities } from '../sources/copperOpportunities.ts';
import { copperPeople } from '../sources/copperPeople.ts';
import { copperTasks } from '../sources/copperTasks.ts';
import { copperTriggerEvents } from '../sources/copperTriggerEvents.ts';
import { ghlAppointments } from '../sources/ghlAppointments.ts';
import { ghlContactChanges } from '../sources/ghlContactChanges.ts';
import { ghlContacts } from '../sources/ghlContacts.ts';
import { ghlOpportunities } from '../sources/ghlOpportunities.ts';
import { ghlWebhookContacts } from '../sources/ghlWebhookContacts.ts';
import { ghlWorkflowContacts } from '../sources/ghlWorkflowContacts.ts';
import { gmail } from '../sources/gmail.ts';
import { googleCalendar } from '../sources/googleCalendar.ts';
import { googleContacts } from '../sources/googleContacts.ts';
import { googleForms } from '../sources/googleForms.ts';
import { hubspotContacts } from '../sources/hubspotContacts.ts';
import { jobberClients } from '../sources/jobberClients.ts';
import { jotform } from '../sources/jotform.ts';
import { mailchimpContacts } from '../sources/mailchimpContacts.ts';
import { openphoneCalls } from '../sources/openphoneCalls.ts';
import { openphoneCallsAndMessages } from '../sources/openphoneCallsAndMessages.ts';
import { openphoneMessages } from '../sources/openphoneMessages.ts';
import { outlookContacts } from '../sources/outlookContacts.ts';
import { pipedrivePeople } from '../sources/pipedrivePeople.ts';
import { salesforceContacts } from '../sources/salesforceContacts.ts';
import { salesforceLeads } from '../sources/salesforceLeads.ts';
import { typeform } from '../sources/typeform.ts';
import { zohoContacts } from '../sources/zohoContacts.ts';

/** A system: what is known of it by its name alone, and its exports. Nothing else of the program lists them. */
export interface KnownSystem {
  readonly title: string;
  /** Other names that people give it, in words; how they are run together does not matter. */
  readonly aliases: readonly string[];
  /** Its exports that the review reads without being told what is in them. */
  readonly sources?: readonly SourceAdapter[];
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
    sources: [
      closeAppointments,
      closeAppointmentEvents,
      closeLeads,
      closeContacts,
      closeMeetings,
      closeOpportunities,
    ],
    leadIsNoContact: true,
    isAlsoAWord: true,
  },
  ghl: {
    title: 'GHL',
    aliases: ['go high level', 'go highlevel', 'high level', 'go hl', 'hl', 'ghl crm', 'lead connector'],
    sources: [
      ghlContactChanges,
      ghlContacts,
      ghlOpportunities,
      ghlAppointments,
      ghlWebhookContacts,
      ghlWorkflowContacts,
    ],
  },
  copper: {
    title: 'Copper',
    aliases: ['prosper works', 'copper crm'],
    sources: [copperPeople, copperLeads, copperOpportunities, copperCompanies, copperTasks],
    leadIsNoContact: true,
    isAlsoAWord: true,
  },
  hubspot: { title: 'HubSpot', aliases: ['hub spot', 'hs', 'hubspot crm'], sources: [hubspotContacts] },
  salesforce: {
    title: 'Salesforce',
    aliases: ['sfdc', 'sales force', 'sf', 'salesforce crm'],
    sources: [salesforceContacts, salesforceLeads],
    leadIsNoContact: true,
  },
  pipedrive: {
    title: 'Pipedrive',
    aliases: ['pipe drive', 'pipedrive crm'],
    sources: [pipedrivePeople],
    leadIsNoContact: true,
  },
  zoho: { title: 'Zoho CRM', aliases: ['zoho crm'], sources: [zohoContacts], leadIsNoContact: true },
  keap: { title: 'Keap', aliases: ['infusionsoft', 'infusion soft'] },
  activecampaign: {
    title: 'ActiveCampaign',
    aliases: ['active campaign'],
    sources: [activecampaignContacts],
  },
  mailchimp: { title: 'Mailchimp', aliases: ['mail chimp'], sources: [mailchimpContacts] },
  brevo: { title: 'Brevo', aliases: ['sendinblue', 'send in blue'], sources: [brevoContacts] },
  klaviyo: { title: 'Klaviyo', aliases: [] },
  'constant-contact': { title: 'Constant Contact', aliases: [] },
  apollo: { title: 'Apollo', aliases: ['apollo io'], sources: [apolloContacts] },
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
  jobber: { title: 'Jobber', aliases: ['get jobber'], sources: [jobberClients] },
  'housecall-pro': { title: 'Housecall Pro', aliases: ['house call pro'] },
  servicetitan: { title: 'ServiceTitan', aliases: ['service titan'], leadIsNoContact: true },
  clio: { title: 'Clio', aliases: ['clio manage', 'clio grow'], sources: [clioContacts] },
  openphone: {
    title: 'OpenPhone',
    aliases: ['open phone', 'quo'],
    sources: [openphoneMessages, openphoneCalls, openphoneCallsAndMessages],
    keepsNoContacts: true,
  },
  gmail: { title: 'Gmail', aliases: ['google mail'], sources: [gmail], keepsNoContacts: true },
  google: {
    title: 'Google Contacts',
    aliases: ['google contacts', 'google contact'],
    sources: [googleContacts],
  },
  outlook: {
    title: 'Outlook',
    aliases: ['microsoft outlook', 'ms outlook'],
    sources: [outlookContacts],
    isAlsoAWord: true,
  },
  calendly: { title: 'Calendly', aliases: [], sources: [calendly], keepsNoContacts: true },
  acuity: {
    title: 'Acuity',
    aliases: ['acuity scheduling'],
    sources: [acuity],
    keepsNoContacts: true,
    isAlsoAWord: true,
  },
  'google-calendar': {
    title: 'Google Calendar',
    aliases: ['gcal'],
    sources: [googleCalendar],
    keepsNoContacts: true,
  },
  'google-forms': {
    title: 'Google Forms',
    aliases: ['google form'],
    sources: [googleForms],
    keepsNoContacts: true,
  },
  typeform: { title: 'Typeform', aliases: ['type form'], sources: [typeform], keepsNoContacts: true },
  jotform: { title: 'JotForm', aliases: ['jot form'], sources: [jotform], keepsNoContacts: true },
  workflow: {
    title: 'Workflow',
    aliases: [],
    sources: [copperTriggerEvents],
    keepsNoContacts: true,
    isAlsoAWord: true,
  },
};

/** Every kind of export that the review reads: those of each system, and the one whose rows say which system they are of. */
export const SOURCES: readonly SourceAdapter[] = [
  activityEvents,
  ...Object.values(SYSTEMS).flatMap(({ sources = [] }) => sources),
];

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
