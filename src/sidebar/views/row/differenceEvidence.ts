import type { Difference } from '../../../core/differences/differences.ts';
import { settlingSentence } from '../../../core/explain/settlings.ts';
import { fieldName } from '../../../core/normalize/heading.ts';
import { shownValue } from '../../../core/report/writesText.ts';
import { systemTitle } from '../../../core/systems/systems.ts';
import { el } from '../../dom.ts';
import type { Shown } from '../../loaded/explainShown.ts';

/** What each system holds of the field, and what settles it. */
export function differenceEvidence(
  { settlings = [] }: Shown,
  { field, sides, last }: Difference,
): HTMLElement {
  return el(
    'section',
    { class: 'evidence-of', 'aria-label': 'Evidence' },
    el('h3', {}, `What the systems hold of ${fieldName(field)}`),
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
    settlings.length > 0 &&
      el(
        'div',
        { class: 'changes' },
        el('h3', {}, 'What settles it'),
        ...settlings.map((one) => el('p', {}, settlingSentence(one, field))),
      ),
  );
}
