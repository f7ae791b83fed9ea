import type { App } from '../../app.ts';
import { causeGroups } from '../../causes/groups.ts';
import { el } from '../../dom.ts';
import type { QueueRow } from '../../loaded/queueRow.ts';
import { counted } from '../../words.ts';
import { openCause } from './causeDialog.ts';

/** That the row in view is one of several with one cause, and what settles them all; null where it is alone. */
export function causeNotice(app: App, { cause }: QueueRow): HTMLElement | null {
  const group = cause === '' ? undefined : causeGroups(app.loaded?.queue ?? [], cause)[0];
  if (!group || group.rows.length < 2) return null;
  return el(
    'p',
    { class: 'cause small' },
    `${counted(group.rows.length, 'row')} wait for one thing: `,
    el('strong', { dir: 'auto' }, cause),
    '. ',
    el(
      'button',
      { class: 'link', disabled: app.busy !== '', onclick: () => void openCause(app, group) },
      'Settle them together…',
    ),
  );
}
