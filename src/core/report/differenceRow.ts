import { causeOfDifference } from '../causes/causes.ts';
import { differenceKey, firstIdOf } from '../differences/differenceKey.ts';
import type { Difference } from '../differences/differences.ts';
import { contactName } from '../match/names/contactName.ts';
import { hashText } from '../normalize/hash.ts';
import { fieldName } from '../normalize/heading.ts';
import { REASONS } from '../reasons.ts';
import { versioned } from './fingerprint.ts';
import type { ColumnName } from './outputColumns.ts';
import type { OutputRow } from './outputRow.ts';
import { remedyOfHeld } from './remedy.ts';
import { shownValue, writesText } from './writesText.ts';

/** The difference as a row of its output table. */
export function differenceRow(difference: Difference, queue: string): OutputRow {
  const { contact, field, sides, outcome, findings, writes, place } = difference;
  const [primary, ...others] = findings.map(({ reason }) => reason);
  if (!primary) throw new Error(`a difference in ${field} has no finding`);
  const words = REASONS[primary];
  const row: Partial<Record<ColumnName, string>> = {
    event_id: `${firstIdOf(contact).id} ${fieldName(field)}`,
    source: sides[0]?.system ?? '',
    evidence: evidenceOf(difference),
    reason_code: primary,
    other_reasons: others.join(' '),
    source_tab: place.tab,
    source_row: String(place.row),
    queue,
  };
  if (outcome !== 'ledger') row.cause = causeOfDifference(difference)?.says ?? '';
  if (outcome !== 'error') {
    row.contact_name = contactName(contact);
    row.writes = writesText(writes);
  }
  if (outcome === 'ledger') {
    row.target = [...new Set(writes.map(({ target }) => target))].join(', ');
    row.contact_key = contact.key;
    row.action = `update ${fieldName(field)}`;
    row.status = 'ready for review';
  } else if (outcome === 'conflict') {
    row.issue = words.headline;
    row.reviewer_action = remedyOfHeld(difference);
    row.candidates = contact.key;
  } else row.error = words.headline;
  return {
    ...row,
    state: 'open',
    row_key: differenceKey(difference),
    fingerprint: differenceFingerprint(difference),
  };
}

/** What each side holds and where that stands, what they last agreed on, and what each finding saw. */
function evidenceOf({ field, sides, last, findings }: Difference): string {
  const name = fieldName(field);
  return [
    ...sides.map(({ system, value, place }) => `${system} ${name}=${shownValue(value)} (${place})`),
    ...(last === undefined ? [] : [`last agreed ${name}=${shownValue(last)}`]),
    ...findings.flatMap(({ reason, evidence }) => (evidence ? [`${reason}: ${evidence}`] : [])),
  ].join('; ');
}

/** What the verdict means: not where the sides stand, nor how they are spelled. */
export function differenceFingerprint({
  contact,
  field,
  sides,
  last,
  outcome,
  findings,
  writes,
}: Difference): string {
  return versioned(
    hashText(
      JSON.stringify([
        outcome,
        findings.map(({ reason }) => reason),
        contact.key,
        field,
        sides.map(({ system, meaning }) => [system, meaning]),
        last ?? null,
        writes.map(({ target, targetId, rule }) => [target, targetId, rule]),
      ]),
    ),
  );
}
