import type { System } from '../model.ts';

/** The systems that a contact map can name in its id columns, with the other names people give them. */
export const SYSTEMS: Readonly<Record<System, { title: string; aliases: readonly string[] }>> = {
  close: { title: 'Close', aliases: ['closeio', 'close io', 'close crm'] },
  ghl: {
    title: 'GHL',
    aliases: ['gohighlevel', 'go high level', 'highlevel', 'high level', 'leadconnector', 'lead connector'],
  },
  copper: { title: 'Copper', aliases: ['prosperworks'] },
  hubspot: { title: 'HubSpot', aliases: ['hub spot'] },
  salesforce: { title: 'Salesforce', aliases: ['sfdc', 'sales force'] },
  pipedrive: { title: 'Pipedrive', aliases: ['pipe drive'] },
  openphone: { title: 'OpenPhone', aliases: ['open phone', 'quo'] },
  gmail: { title: 'Gmail', aliases: ['google mail'] },
  google: { title: 'Google Contacts', aliases: ['google contacts'] },
  calendly: { title: 'Calendly', aliases: [] },
  acuity: { title: 'Acuity', aliases: ['acuity scheduling'] },
  'google-calendar': { title: 'Google Calendar', aliases: ['google calendar', 'gcal'] },
  'google-forms': { title: 'Google Forms', aliases: ['google forms'] },
  typeform: { title: 'Typeform', aliases: [] },
  jotform: { title: 'JotForm', aliases: ['jot form'] },
  workflow: { title: 'Workflow', aliases: [] },
};

const BY_NAME = new Map(
  Object.entries(SYSTEMS).flatMap(([system, { aliases }]) =>
    [system, ...aliases].map((name) => [name, system]),
  ),
);

/** The system that `name` means (`GoHighLevel` → `ghl`), or undefined. */
export function systemNamed(name: string): System | undefined {
  return BY_NAME.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
}

/** The system's name for people; a system nobody declared is shown by its own word. */
export function systemTitle(system: System): string {
  return Object.hasOwn(SYSTEMS, system) ? (SYSTEMS[system]?.title ?? system) : system;
}
