import { el } from '../../dom.ts';
import type { CsvImport } from '../../files/csvImport.ts';

const SHOWN_ROWS = 4;
const SHOWN_COLUMNS = 4;

/** The first cells of a file, before it is imported. */
export function filePreview({ rows, file }: CsvImport): HTMLElement {
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': `First rows of ${file}` },
    el(
      'table',
      { class: 'preview' },
      el(
        'tbody',
        {},
        ...rows
          .slice(0, SHOWN_ROWS)
          .map((cells, at) =>
            el(
              'tr',
              {},
              ...cells
                .slice(0, SHOWN_COLUMNS)
                .map((cell) => el(at === 0 ? 'th' : 'td', {}, cell.slice(0, 40))),
              cells.length > SHOWN_COLUMNS &&
                el('td', { class: 'small' }, `+${cells.length - SHOWN_COLUMNS}`),
            ),
          ),
      ),
    ),
  );
}
