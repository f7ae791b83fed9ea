import type { SheetInfo } from '../../wire.ts';
import { letters } from '../a1.ts';
import { el } from '../dom.ts';

/** The letters of the columns, each with an edge by which it is made wider. */
export function headRow(columns: readonly number[], { filtered }: SheetInfo): HTMLElement {
  const corner = el('div', { role: 'columnheader', class: 'row-number', 'aria-label': 'Row' });
  const names = columns.map((column) =>
    el(
      'div',
      {
        role: 'columnheader',
        class: `column-name${filtered === column ? ' filtered' : ''}`,
        'aria-colindex': column + 1,
      },
      letters(column),
      el('span', { class: 'widen', 'aria-hidden': 'true' }),
    ),
  );
  return el('div', { role: 'row', class: 'row', 'aria-rowindex': 1 }, corner, ...names);
}
