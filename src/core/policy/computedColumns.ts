import { normalizeHeading } from '../normalize/heading.ts';

/*
 * Columns that a system or an export computes: they differ in every export although nothing that a sync would write does.
 * Whole headings, and only of columns known to be computed: `Last Name`, `Last Stage`, `Lead Score` and `Age` are a
 * person's values, and a decision on them must not outlive them.
 */

const WHOLE_HEADINGS: readonly string[] = [
  // Of several systems.
  ...['Created', 'Created at', 'Created on', 'Created by', 'Created by name', 'Created date', 'Created time'],
  ...['Create date', 'Date created', 'Updated', 'Updated at', 'Updated on', 'Updated by', 'Updated by name'],
  ...['Updated date', 'Updated time', 'Update time', 'Date updated', 'Last updated', 'Last updated at'],
  ...['Last updated on', 'Last updated date', 'Last updated by', 'Modified', 'Modified at', 'Modified on'],
  ...['Modified by', 'Modified date', 'Modified time', 'Date modified', 'Last modified', 'Last modified at'],
  ...['Last modified on', 'Last modified date', 'Last modified time', 'Last modified by', 'Last changed'],
  ...['Last activity', 'Last activity at', 'Last activity on', 'Last activity date', 'Last activity time'],
  ...['Last activity type', 'Last contacted', 'Last contacted at', 'Last contacted on'],
  ...[
    'Last viewed',
    'Last viewed at',
    'Last viewed date',
    'Last referenced',
    'Last referenced date',
    'Views',
  ],
  ...['Exported', 'Exported at', 'Exported on', 'Export date', 'Last exported', 'Last exported at', 'Synced'],
  ...['Synced at', 'Synced on', 'Last synced', 'Last synced at', 'Last sync', 'Last sync date'],
  // Copper.
  ...['Interaction Count', 'Inactive Days', 'Days in Stage'],
  // Close, beside those of the patterns.
  ...['Email last opened', 'Times communicated', 'Next task date', 'Next task due date', 'Next task text'],
  // Pipedrive.
  ...['Person - Last activity date', 'Person - Next activity date', 'Person - Last email received'],
  ...['Person - Last email sent', 'Person - Total activities', 'Person - Done activities'],
  ...['Person - Activities to do', 'Person - Email messages count', 'Person - Update time'],
  ...['Deal - Last activity date', 'Deal - Next activity date', 'Deal - Update time'],
];

/** Close's own computed columns, of which it has some two hundred. */
const CLOSE_PATTERNS: readonly RegExp[] = [
  /^num (?:[a-z]+ )*(?:contacts|calls|emails|sms|meetings|notes|tasks|opportunities|phone numbers|email addresses)$/,
  /^(?:first|last) (?:(?:incoming|outgoing|completed|sent) )?(?:call|email|sms|note|meeting|activity|communication)(?: (?:created|date|type|user|disposition|duration|note|subject|to|from|text))?$/,
  /^(?:avg|total|min|max) (?:[a-z]+ )*opportunity (?:value|confidence)$/,
  /^(?:active|won|lost) opportunity value summary$/,
];

const NAMES = new Set(WHOLE_HEADINGS.map(normalizeHeading));
/** A column that the account added (`Updated cf_412233`) is a person's, whatever its label. */
const CUSTOM = /\bcf_\d{5,7}\b/;

/** Whether a heading, as it is written, is that of a computed column. */
export function isComputed(heading: string): boolean {
  if (CUSTOM.test(heading)) return false;
  const name = normalizeHeading(heading);
  return NAMES.has(name) || CLOSE_PATTERNS.some((pattern) => pattern.test(name));
}
