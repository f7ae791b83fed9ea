import type { Verdict } from '../../../core/classify/classify.ts';
import type { Explanation } from '../../../core/explain/explainRow.ts';
import { NEARNESS } from '../../../core/explain/nearness.ts';
import { settlingsOfWrites } from '../../../core/explain/settlings.ts';
import { contactTitle } from '../../../core/match/names/contactName.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';
import { identityPicture } from '../../pictures/identityPicture.ts';
import { changeSentence, fixSentence } from '../../words.ts';
import { candidatesTable } from './candidatesTable.ts';
import { differenceEvidence } from './differenceEvidence.ts';
import { evidenceTable } from './evidenceTable.ts';
import { folded } from './folded.ts';
import { whatIsProposed } from './whatIsProposed.ts';
import { whatIsWritten } from './whatIsWritten.ts';

/**
 * What a decision rests on, once: what would make the row safe, whom it names as a picture; the same as tables is folded.
 * null where there is none.
 */
export function rowEvidence(shown: Shown, toMap: (row: number) => void): HTMLElement | null {
  const { said, explanation, difference, silence } = shown;
  if (said?.state === 'cleared') return null;
  if (difference) return differenceEvidence(shown, difference);
  if (!explanation) return el('p', { class: 'notice' }, silence);
  const { verdict, picture, evidence, candidates } = explanation;
  const values = evidenceTable(evidence, toMap);
  // What names nobody is a list of values, and no picture.
  const isDrawn = picture.contacts.length > 0;
  return el(
    'section',
    { class: 'evidence-of', 'aria-label': 'Evidence' },
    safeChangeList(explanation),
    settlingList(verdict),
    el('h3', {}, 'Who the row names'),
    isDrawn ? identityPicture(picture) : values,
    nearestList(explanation, toMap),
    isDrawn ? folded('Each value, in the file and in the map', values) : null,
    folded('The contacts side by side', candidatesTable(candidates, toMap)),
    folded('Each change, before and after', whatIsWritten(verdict.writes)),
    verdict.outcome !== 'error' && folded('The whole record that it would write', whatIsProposed(verdict)),
  );
}

function safeChangeList({ changes, recordFixes, verdict }: Explanation): HTMLElement | null {
  const sentences = [
    ...recordFixes.map((fix) => fixSentence(fix, verdict.record.plan.target)),
    ...changes.map(changeSentence),
  ];
  const [smallest, ...others] = sentences;
  if (verdict.outcome === 'ledger' || smallest === undefined) return null;
  return el(
    'div',
    { class: 'changes' },
    el('h3', {}, 'Smallest change that makes it safe'),
    el('p', {}, smallest),
    others.length > 0 &&
      el(
        'details',
        { 'data-keep': 'other-changes' },
        el('summary', {}, others.length === 1 ? 'Or another one' : `Or one of ${others.length} more`),
        el('ul', {}, ...others.map((sentence) => el('li', {}, sentence))),
      ),
  );
}

function settlingList({ writes }: Verdict): HTMLElement | null {
  const settlings = settlingsOfWrites(writes);
  return settlings.length === 0
    ? null
    : el(
        'div',
        { class: 'changes' },
        el('h3', {}, 'What settles it'),
        ...settlings.map((text) => el('p', {}, text)),
      );
}

function nearestList({ nearest, verdict }: Explanation, toMap: (row: number) => void): HTMLElement | null {
  const isUnmapped = verdict.findings.some(({ reason }) => reason === 'contact-not-mapped');
  if (nearest.length === 0)
    return isUnmapped ? el('p', { class: 'hint' }, 'Nothing in the contact map comes near it.') : null;
  return el(
    'div',
    {},
    el('h3', {}, 'The nearest in the contact map, not linked'),
    el(
      'ul',
      { class: 'plain' },
      ...nearest.map(({ contact, mapRow, near, candidate }) => {
        const lacks = candidate.kinds.filter(({ agreement }) => agreement === 'disagrees').length;
        return el(
          'li',
          {},
          el(
            'button',
            { class: 'link', onclick: () => toMap(mapRow.row) },
            `${contactTitle(contact)}, map row ${mapRow.row}`,
          ),
          ...near.map(({ identifier, held, how }) =>
            el('div', { class: 'small' }, `has ${held.canonical}: ${identifier.canonical} ${NEARNESS[how]}`),
          ),
          lacks > near.length && el('div', { class: 'hint' }, 'Its other identifiers differ too.'),
        );
      }),
    ),
  );
}
