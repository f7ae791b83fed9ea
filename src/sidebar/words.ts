import type { RecordFix } from '../core/explain/recordFixes.ts';
import type { SafeChange } from '../core/explain/safeChanges.ts';
import { contactTitle } from '../core/match/names/contactName.ts';
import type { IdentifierKind, Outcome, System } from '../core/model.ts';
import { systemTitle } from '../core/systems/systems.ts';

export const OUTCOME_WORDS: Readonly<Record<Outcome, { mark: string; says: string }>> = {
  ledger: { mark: '✓', says: 'Safe to approve' },
  conflict: { mark: '?', says: 'A person must decide' },
  error: { mark: '✕', says: 'Broken' },
};

export function kindWord(kind: IdentifierKind): string {
  if (kind === 'email') return 'E-mail';
  if (kind === 'phone') return 'Phone';
  return `${systemTitle(kind.replace(/_contact_id$/, ''))} id`;
}

/** What a person would have to find true, and then change, in one sentence. */
export function changeSentence({ kind, identifier, contact, value }: SafeChange): string {
  const was = identifier.canonical || identifier.raw.trim();
  const who = contact ? contactTitle(contact) : 'the contact';
  if (kind === 'add-to-map')
    return `If ${was} is also ${who}: add it to the contact map, row ${contact?.rows[0]?.row ?? '?'}.`;
  if (kind === 'correct-cell')
    return `If the row is about ${who}: correct ${identifier.heading} from ${was} to ${value}.`;
  if (kind === 'clear-cell')
    return `If ${was} is wrong and the row is about ${who}: clear it from ${identifier.heading}.`;
  return `If ${was} is shared by several people: list it on the Shared Identifiers tab.`;
}

/** The same of a row that is matched against existing records of `system`. */
export function fixSentence(fix: RecordFix, system: System): string {
  const { id, row } = fix.record;
  const record = `record ${id} (row ${row} of Existing Records)`;
  if (fix.kind === 'correct-cell')
    return fix.was === ''
      ? `If ${record} is right: fill in ${fix.heading} on the row, ${fix.value}.`
      : `If ${record} is right: correct ${fix.heading} on the row from ${fix.was} to ${fix.value}.`;
  if (fix.kind === 'give-key')
    return `If the row is ${record}: give it the external key ${fix.key} in ${systemTitle(system)}, and export again.`;
  const others = fix.others.map((other) => `${other.id} (row ${other.row})`).join(', ');
  return `If ${others} ${fix.others.length > 1 ? 'are' : 'is'} ${record} once more: merge them in ${systemTitle(system)}, and export again.`;
}

/** A row as people know it: `ACT-6104, Diego Marsh`. */
export function rowTitle({
  eventId,
  rowKey,
  contactName,
}: Readonly<Record<'eventId' | 'rowKey' | 'contactName', string>>): string {
  return `${eventId || rowKey}${contactName ? `, ${contactName}` : ''}`;
}

/** `1 row`, `2 rows`: in English every count of this page is regular. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
