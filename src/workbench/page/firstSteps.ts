import { firstLines, isEmpty } from '../firstLines.ts';
import type { Standing } from '../wire.ts';
import { button, byId, el } from './dom.ts';

/** What the first steps can do, each as a button. */
export interface FirstActs {
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  readonly trySample: () => void;
}

const HIDDEN = 'first-lines-hidden';

/** What this is, what was found and the one next step, above the cells until they are closed; where nothing is yet, in their place. */
export function showFirstSteps(standing: Standing, acts: FirstActs): void {
  const strip = byId('first-lines');
  const start = byId('start');
  const [what, found, next] = firstLines(standing);
  start.hidden = !isEmpty(standing);
  document.body.classList.toggle('is-empty', !start.hidden);
  strip.hidden = !start.hidden || sessionStorage.getItem(HIDDEN) === 'yes';
  const close = () => {
    sessionStorage.setItem(HIDDEN, 'yes');
    strip.hidden = true;
    byId('grid').focus();
  };
  strip.replaceChildren(
    el('div', {}, el('p', {}, what), el('p', {}, found), el('p', { class: 'next' }, next)),
    button('×', close, { class: 'close', 'aria-label': 'Close these lines' }),
  );
  if (start.hidden) return;
  start.replaceChildren(
    el(
      'div',
      { class: 'inside' },
      el('h2', {}, 'Drop your files here'),
      el('p', {}, what),
      el(
        'ol',
        {},
        el(
          'li',
          {},
          el('strong', {}, 'A contact map: '),
          'who is who, with the ids of both CRMs, e-mail and phone.',
        ),
        el(
          'li',
          {},
          el('strong', {}, 'Your exports: '),
          'appointments, activities, contacts or changes, as the CRM gives them.',
        ),
      ),
      el(
        'div',
        { class: 'acts' },
        button('Choose files…', acts.chooseFiles, { class: 'primary' }),
        button('Choose a folder…', acts.chooseFolder),
        button('Try the sample', acts.trySample),
      ),
      el('p', { class: 'quiet' }, 'CSV files of any delimiter and encoding. They stay on this computer.'),
    ),
  );
}
