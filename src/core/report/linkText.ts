import type { Verdict } from '../classify/classify.ts';
import type { Named } from '../match/linked.ts';
import { contactLabel } from '../match/names/contactName.ts';
import { REASONS } from '../reasons.ts';
import { writesText } from './writesText.ts';

/**
 * What linking a row comes to, for people: the contact, then what would be written once it is planned, or why it is still held.
 * `verdict` is that of the second judgment.
 */
export function linkText(contact: Named, verdict: Verdict | undefined): string {
  if (contact === 'nobody') return 'No contact of the map has this id.';
  if (contact === 'several') return 'Several contacts have this id: write the whole key.';
  const whom = linkedTo(contact);
  if (!verdict) return whom;
  const { outcome, findings, writes } = verdict;
  if (outcome === 'ledger') return `${whom}: ${writesText(writes) || 'nothing would be written'}`;
  const why = findings
    .filter(({ reason }) => REASONS[reason].outcome !== 'ledger')
    .map(({ reason, evidence }) => `${REASONS[reason].headline}${evidence ? ` (${evidence})` : ''}`);
  return `${whom}: still held: ${why.join('; ')}`;
}

/** How the text begins of a row that is linked to this contact; '' where nobody was meant for certain. */
export function linkedTo(contact: Named): string {
  return typeof contact === 'string' ? '' : contactLabel(contact);
}
