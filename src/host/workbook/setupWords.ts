import { RECORD_KINDS } from '../../core/model.ts';
import { PROTECTIONS } from '../../core/policy/fieldPolicy.ts';
import { SETTING_NAMES, SETTINGS } from '../../core/policy/settings.ts';
import { STAGE_KINDS } from '../../core/policy/stages.ts';
import { TARGET_FACTS } from '../../core/policy/targetFacts.ts';
import type { SetupTabName } from '../../core/read/setup/setupTabNames.ts';

/** One column of a tab as *Set up workbook* makes it. `choices` is offered, and anything else may still be typed. */
export interface ColumnWords {
  readonly heading: string;
  readonly note: string;
  readonly choices?: readonly string[];
}

const DATE_ORDERS = ['month-first', 'day-first'];

/** The columns of each set-up tab. A test holds them to what core reads. */
export const SETUP_COLUMNS: Readonly<Record<SetupTabName, readonly ColumnWords[]>> = {
  'contact-map': [
    { heading: 'close_contact_id', note: 'The id of the contact in Close. One contact a row.' },
    { heading: 'ghl_contact_id', note: 'The id of the same contact in GoHighLevel.' },
    {
      heading: 'copper_contact_id',
      note: 'The id in Copper. For another system, add a column <system>_contact_id.',
    },
    {
      heading: 'email',
      note: 'Every e-mail of the contact, separated by ";". More columns: email 2, email 3.',
    },
    {
      heading: 'phone',
      note: 'Every phone with its country code, such as +1 555 010 1234, separated by ";".',
    },
    { heading: 'close_updated_at', note: 'When Close last changed the contact. Older changes are held.' },
    { heading: 'ghl_updated_at', note: 'When GoHighLevel last changed the contact. Older changes are held.' },
  ],
  'first-slice-map': [
    { heading: 'slice_id', note: 'A short name of the slice.' },
    { heading: 'source_pattern', note: 'In your words: which rows it takes.' },
    { heading: 'transformation', note: 'In your words: what would be done with them.' },
    { heading: 'destination_review', note: 'In your words: who looks at the result.' },
    { heading: 'boundary', note: 'In your words: what it must never touch.' },
    { heading: 'enabled', note: 'yes limits the run to this slice.', choices: ['yes', 'no'] },
    { heading: 'sources', note: 'Systems separated by ";", such as close; openphone. Blank: all of them.' },
    { heading: 'record_kinds', note: `Separated by ";": ${RECORD_KINDS.join(', ')}. Blank: all of them.` },
    { heading: 'fields', note: 'Fields to compare between exports, separated by ";". Blank: all of them.' },
    {
      heading: 'match_policy',
      note: 'The policy_id of the Match Policy tab that holds here. Blank: the defaults.',
    },
    { heading: 'review_queue', note: 'Written into the Queue column of every row.' },
  ],
  'match-policy': [
    { heading: 'policy_id', note: 'A name. A slice picks a policy by it.' },
    { heading: 'record_kind', note: 'What the row is for.', choices: RECORD_KINDS },
    { heading: 'sources', note: 'Systems separated by ";". Blank: all of them.' },
    {
      heading: 'requires',
      note: 'What a row must have, separated by ";". email|phone means one of the two.',
    },
    {
      heading: 'accepts_alone',
      note: 'Identifiers that are enough alone, separated by ";". Blank: none is.',
    },
  ],
  'field-policy': [
    { heading: 'field_name', note: 'The field as the export names it.' },
    { heading: 'direction', note: 'close-to-ghl, ghl-to-close or both.' },
    { heading: 'winning_system', note: 'The system whose value stands, or review_required.' },
    { heading: 'review_rule', note: 'In your words: when to write. It is quoted, never interpreted.' },
    {
      heading: 'protection',
      note: 'never: nothing overwrites it. ask: a person decides. fill-if-empty: only where nothing is held. allow: may be written.',
      choices: PROTECTIONS,
    },
  ],
  'shared-identifiers': [
    { heading: 'identifier', note: 'An e-mail or phone that several people use, such as a family line.' },
    { heading: 'why', note: 'In your words.' },
  ],
  'own-identifiers': [
    { heading: 'identifier', note: 'An e-mail or phone of your own team. It never names a contact.' },
    { heading: 'why', note: 'In your words.' },
  ],
  'source-tabs': [
    { heading: 'tab', note: 'The name of a tab that was not recognized, or recognized wrongly.' },
    { heading: 'system', note: 'Where it comes from, such as close, ghl or calendly.' },
    { heading: 'record_kind', note: 'What its rows are.', choices: RECORD_KINDS },
    {
      heading: 'field',
      note: 'One row per column to map: email, phone, contact_id, event_id, starts_at, ...',
    },
    { heading: 'heading', note: 'The heading of that column on the tab.' },
    { heading: 'region', note: 'Country of its phones without a country code: US, GB, DE, ...' },
    { heading: 'time_zone', note: 'Of its times without an offset: UTC, -05:00 or America/Chicago.' },
    {
      heading: 'date_order',
      note: 'Of its dates such as 5/9/2026: month-first or day-first.',
      choices: DATE_ORDERS,
    },
  ],
  'existing-records': [
    { heading: 'record_id', note: 'The id of a record that the target system already holds.' },
    { heading: 'object_type', note: 'What it is, such as opportunity.' },
    { heading: 'external_key', note: 'The key by which the source names it.' },
    { heading: 'company', note: 'The company it belongs to.' },
    { heading: 'person_email', note: 'The e-mail of the person whose it is.' },
    { heading: 'opportunity_name', note: 'Its name.' },
    { heading: 'stage', note: 'Where it stands.' },
  ],
  stages: [
    { heading: 'pipeline', note: 'The pipeline that the stage is of. Blank: any.' },
    { heading: 'stage', note: 'The stage as the CRM names it.' },
    {
      heading: 'order',
      note: 'Its place: 1 for the first stage. A move to a lower number goes to a person.',
    },
    {
      heading: 'kind',
      note: 'open, won, lost or inactive. A move to lost or inactive goes to a person.',
      choices: STAGE_KINDS,
    },
  ],
  'last-agreed': [
    { heading: 'close_contact_id', note: 'The id of the contact in Close. One contact a row.' },
    { heading: 'ghl_contact_id', note: 'The id of the same contact in GoHighLevel.' },
    {
      heading: 'lifecycle_stage',
      note: 'What both systems held when they last agreed. Add a column for each field that is compared.',
    },
  ],
  'target-facts': [
    { heading: 'system', note: 'The system that is written to, such as ghl.' },
    {
      heading: 'fact',
      note: 'finds_contact_by: id, email, phone or upsert. allows_duplicates, replaces_lists, export_is_complete: yes or no. match_order: email then phone, or phone then email.',
      choices: Object.keys(TARGET_FACTS),
    },
    { heading: 'value', note: 'What is so in your account.' },
    { heading: 'why', note: 'In your words: how you know.' },
  ],
  settings: [
    {
      heading: 'setting',
      note: SETTING_NAMES.map((name) => `${name}: ${SETTINGS[name].says}.`).join(' '),
      choices: SETTING_NAMES,
    },
    { heading: 'value', note: 'For all tabs that say nothing of their own in Source Tabs.' },
  ],
};
