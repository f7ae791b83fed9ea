import type { EvidenceLine } from '../../../core/explain/evidenceLines.ts';
import { STANDING_WORDS } from '../../../core/explain/picture.ts';
import { el } from '../../dom.ts';
import { personName } from './personName.ts';

/** Each identifier as it was, as it was read, and who holds it in which row of the map. */
export function evidenceTable(lines: readonly EvidenceLine[], toMap: (row: number) => void): HTMLElement {
  if (lines.length === 0) return el('p', { class: 'hint' }, 'The tab has no column with an identifier.');
  return el(
    'table',
    { class: 'evidence' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        el('th', { scope: 'col' }, 'In the file, read as'),
        el('th', { scope: 'col' }, 'Belongs to'),
      ),
    ),
    el('tbody', {}, ...lines.map((line) => evidenceRow(line, toMap))),
  );
}

function evidenceRow(
  { identifier, standing, holders, moreHolders }: EvidenceLine,
  toMap: (row: number) => void,
): HTMLElement {
  const { heading, raw, canonical, note } = identifier;
  const was = raw.trim();
  const isElse = standing === 'disagrees';
  return el(
    'tr',
    { class: isElse ? 'disagrees' : undefined },
    el(
      'td',
      {},
      el('div', { class: 'small' }, heading),
      el('div', { class: 'value' }, was || 'missing'),
      canonical !== '' && canonical !== was && el('div', { class: 'value read' }, `→ ${canonical}`),
      note && el('div', { class: 'small' }, note),
    ),
    el(
      'td',
      { class: 'holder' },
      ...holders.flatMap(({ key, name, mapRows }) => [
        personName(name),
        el('div', { class: name ? 'value small' : 'value' }, key),
        ...mapRows.map((row) => el('button', { class: 'link', onclick: () => toMap(row) }, `map row ${row}`)),
      ]),
      moreHolders > 0 && el('div', { class: 'small' }, `and ${moreHolders} more`),
      // Whom it names instead stands above.
      (!isElse || holders.length === 0) &&
        el(
          'div',
          { class: 'small' },
          standing === 'missing' ? 'missing on the row' : STANDING_WORDS[standing],
        ),
    ),
  );
}
