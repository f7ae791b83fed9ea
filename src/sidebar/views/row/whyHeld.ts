import type { Finding } from '../../../core/classify/classify.ts';
import { REASONS, reasonOf, remedyOfDifference } from '../../../core/reasons.ts';
import { differenceFingerprint } from '../../../core/report/differenceRow.ts';
import { isFingerprintOf } from '../../../core/report/fingerprint.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';
import { OUTCOME_WORDS } from '../../words.ts';

/** Why the row is where it is, in a sentence; what else holds it; what to do. null where nothing is to be said of it any more. */
export function whyHeld(shown: Shown): HTMLElement | null {
  const { said, explanation, difference } = shown;
  if (said?.state === 'cleared')
    return el('p', {}, 'It stays here for its comments, until Archive cleared rows takes it away.');
  const findings = findingsOf(shown);
  const [first, ...others] = findings;
  if (!first) return null;
  const { headline, explanation: sentence, remedy } = REASONS[first.reason];
  const isHeld = reasonOf(first.reason).outcome !== 'ledger';
  return el(
    'section',
    { class: 'why', 'aria-labelledby': 'why' },
    changedSince(shown),
    el('h3', { id: 'why' }, headline),
    el('p', {}, sentence),
    isHeld && seen(first),
    ...others
      .filter(({ reason }) => reasonOf(reason).outcome !== 'ledger')
      .map((finding) =>
        el(
          'div',
          {},
          el('p', {}, 'Also: ', el('strong', {}, REASONS[finding.reason].headline)),
          seen(finding),
        ),
      ),
    el(
      'p',
      { class: 'todo' },
      el('strong', {}, 'What to do: '),
      difference ? remedyOfDifference(first.reason) : remedy,
    ),
    said === null &&
      explanation !== null &&
      el('p', { class: 'hint' }, 'No run has put this row into a table yet: run the review.'),
  );
}

/** As things are now; where the row could not be judged anew, in the last run's word. */
function findingsOf({ said, explanation, difference }: Shown): readonly Finding[] {
  const now = (explanation?.verdict ?? difference)?.findings;
  return now ?? (said?.reason ? [{ reason: said.reason, evidence: '' }] : []);
}

/** What showed it, where the head of the row does not say it as before → after. */
function seen({ evidence }: Finding): HTMLElement | null {
  return evidence === '' || evidence.startsWith('held ') ? null : el('p', { class: 'small' }, evidence);
}

/** The row, its identifiers or the map are not what they were when the run judged it. */
function changedSince({ said, explanation, difference }: Shown): HTMLElement | null {
  if (!said) return null;
  if (difference)
    return said.fingerprint === differenceFingerprint(difference)
      ? null
      : el('p', { class: 'notice' }, 'Something has changed since the last run. Run the review again.');
  if (!explanation || said.fingerprint === explanation.fingerprint) return null;
  const { verdict } = explanation;
  if (isFingerprintOf(said.fingerprint, verdict)) return null;
  const now = verdict.findings[0]?.reason;
  return el(
    'p',
    { class: 'notice' },
    `Something has changed since the last run. Now it would be: ${OUTCOME_WORDS[verdict.outcome].says}${now ? ` (${REASONS[now].headline})` : ''}. Run the review again to bring the tables up to date.`,
  );
}
