import { activecampaignContacts } from './activecampaignContacts.ts';
import { activityEvents } from './activityEvents.ts';
import { acuity } from './acuity.ts';
import type { SourceAdapter } from './adapter.ts';
import { apolloContacts } from './apolloContacts.ts';
import { brevoContacts } from './brevoContacts.ts';
import { calendly } from './calendly.ts';
import { clioContacts } from './clioContacts.ts';
import { closeAppointmentEvents } from './closeAppointmentEvents.ts';
import { closeAppointments } from './closeAppointments.ts';
import { closeContacts } from './closeContacts.ts';
import { closeLeads } from './closeLeads.ts';
import { closeMeetings } from './closeMeetings.ts';
import { closeOpportunities } from './closeOpportunities.ts';
import { copperCompanies } from './copperCompanies.ts';
import { copperLeads } from './copperLeads.ts';
import { copperOpportunities } from './copperOpportunities.ts';
import { copperPeople } from './copperPeople.ts';
import { copperTasks } from './copperTasks.ts';
import { copperTriggerEvents } from './copperTriggerEvents.ts';
import { ghlAppointments } from './ghlAppointments.ts';
import { ghlContactChanges } from './ghlContactChanges.ts';
import { ghlContacts } from './ghlContacts.ts';
import { ghlOpportunities } from './ghlOpportunities.ts';
import { ghlWebhookContacts } from './ghlWebhookContacts.ts';
import { ghlWorkflowContacts } from './ghlWorkflowContacts.ts';
import { gmail } from './gmail.ts';
import { googleCalendar } from './googleCalendar.ts';
import { googleContacts } from './googleContacts.ts';
import { googleForms } from './googleForms.ts';
import { hubspotContacts } from './hubspotContacts.ts';
import { jobberClients } from './jobberClients.ts';
import { jotform } from './jotform.ts';
import { mailchimpContacts } from './mailchimpContacts.ts';
import { openphoneCalls } from './openphoneCalls.ts';
import { openphoneCallsAndMessages } from './openphoneCallsAndMessages.ts';
import { openphoneMessages } from './openphoneMessages.ts';
import { outlookContacts } from './outlookContacts.ts';
import { pipedrivePeople } from './pipedrivePeople.ts';
import { salesforceContacts } from './salesforceContacts.ts';
import { salesforceLeads } from './salesforceLeads.ts';
import { typeform } from './typeform.ts';
import { zohoContacts } from './zohoContacts.ts';

/** Every kind of export that the review reads. Adding one is one declaration, one line here and one case folder. */
export const SOURCES: readonly SourceAdapter[] = [
  closeAppointments,
  closeAppointmentEvents,
  ghlContactChanges,
  activityEvents,
  copperTriggerEvents,
  closeLeads,
  closeContacts,
  closeMeetings,
  closeOpportunities,
  ghlContacts,
  ghlOpportunities,
  ghlAppointments,
  ghlWebhookContacts,
  ghlWorkflowContacts,
  copperPeople,
  copperLeads,
  copperOpportunities,
  copperCompanies,
  copperTasks,
  hubspotContacts,
  salesforceContacts,
  salesforceLeads,
  pipedrivePeople,
  zohoContacts,
  activecampaignContacts,
  mailchimpContacts,
  brevoContacts,
  apolloContacts,
  jobberClients,
  clioContacts,
  googleContacts,
  outlookContacts,
  openphoneMessages,
  openphoneCalls,
  openphoneCallsAndMessages,
  gmail,
  calendly,
  acuity,
  googleCalendar,
  googleForms,
  typeform,
  jotform,
];
