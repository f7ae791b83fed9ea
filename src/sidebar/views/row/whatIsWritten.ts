import { fieldName } from '../../../core/normalize/heading.ts';
import { shownValue, wouldChange } from '../../../core/report/writesText.ts';
import { systemTitle } from '../../../core/systems/systems.ts';
import type { JudgedWrite } from '../../../core/writes/write.ts';
import { el } from '../../dom.ts';

/** What would change, field by field: what is held, and what would be written; null where nothing would. */
export function whatIsWritten(writes: readonly JudgedWrite[]): HTMLElement | null {
  const shown = writes.filter((write) => wouldChange(write) && write.operation !== 'append');
  if (shown.length === 0) return null;
  const heading = (text: string) => el('th', { scope: 'col' }, text);
  return el(
    'div',
    {},
    el(
      'table',
      { class: 'evidence writes' },
      el('thead', {}, el('tr', {}, heading('Field'), heading('Held now'), heading('Would be'))),
      el('tbody', {}, ...shown.map(writeRow)),
    ),
  );
}

function writeRow({ field, target, before, after, operation }: JudgedWrite): HTMLElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row', class: 'small' }, `${fieldName(field)} in ${systemTitle(target)}`),
    el('td', {}, before === null ? 'not known' : shownValue(before)),
    el('td', {}, operation === 'add' ? `+ ${shownValue(after)}` : shownValue(after)),
  );
}
