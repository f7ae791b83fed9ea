import type { Verdict } from '../../../core/classify/classify.ts';
import { fieldOf } from '../../../core/read/sourceRecord.ts';
import { WRITTEN } from '../../../core/report/writtenFields.ts';
import { el } from '../../dom.ts';

const MOST_COLUMNS = 20;
const LONGEST = 200;

/** What a record of its own would hold, column by column; null where none would be made. */
export function whatIsProposed({ record, writes }: Verdict): HTMLElement | null {
  if (!writes.some(({ operation }) => operation === 'append')) return null;
  const { plan, cells } = record;
  const fields = WRITTEN.flatMap((field) => {
    const column = plan.fields.get(field);
    return column ? [[column.heading, fieldOf(record, field)] as const] : [];
  });
  const others = plan.written.map(({ heading, index }) => [heading, (cells[index] ?? '').trim()] as const);
  const said = [...fields, ...others].filter(([, value]) => value !== '').slice(0, MOST_COLUMNS);
  if (said.length === 0) return null;
  return el(
    'div',
    {},
    el(
      'table',
      { class: 'evidence' },
      el(
        'tbody',
        {},
        ...said.map(([heading, value]) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row', class: 'small' }, heading),
            el('td', {}, value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value),
          ),
        ),
      ),
    ),
  );
}
