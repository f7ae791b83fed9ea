import type { Agreement, Candidate } from '../../../core/explain/sideBySide.ts';
import { contactName } from '../../../core/match/names/contactName.ts';
import { el } from '../../dom.ts';
import { kindWord } from '../../words.ts';
import { personName } from './personName.ts';

const MARKS: Readonly<Record<Agreement, string>> = {
  agrees: '✓ agrees',
  disagrees: '≠ differs',
  'missing on the row': '– not on the row',
  'missing in the map': '– not in the map',
};

/** The contacts that the row could be about, side by side: what agrees, what differs, what is missing where. */
export function candidatesTable(
  candidates: readonly Candidate[],
  toMap: (row: number) => void,
): HTMLElement | null {
  if (candidates.length < 2) return null;
  const kinds = [...new Set(candidates.flatMap((candidate) => candidate.kinds.map(({ kind }) => kind)))];
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'The contacts side by side' },
      el(
        'table',
        { class: 'candidates' },
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            el('td', {}),
            ...candidates.map(({ contact }) =>
              el(
                'th',
                { scope: 'col' },
                personName(contactName(contact)),
                el('div', { class: contactName(contact) ? 'small' : undefined }, contact.key),
                ...contact.rows.map(({ row }) =>
                  el('button', { class: 'link', onclick: () => toMap(row) }, `map row ${row}`),
                ),
              ),
            ),
          ),
        ),
        el(
          'tbody',
          {},
          ...kinds.map((kind) =>
            el(
              'tr',
              {},
              el('th', { scope: 'row' }, kindWord(kind)),
              ...candidates.map((candidate) => {
                const cell = candidate.kinds.find((one) => one.kind === kind);
                return el(
                  'td',
                  { class: cell?.agreement.split(' ')[0] },
                  el('div', {}, cell ? MARKS[cell.agreement] : '–'),
                  ...(cell?.held ?? []).map((value) => el('div', { class: 'value small' }, value)),
                );
              }),
            ),
          ),
        ),
      ),
    ),
  );
}
