import type { Explanation } from '../../core/explain/explainRow.ts';
import { NEARNESS } from '../../core/explain/nearness.ts';
import { settlingsOfWrites } from '../../core/explain/settlings.ts';
import type { Verdict } from '../../core/match/classify.ts';
import { contactLabel } from '../../core/match/contactName.ts';
import { REASONS, type ReasonCode } from '../../core/reasons.ts';
import { isFingerprintOf } from '../../core/report/fingerprint.ts';
import { remedyOf } from '../../core/report/remedy.ts';
import { el } from '../dom.ts';
import type { Shown } from '../loaded/explainShown.ts';
import { changeSentence, fixSentence, OUTCOME_WORDS } from '../words.ts';
import { candidatesTable } from './candidatesTable.ts';
import { evidenceTable } from './evidenceTable.ts';
import { identityPicture } from './identityPicture.ts';
import { proposedWrite } from './proposedWrite.ts';
import { whyDifference } from './whyDifference.ts';
import { writesTable } from './writesTable.ts';

/** What the links of an explanation do. */
export interface WhyLinks {
  readonly toSource: (tab: string, row: number) => void;
  readonly toMap: (row: number) => void;
}

/** Why the row is where it is: headline, picture, evidence, candidates, and what would make it safe. */
export function whyRow(shown: Shown, links: WhyLinks): HTMLElement {
  const { said, explanation, silence } = shown;
  if (said?.state === 'cleared')
    return el(
      'section',
      { class: 'why' },
      el('p', {}, 'It stays here for its comments, until Archive cleared rows takes it away.'),
    );
  if (shown.difference) return whyDifference(shown, shown.difference, links.toSource);
  if (!explanation)
    return el('section', { class: 'why' }, lastWord(shown), el('p', { class: 'notice' }, silence));
  const { verdict } = explanation;
  const primary = verdict.findings[0]?.reason;
  if (!primary) return el('section', { class: 'why' });
  const words = REASONS[primary];
  const isDrawn = explanation.picture.identifiers.length > 0;
  return el(
    'section',
    { class: 'why' },
    changedSince(shown, explanation),
    el('p', {}, words.explanation),
    el('p', { class: 'todo' }, el('strong', {}, 'What to do: '), remedyOf(verdict)),
    safeChangeList(explanation),
    settlingList(verdict),
    isDrawn && el('h3', {}, 'Who the row names'),
    isDrawn && identityPicture(explanation.picture),
    nearestList(explanation, links),
    otherReasons(explanation),
    writesTable(verdict.writes),
    proposedWrite(verdict),
    el('h3', {}, 'Evidence'),
    evidenceTable(explanation.evidence, links.toMap),
    candidatesTable(explanation.candidates, links.toMap),
    el(
      'p',
      { class: 'links' },
      el(
        'button',
        { class: 'link', onclick: () => links.toSource(shown.sourceTab, shown.sourceRow) },
        `Select ${shown.sourceTab} row ${shown.sourceRow}`,
      ),
    ),
    said === null && el('p', { class: 'hint' }, 'No run has put this row into a table yet: run the review.'),
  );
}

function lastWord({ said }: Shown): HTMLElement | null {
  if (!said?.reason) return null;
  const { explanation, remedy } = REASONS[said.reason];
  return el(
    'div',
    {},
    el('p', {}, explanation),
    el('p', { class: 'todo' }, el('strong', {}, 'What to do: '), remedy),
  );
}

/** The row, its identifiers or the map are not what they were when the run judged it. */
function changedSince({ said }: Shown, { verdict, fingerprint }: Explanation): HTMLElement | null {
  if (!said || said.state === 'cleared' || said.fingerprint === fingerprint) return null;
  if (isFingerprintOf(said.fingerprint, verdict)) return null;
  const now = verdict.findings[0]?.reason;
  return el(
    'p',
    { class: 'notice' },
    `Something has changed since the last run. Now it would be: ${OUTCOME_WORDS[verdict.outcome].says}${now ? ` (${REASONS[now].headline})` : ''}. Run the review again to bring the tables up to date.`,
  );
}

function safeChangeList({ changes, recordFixes, verdict }: Explanation): HTMLElement | null {
  const sentences = [
    ...recordFixes.map((fix) => fixSentence(fix, verdict.record.plan.target)),
    ...changes.map(changeSentence),
  ];
  const isUnmapped = verdict.findings.some(({ reason }) => reason === 'contact-not-mapped');
  if (verdict.outcome === 'ledger' || (isUnmapped && sentences.length === 0)) return null;
  if (sentences.length === 0) return el('p', { class: 'hint' }, 'No single fix is enough. See above.');
  const [smallest, ...others] = sentences;
  return el(
    'div',
    { class: 'changes' },
    el('h3', {}, 'Smallest change that makes it safe'),
    smallest && el('p', {}, smallest),
    others.length > 0 &&
      el(
        'details',
        {},
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
        {},
        el('h3', {}, 'What settles it'),
        el('ul', {}, ...settlings.map((text) => el('li', {}, text))),
      );
}

function nearestList({ nearest, verdict }: Explanation, { toMap }: WhyLinks): HTMLElement | null {
  const isUnmapped = verdict.findings.some(({ reason }) => reason === 'contact-not-mapped');
  if (nearest.length === 0)
    return isUnmapped
      ? el('p', { class: 'hint' }, 'Why not linked: nothing in the contact map comes near its identifiers.')
      : null;
  return el(
    'div',
    {},
    el('h3', {}, 'Why not linked'),
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
            `${contactLabel(contact)}, map row ${mapRow.row}`,
          ),
          ...near.map(({ identifier, held, how }) =>
            el('div', {}, `has ${held.canonical}: ${identifier.canonical} ${NEARNESS[how]}`),
          ),
          lacks > near.length && el('div', { class: 'hint' }, 'Its other identifiers differ too.'),
        );
      }),
    ),
    el('p', { class: 'hint' }, 'Near is not the same: nothing is linked by this.'),
  );
}

function otherReasons({ verdict }: Explanation): HTMLElement | null {
  const others = verdict.findings.slice(1).filter(({ reason }) => REASONS[reason].outcome !== 'ledger');
  const [first] = verdict.findings;
  // What shows the one reason of a held row stands in what to do already.
  if (others.length === 0 && (!first?.evidence || verdict.outcome === 'conflict')) return null;
  const line = ({ reason, evidence }: { reason: ReasonCode; evidence: string }) =>
    el('li', {}, el('strong', {}, REASONS[reason].headline), evidence && `: ${evidence}`);
  return el(
    'div',
    {},
    el('h3', {}, others.length > 0 ? 'All reasons' : 'What was seen'),
    el('ul', {}, first && line(first), ...others.map(line)),
  );
}
