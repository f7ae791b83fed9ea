import { nameOfVerdict } from '../../core/match/nameOfVerdict.ts';
import { REASONS } from '../../core/reasons.ts';
import { el } from '../dom.ts';
import type { Shown } from '../loaded/explainShown.ts';
import { OUTCOME_WORDS } from '../words.ts';
import { personName } from './personName.ts';

const CLEARED = { mark: '–', says: 'Cleared' };

/** What row it is and, at a glance, what of it. */
export function rowHead({ said, explanation, sourceTab, sourceRow }: Shown): HTMLElement {
  const outcome = said?.outcome ?? explanation?.verdict.outcome;
  const reason = said?.reason ?? explanation?.verdict.findings[0]?.reason;
  const words = said?.state === 'cleared' ? CLEARED : outcome && OUTCOME_WORDS[outcome];
  return el(
    'header',
    { class: `head ${outcome ?? ''}` },
    words &&
      el(
        'p',
        { class: 'outcome' },
        el('span', { class: 'mark', 'aria-hidden': 'true' }, words.mark),
        words.says,
      ),
    el('h2', {}, reason ? REASONS[reason].headline : `${sourceTab} row ${sourceRow}`),
    personName(explanation ? nameOfVerdict(explanation.verdict) : (said?.contactName ?? '')),
    el(
      'p',
      { class: 'small' },
      [said?.eventId, `${sourceTab} row ${sourceRow}`, said?.queue && `queue ${said.queue}`]
        .filter(Boolean)
        .join(' · '),
    ),
    said?.state === 'reopened' &&
      el(
        'div',
        { class: 'notice' },
        el('strong', {}, 'Reopened: the evidence changed after it was decided.'),
        el('p', { class: 'history' }, said.previousDecision.split('\n')[0]),
      ),
    said?.state === 'cleared' &&
      el(
        'div',
        { class: 'notice' },
        el('strong', {}, 'Cleared: nothing is to be decided here.'),
        el('p', { class: 'history' }, said.previousDecision.split('\n')[0]),
      ),
  );
}
