import { shownMinute } from '../../core/report/shownTime.ts';
import type { Proof } from '../../protocol/protocol.ts';
import type { App } from '../app.ts';
import { el } from '../dom.ts';
import { download } from '../proof.ts';

/** Who has signed, and whether it stands. */
export function signedCard(
  app: App,
  { changes, missing, signatures }: NonNullable<Proof['signOff']>,
): HTMLElement {
  const isVoid = changes.length > 0;
  return el(
    'section',
    { class: isVoid ? 'notice void' : 'card says', 'aria-label': 'What was signed' },
    el(
      'strong',
      {},
      isVoid ? 'The sign-off is void' : missing > 0 ? 'The sign-off is not complete' : 'The sign-off stands',
    ),
    isVoid && el('p', {}, 'What has changed since:'),
    isVoid && el('ul', {}, ...changes.map((change) => el('li', {}, change))),
    isVoid &&
      el(
        'p',
        { class: 'small' },
        'Take it back and check again, or run the review, make the plan and sign again.',
      ),
    !isVoid && missing > 0
      ? el('p', {}, `${missing} more ${missing === 1 ? 'person has' : 'people have'} to sign.`)
      : null,
    ...signatures.map(({ as, role, statement, at, open }) =>
      el(
        'div',
        { class: 'small' },
        el('div', {}, el('strong', {}, as), `${role ? `, ${role}` : ''}, ${shownMinute(at)}`),
        el('div', {}, statement),
        open.length > 0 && el('div', {}, `Not ready then: ${open.join('; ')}.`),
      ),
    ),
    el('p', {}, el('button', { onclick: () => void download(app, 'signoff.json') }, 'signoff.json')),
  );
}
