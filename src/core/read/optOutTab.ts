import { normalizeHeading } from '../normalize/heading.ts';

/** Names of files of people who are not to be reached. `cleaned` is Mailchimp's word for addresses that bounced. */
const OPT_OUTS =
  /\bun[ -]?subscribe(?:d|s|rs?)?\b|\bunsubs?\b|\bopt(?:ed)?[ -]?outs?\b|\bdo not (?:contact|call|disturb|e?mail|text|sms)\b|\bdn[cd]\b|\bsuppress(?:ed|ions?)\b|\b(?:black|block)[ -]?list(?:ed)?\b|^cleaned (?:members|e ?mail audience|segment)\b/;

/** Whether a tab's name says that nobody on it is to be reached. */
export function isOptOutTab(tab: string): boolean {
  return OPT_OUTS.test(normalizeHeading(tab));
}
