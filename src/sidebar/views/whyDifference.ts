import { settlingSentence } from '../../core/explain/settlings.ts';
import { fieldName } from '../../core/normalize/heading.ts';
import { REASONS, remedyOfDifference } from '../../core/reasons.ts';
import { differenceFingerprint } from '../../core/report/differenceRow.ts';
import { shownValue } from '../../core/report/writesText.ts';
import { systemTitle } from '../../core/systems/systems.ts';
import type { Difference } from '../../core/writes/differences.ts';
import { el } from '../dom.ts';
import type { Shown } from '../loaded/explainShown.ts';
import { writesTable } from './writesTable.ts';

/** What each system holds of the field, what would be written where, and what settles it. */
export function whyDifference(
  { said, settlings = [] }: Shown,
  difference: Difference,
  toSource: (tab: string, row: number) => void,
): HTMLElement {
  const { field, sides, last, findings, writes, place } = difference;
  const [first, ...others] = findings;
  const words = first && REASONS[first.reason];
  const name = fieldName(field);
  return el(
    'section',
    { class: 'why' },
    said &&
      said.fingerprint !== differenceFingerprint(difference) &&
      el('p', { class: 'notice' }, 'Something has changed since the last run. Run the review again.'),
    words && el('p', {}, words.explanation),
    first && el('p', { class: 'todo' }, el('strong', {}, 'What to do: '), remedyOfDifference(first.reason)),
    el('h3', {}, `What the systems hold of ${name}`),
    el(
      'table',
      { class: 'evidence' },
      el(
        'tbody',
        {},
        ...sides.map(({ system, value, place: where }) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, systemTitle(system)),
            el('td', {}, shownValue(value), el('div', { class: 'hint' }, where)),
          ),
        ),
        last !== undefined &&
          el('tr', {}, el('th', { scope: 'row' }, 'Last agreed'), el('td', {}, shownValue(last))),
      ),
    ),
    writesTable(writes),
    settlings.length > 0 && el('h3', {}, 'What settles it'),
    settlings.length > 0 &&
      el('ul', {}, ...settlings.map((one) => el('li', {}, settlingSentence(one, field)))),
    others.length > 0 && el('h3', {}, 'All reasons'),
    others.length > 0 &&
      el(
        'ul',
        {},
        ...findings.map(({ reason, evidence }) =>
          el('li', {}, el('strong', {}, REASONS[reason].headline), evidence && `: ${evidence}`),
        ),
      ),
    el(
      'p',
      { class: 'links' },
      el(
        'button',
        { class: 'link', onclick: () => toSource(place.tab, place.row) },
        `Select ${place.tab} row ${place.row}`,
      ),
    ),
  );
}
